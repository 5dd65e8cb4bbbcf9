import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { conversionEnvironment, conversionFence, type Purpose, purposeOf } from './conversion-program.ts';

let home: string;
beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'allmende-fence-')));
  await writeFile(join(home, 'letter.txt'), 'ours');
});
afterAll(() => rm(home, { recursive: true, force: true }));

const repository = join(import.meta.dirname, '../../../..');

/** What somebody would try who had got a process to run a program of theirs. */
const deeds = {
  'read what it was given': `fs.readFileSync(home + '/letter.txt')`,
  'write beside it': `fs.writeFileSync(home + '/answer.txt', 'made')`,
  'read the accounts of the machine': `fs.readFileSync('/etc/passwd')`,
  'read settings of the product': `fs.readFileSync(repository + '/.env.example')`,
  'look around in the folder of all temporary files': `fs.readdirSync(home + '/..')`,
  'write elsewhere': `fs.writeFileSync(home + '-outside', 'gone')`,
  'change the program': `fs.closeSync(fs.openSync(repository + '/packages/document-formats/package.json', 'a'))`,
  'start another program': `childProcess.execFileSync('/bin/true')`,
  'start a thread': `new threads.Worker('process.exit()', { eval: true })`,
  'load machine code': `process.dlopen({ exports: {} }, repository + '/node_modules/nothing.node')`,
} as const;
type Deed = keyof typeof deeds;

async function outcomes(purpose: Purpose): Promise<Record<Deed, string>> {
  const tries = Object.entries(deeds).map(
    ([deed, code]) =>
      `try { ${code}; said[${JSON.stringify(deed)}] = 'done'; } catch ({ code }) { said[${JSON.stringify(deed)}] = code; }`,
  );
  const program = `import fs from 'node:fs'; import childProcess from 'node:child_process'; import threads from 'node:worker_threads';
    const [home, repository] = ${JSON.stringify([home, repository])}; const said = {};
    ${tries.join('\n')}
    console.log(JSON.stringify(said));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...conversionFence(home, purpose), '--input-type=module', '--eval', program],
    { cwd: home, env: conversionEnvironment(home) },
  );
  return JSON.parse(stdout) as Record<Deed, string>;
}

describe('A process that reads what comes from outside', () => {
  it('reaches its own folder and the program, and nothing else of the machine', async () => {
    const { 'read what it was given': read, 'write beside it': written, ...others } = await outcomes('reads');
    expect([read, written]).toEqual(['done', 'done']);
    const { 'load machine code': loaded, ...rest } = others;
    expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((deed) => [deed, 'ERR_ACCESS_DENIED'])));
    expect(loaded).toBe('ERR_DLOPEN_DISABLED');
    expect((await readdir(home)).toSorted()).toEqual(['answer.txt', 'letter.txt']);
  });

  it('would do all of that without its fence', async () => {
    const {
      'load machine code': loaded,
      'write elsewhere': outside,
      'read settings of the product': settings,
    } = await outcomes('writes');
    expect([loaded, outside, settings]).toEqual(['ERR_DLOPEN_FAILED', 'done', 'done']);
    await rm(`${home}-outside`);
  });

  it('is every one but that which writes documents', () => {
    const reads = (['readDocument', 'openLetterhead', 'readArchive', 'takeArchive'] as const).map((kind) =>
      purposeOf({ kind }),
    );
    expect([new Set(reads), purposeOf({ kind: 'exportDocument' })]).toEqual([new Set(['reads']), 'writes']);
  });

  it('knows nothing of the environment of whoever starts it', () => {
    process.env['ALLMENDE_SECRET_OF_THIS_TEST'] = 'secret';
    expect(Object.keys(conversionEnvironment(home)).toSorted()).toEqual(['HOME', 'LANG', 'PATH', 'TMPDIR', 'TZ']);
    delete process.env['ALLMENDE_SECRET_OF_THIS_TEST'];
  });
});
