import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { nxEnvironment } from '@allmende/local-services/build';
import { REPOSITORY } from '@allmende/local-services/product-settings';

/** One thing to check: what node runs, and how it is called in the summary. */
interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

const tool = (path: string) => join(REPOSITORY, 'node_modules', path);
const fresh = process.env['CI'] ? ['--skip-nx-cache'] : [];

const checks: Check[] = [
  // First and alone on its processor for longest: everything that Nx knows, such as generated types and schema drift.
  {
    name: 'types, check (nx)',
    args: [
      tool('nx/dist/bin/nx.js'),
      'run-many',
      '--targets=types,check',
      '--parallel=2',
      '--output-style=stream',
      ...fresh,
    ],
  },
  { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '--max-warnings=0', '.'] },
  { name: 'licences', args: [join(REPOSITORY, 'scripts/programs/bill-of-materials.ts')] },
  ...projectsWithoutTarget('types').map((project) => ({
    name: `types ${project}`,
    args: [tool('typescript/bin/tsc'), '--project', join(project, 'tsconfig.json'), '--noEmit'],
  })),
];

const begun = Date.now();
const failed: string[] = [];
const waiting = [...checks];
const worker = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!(await passes(next))) failed.push(next.name);
  }
};
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));

const seconds = ((Date.now() - begun) / 1000).toFixed(0);
process.stdout.write(
  failed.length === 0
    ? `\n${checks.length} checks passed (${seconds} s)\n`
    : `\n${failed.length} of ${checks.length} checks failed (${seconds} s): ${failed.join(', ')}\n`,
);
process.exit(failed.length === 0 ? 0 : 1);

/** Folders with a tsconfig whose package leaves the target to this program. */
function projectsWithoutTarget(target: string): string[] {
  const folders = ['apps', 'packages'].flatMap((parent) =>
    readdirSync(join(REPOSITORY, parent)).map((name) => join(parent, name)),
  );
  return [...folders, 'scripts'].filter((folder) => {
    if (!existsSync(join(REPOSITORY, folder, 'tsconfig.json'))) return false;
    const manifest = join(REPOSITORY, folder, 'package.json');
    if (!existsSync(manifest)) return true;
    const { scripts = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { scripts?: Record<string, string> };
    return scripts[target] === undefined;
  });
}

async function passes({ name, args }: Check): Promise<boolean> {
  const start = Date.now();
  const child = spawn(process.execPath, args, {
    cwd: REPOSITORY,
    env: nxEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n${code === 0 ? '' : `${output.trim()}\n`}`);
  return code === 0;
}
