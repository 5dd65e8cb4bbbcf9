import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildWhenStale } from '@allmende/local-services/build';
import { REPOSITORY } from '@allmende/local-services/product-settings';
import { count, failedFiles, NOTHING, sum, withSecondRun, type Counts, type JestReport } from './test-counts.ts';
import { missingFor, tiersOf } from './test-tiers.ts';
import { explain } from './explain.ts';

const args = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'allmende-test-'));
let total: Counts = NOTHING;

try {
  await buildWhenStale(() => process.stderr.write('Building …\n'));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  total = sum(total, { passed: 0, failed: 1 });
}

if (args.length > 0) {
  total = sum(total, countOf(await jest('chosen', args)));
} else {
  const { default: configuration } = (await import(join(REPOSITORY, 'jest.config.mjs'))) as {
    default: { projects: { displayName: string }[] };
  };
  const names = configuration.projects.map(({ displayName }) => displayName).filter(hasItsPrograms);
  for (const { name, projects, alone, again } of tiersOf(names)) {
    process.stderr.write(`\n${name}: ${projects.join(', ')}\n`);
    const workers = alone ? 1 : Math.max(1, Math.min(4, availableParallelism()));
    const chosen = ['--selectProjects', ...projects, '--passWithNoTests', `--maxWorkers=${workers}`];
    const run = await jest(name, chosen);
    const failed = again && run.report ? failedFiles(run.report) : [];
    if (failed.length === 0 || !run.report) total = sum(total, countOf(run));
    else {
      process.stderr.write(`\nOnce more, since they failed:\n${failed.join('\n')}\n`);
      const second = countOf(await jest(`${name}-again`, [...chosen, '--runTestsByPath', ...failed]));
      total = sum(total, withSecondRun(run.report, second));
    }
  }
}

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** What cannot run is said, so that nobody takes it for passed. */
function hasItsPrograms(project: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const missing = missingFor(project, (program) => folders.some((folder) => existsSync(join(folder, program))));
  if (missing.length > 0) process.stderr.write(`\n${project} did not run: ${missing.join(', ')} is missing\n`);
  return missing.length === 0;
}

interface Run {
  /** Null where the run left none. */
  readonly report: JestReport | null;
  readonly code: number | null;
}

/** A run that leaves no report counts as a failure. */
function countOf({ report, code }: Run): Counts {
  return report ? count(report, code) : { passed: 0, failed: 1 };
}

async function jest(name: string, more: readonly string[]): Promise<Run> {
  const report = join(reports, `${name}.json`);
  // A start that this very command was launched by is not the owner of what the tests start.
  const { ALLMENDE_LAUNCHER: _launcher, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [join(REPOSITORY, 'node_modules/jest/bin/jest.js'), ...more, '--json', `--outputFile=${report}`],
    {
      cwd: REPOSITORY,
      // Jest repeats on standard output what it writes to the file.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    },
  );
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  try {
    return { report: JSON.parse(readFileSync(report, 'utf8')) as JestReport, code };
  } catch {
    return { report: null, code };
  }
}
