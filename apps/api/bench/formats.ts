// Documents coming in and going out: pages a second and memory for reading Word, and for writing Word and PDF, one
// document, ten and a hundred at once.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Converted } from './converting/measured.ts';
import { commit } from './measuring/report.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const results: Record<string, Converted & { pagesPerSecond: number; pagesPerCpuSecond: number }> = {};
const folder = mkdtempSync(join(tmpdir(), 'allmende-bench-'));

async function inProcess(program: string, ...args: readonly string[]): Promise<string> {
  const path = join(import.meta.dirname, 'converting', `${program}.ts`);
  return (await promisify(execFile)(process.execPath, [path, ...args], { timeout: 1_800_000 })).stdout;
}

try {
  say('documents of the sample catalogue, a process of its own for each line');
  await inProcess('write-documents', 'docx', '1', folder);
  const ways: Readonly<Record<string, (parallel: string) => Promise<string>>> = {
    'Word in': (parallel) => inProcess('read-documents', folder, parallel),
    'Word out': (parallel) => inProcess('write-documents', 'docx', parallel),
    'PDF out': (parallel) => inProcess('write-documents', 'pdf', parallel),
  };
  for (const [way, convert] of Object.entries(ways))
    for (const parallel of [1, 10, 100]) {
      const done = JSON.parse(await convert(String(parallel))) as Converted;
      const [pagesPerSecond, pagesPerCpuSecond] = [done.pages / done.seconds, done.pages / done.cpuSeconds];
      results[`${way} ${parallel}`] = { ...done, pagesPerSecond, pagesPerCpuSecond };
      const speed = `${pagesPerSecond.toFixed(1)} pages/s, ${pagesPerCpuSecond.toFixed(1)} pages per CPU second`;
      say(
        `${way.padEnd(9)}${String(parallel).padStart(4)} at once  ${speed}, ${done.megabytes.toFixed(0)} MB at most, ${done.pages} pages`,
      );
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say('not measured: LibreOffice, whose time is its own start');
say(JSON.stringify({ bench: 'formats', commit: commit(), results }));
