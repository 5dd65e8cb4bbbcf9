import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentText } from '@allmende/domain/proof/merge-by-lines';
import { editedDocuments } from './edited-documents.ts';
import type { Course, Measured } from './sides.ts';

/** What a merge by lines costs at its best: `git merge-file`, in C, the start of its process included. Null without git. */
export function roundsByGit({ clauses, characters, rounds }: Course): { version: string; results: Measured[] } | null {
  const folder = mkdtempSync(join(tmpdir(), 'allmende-merge-bench-'));
  try {
    const version = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
    const versions = editedDocuments(clauses, characters);
    const files = (['mine', 'base', 'theirs'] as const).map((name) => {
      writeFileSync(join(folder, name), documentText(versions[name]));
      return join(folder, name);
    });
    return { version, results: Array.from({ length: rounds + 1 }, () => mergedByGit(files)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mergedByGit(files: readonly string[]): Measured {
  const start = performance.now();
  const text = outputOf(['merge-file', '-p', ...files]);
  const milliseconds = performance.now() - start;
  return { milliseconds, conflicts: text.match(/^<{7} /gm)?.length ?? 0, characters: text.length };
}

/** The number of conflicts is git's exit code. */
function outputOf(args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  } catch (error) {
    const { stdout, status } = error as { stdout?: string; status?: number };
    if (stdout === undefined || status === undefined || status > 127) throw error;
    return stdout;
  }
}
