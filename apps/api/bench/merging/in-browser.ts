import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launchChromium } from '@allmende/local-services/chromium';
import { REPOSITORY } from '@allmende/local-services/product-settings';
import type { Course, Measured, SideName } from './sides.ts';

/** The same rounds in a real Chromium, each course in turn in one page. */
export async function roundsInBrowser(
  courses: readonly { course: Course; sides: readonly SideName[] }[],
): Promise<{ version: string; results: Partial<Record<SideName, Measured[]>>[] }> {
  const script = await bundled();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const results = await page.evaluate(
      (asked) =>
        asked.map(({ course, sides }) =>
          (globalThis as unknown as { merging: typeof import('./sides.ts') }).merging.rounds(course, sides),
        ),
      courses,
    );
    return { version: browser.version(), results };
  } finally {
    await browser.close();
  }
}

async function bundled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'allmende-merge-bench-'));
  try {
    const [program, out] = [join(REPOSITORY, 'node_modules/.bin/rolldown'), join(folder, 'merging.js')];
    const config = join(folder, 'rolldown.config.mjs');
    const input = join(import.meta.dirname, 'sides.ts');
    const output = { file: out, format: 'iife', name: 'merging' };
    await writeFile(
      config,
      `export default ${JSON.stringify({ input, output, platform: 'browser', cwd: REPOSITORY })};`,
    );
    await promisify(execFile)(process.execPath, [program, '-c', config], { cwd: REPOSITORY });
    return await readFile(out, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
