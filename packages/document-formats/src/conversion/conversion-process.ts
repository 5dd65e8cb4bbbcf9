// A process that converts documents and does nothing else: it knows no database and no secret, and it may be ended at
// any moment. Whoever started it speaks to it by messages, and names a folder that is its own.
import { rmSync } from 'node:fs';
import { ImportRefusal } from '../import-refusal.ts';
import { LetterheadRefusal } from '../office-export/letterhead-refusal.ts';
import { OfficeFailure } from '../office-export/office-failure.ts';
import { officePath } from '../office-export/office-program.ts';
import type { Answer, Order } from './conversion-task.ts';
import { convert } from './convert.ts';

const [, , home] = process.argv;
const office = officePath();
const answer = (message: Answer): void => void process.send?.(message);

process.on('message', ({ task, folder }: Order) => {
  const progress = (phase: string, done = 0, total = 0) =>
    answer({ kind: 'progress', progress: { phase, done, total } });
  convert(task, { folder, office, progress }).then(
    (converted) => answer({ kind: 'converted', converted }),
    (error: unknown) => answer(failureOf(error)),
  );
});

// Nobody is left who would fetch what is made here, or clear it away; what it has started goes with it.
process.on('disconnect', () => {
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit();
  }
});

function failureOf(error: unknown): Answer {
  if (error instanceof ImportRefusal || error instanceof LetterheadRefusal)
    return { kind: 'refused', code: error.code, params: error.params };
  if (error instanceof OfficeFailure) return { kind: 'refused', code: error.code, params: {} };
  const { name, stack = '' } = error instanceof Error ? error : new Error('no error was thrown');
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: 'failed', where: [name, ...lines.map((line) => line.trim())].slice(0, 6).join(' ') };
}
