import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArchivedSolution } from '@allmende/domain/archive';
import { againWith, sha256 } from './attaching.ts';
import { fetchArchive, lookedThrough, manifestOf, type Parts, partsOf, reportOn, solutionsOf } from './archiving.ts';
import { atCommandLine } from './at-command-line.ts';
import { type City, FREIBURG, newcomer, publish } from './city.ts';
import { openWorld, type World } from './world.ts';

// Somebody at a town hall cannot come in any more; the operator hands over what is theirs.
let world: World;
let city: City;
let folder: string;
beforeAll(async () => {
  world = await openWorld({ settings: { ALLMENDE_WORKER: true } });
  city = await newcomer(world, FREIBURG, 'administrator');
  const { id } = await publish(world, city, 'Merkblatt Pforte', 'GREEN');
  await againWith(city, id, [['Lageplan.txt', Buffer.from('Lageplan der Pforte, Stand November.\n')]]);
  folder = await mkdtemp(join(tmpdir(), 'allmende-command-'));
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world?.close();
});

const exported = (ags: string, file: string, blocks?: number) =>
  atCommandLine(world, ['export-municipality', ags, file], blocks);
const entries = () =>
  world.rows<{ origin: string }>(
    `SELECT origin FROM audit_entry WHERE verb = 'municipality.exportArchive' ORDER BY id`,
  );

describe('an operator packs what a municipality owns', () => {
  let file: string;
  let parts: Parts;

  test('into a file that nobody else on the machine reads, and says what it is', async () => {
    file = join(folder, 'freiburg.zip');
    const { code, output } = await exported(FREIBURG, file);
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^Everything of .*Freiburg.* \(08311000\) is in .*freiburg\.zip: [\d.,]+ MB, TLP:\w+/),
    ]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    parts = await partsOf(await readFile(file));
    expect(manifestOf(parts).recipient).toMatch(/^Ausgegeben an Betrieb der Plattform, .*Freiburg/);
    expect(await entries()).toEqual([{ origin: 'command' }]);
  });

  test('which holds what its administrators get at the page', async () => {
    const { bytes } = await fetchArchive(city.client, city.id);
    const own = await partsOf(bytes);
    expect([...parts.keys()]).toEqual([...own.keys()]);
    expect(manifestOf(parts).counts).toEqual(manifestOf(own).counts);
    expect(manifestOf(parts).label).toBe(manifestOf(own).label);
    // Of others an administrator may see more than everybody does.
    const said = ({ origin, ...solution }: ArchivedSolution) => ({ ...solution, isOwnVersion: origin !== null });
    expect(solutionsOf(parts).map(said)).toEqual(solutionsOf(own).map(said));
    const plan = 'loesungen/merkblatt-pforte/dateien/Lageplan.txt';
    expect(sha256(parts.get(plan)!)).toBe(sha256(own.get(plan)!));
  });

  test('and comes in at the page as any archive does', async () => {
    const seen = await lookedThrough(city.client, city.id, await readFile(file));
    expect([seen.state, seen.problem]).toEqual(['DONE', null]);
    const { solutions } = await reportOn(city.client, seen.id);
    expect(solutions).toHaveLength(solutionsOf(parts).length);
    expect(new Set(solutions.map(({ standing }) => standing))).toEqual(new Set(['OWN']));
  });
});

describe('where it cannot be done, a sentence says why and nothing is left', () => {
  let before: unknown[];
  beforeAll(async () => {
    before = await entries();
  });

  test.each([
    ['a key that nobody has', '99999999', 'nobody.zip', 'There is no municipality with the AGS 99999999.'],
    ['a key that is none', 'freiburg', 'nobody.zip', 'An AGS has eight digits, or five.'],
    ['a folder that is not there', FREIBURG, 'nowhere/freiburg.zip', 'There is no folder '],
  ])('%s', async (_, ags, name, sentence) => {
    const { code, output } = await exported(ags, join(folder, name));
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
    expect(output).not.toContain('    at ');
  });

  test('a file that is there already stays as it is', async () => {
    const file = join(folder, 'minutes.zip');
    await writeFile(file, 'Niederschrift');
    const { code, output } = await exported(FREIBURG, file);
    expect([code, output]).toEqual([1, expect.stringContaining('minutes.zip is there already.')]);
    expect(await readFile(file, 'utf8')).toBe('Niederschrift');
  });

  test('a disk that is full', async () => {
    const { code, output } = await exported(FREIBURG, join(folder, 'full.zip'), 8);
    expect([code, output]).toEqual([1, expect.stringContaining('There is no room for ')]);
  });

  test('and the trail tells of none of it', async () => {
    expect(await entries()).toEqual(before);
    expect((await readdir(folder)).toSorted()).toEqual(['freiburg.zip', 'minutes.zip']);
  });
});
