// Writing documents: pages a second and memory for Word and PDF, one copy, ten and a hundred at once.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commit } from './measuring/report.ts';
import type { Written } from './writing/in-process.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const results: Record<string, Written & { pagesPerSecond: number; pagesPerCpuSecond: number }> = {};

say('documents of the sample catalogue, a process of its own for each line');
for (const format of ['docx', 'pdf'])
  for (const parallel of [1, 10, 100]) {
    const program = join(import.meta.dirname, 'writing/in-process.ts');
    const args = [program, format, String(parallel)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 900_000 });
    const written = JSON.parse(stdout) as Written;
    const [pagesPerSecond, pagesPerCpuSecond] = [written.pages / written.seconds, written.pages / written.cpuSeconds];
    results[`${format} ${parallel}`] = { ...written, pagesPerSecond, pagesPerCpuSecond };
    const speed = `${pagesPerSecond.toFixed(1)} pages/s, ${pagesPerCpuSecond.toFixed(1)} pages per CPU second`;
    say(
      `${format.padEnd(5)}${String(parallel).padStart(4)} at once  ${speed}, ${written.megabytes.toFixed(0)} MB at most`,
    );
  }
say('not measured: reading documents; LibreOffice, whose time is its own start');
say(JSON.stringify({ bench: 'formats', commit: commit(), results }));
