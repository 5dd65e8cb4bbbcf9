import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readRegister } from '@allmende/vocabularies/gv100ad';
import { importMunicipalities } from '../src/features/municipalities/import-municipalities.ts';
import { openWorld, type World } from './world.ts';

/** A record of the official register: 220 characters, each field at its place. */
function record(type: string, key: string, name: string, mark: string, population = '', association = ''): string {
  const fields: [at: number, text: string][] = [
    [0, type],
    [2, '20260930'],
    [10, key],
    [18, association],
    [22, name],
    [122, mark],
    [139, population.padStart(population ? 11 : 0, '0')],
  ];
  return fields.reduce((line, [at, text]) => line.slice(0, at) + text + line.slice(at + text.length), ' '.repeat(220));
}

const register = [
  record('40', '09273', 'Kelheim', '44'),
  record('60', '09273137', 'Kelheim, Stadt', '63', '20123', '0137'),
  record('60', '09273166', 'Saal a.d.Donau', '64', '5800', '5217'),
  record('60', '09273166', 'Saal a.d.Donau', '64', '5800', '5217'),
].join('\r\n');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const bringIn = () => importMunicipalities(world.database, readRegister(register).rows);
const find = (ags: string) =>
  world
    .visitor()
    .data(
      `query Find($ags: String!) { municipality(ags: $ags) { name kind land population sizeClass associationMembership mapX } }`,
      { ags },
    );

describe('the operator brings in the official register', () => {
  test('new municipalities are added, known ones brought up to date, and what the register does not know is kept', async () => {
    const before = await find('09273137');
    expect(await bringIn()).toEqual({ added: 1, changed: 2 });
    expect(await find('09273166')).toEqual({
      municipality: {
        name: 'Saal a.d.Donau',
        kind: 'MUNICIPALITY',
        land: 'BY',
        population: 5800,
        sizeClass: 'KLEIN',
        associationMembership: 'NONE',
        mapX: null,
      },
    });
    const { municipality: old } = before as { municipality: object };
    expect(await find('09273137')).toEqual({ municipality: { ...old, population: 20123, sizeClass: 'MITTEL' } });
  });

  test('a second time nothing changes, and nobody has gone', async () => {
    const [before] = await world.rows('SELECT count(*) FROM municipality');
    expect(await bringIn()).toEqual({ added: 0, changed: 0 });
    expect(await world.rows('SELECT count(*) FROM municipality')).toEqual([before]);
  });
});
