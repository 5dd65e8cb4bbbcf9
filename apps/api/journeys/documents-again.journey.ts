import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareContents } from '@allmende/domain/compare';
import type { Content } from '@allmende/domain/content';
import { proposedMatches, reimported, withoutValues } from '@allmende/domain/reimport';
import { valuesFor } from '@allmende/domain/variables';
import { done, everything, newCities, newcomer, type City, type Problem } from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

describe('a city brings a document back that was revised elsewhere', () => {
  const READ = `query ($input: ReadDocumentInput!) { readDocument(input: $input) { contentJson importReport { code } errors { code path } } }`;
  interface Read {
    readDocument: { contentJson: string | null; importReport: { code: string }[]; errors: Partial<Problem>[] };
  }
  const read = async (who: Client, solutionId: string, text: string) =>
    (await who.data<Read>(READ, { input: { solutionId, text } })).readDocument;
  let world: World;
  let city: City;
  let solutionId: string;
  beforeAll(async () => {
    world = await openWorld();
    [city] = (await newCities(world, 1)) as [City];
    const input = {
      municipalityId: city.id,
      title: 'Wiedergänger',
      type: 'merkblatt',
      from: 'MARKDOWN',
      text: '## Empfang\n\nDie Pforte hat auf.\n',
    };
    ({
      solution: { id: solutionId },
    } = await done<{ solution: { id: string } }>(city.client, 'createSolution', input, 'solution { id }'));
  }, 120_000);
  afterAll(() => world?.close());

  test('it is read for those who may edit, and nothing changes by reading', async () => {
    const before = await everything(world);
    const { contentJson, importReport, errors } = await read(
      city.client,
      solutionId,
      '## Empfang\n\nDie Pforte hat zu.\n\n## Neu\n\nText\n',
    );
    expect(errors).toEqual([]);
    expect((JSON.parse(contentJson ?? '') as { clauses: object[] }).clauses).toMatchObject([
      { heading: 'Empfang', body: 'Die Pforte hat zu.' },
      { heading: 'Neu', body: 'Text' },
    ]);
    expect(importReport.map(({ code }) => code)).toContain('clauses');
    expect(await everything(world)).toEqual(before);
  });

  test('with the city’s values taken along, it is put back and matched: the own version says what it said', async () => {
    const sabine = await world.as('sabine@kelheim.example');
    const { solution } = await sabine.data<{
      solution: {
        id: string;
        version: { contentJson: string; markdown: string };
        values: { key: string; value: string | null }[];
      };
    }>(
      `query ($slug: String!) { solution(slug: $slug) { id values { key value } version { contentJson markdown(filled: true) } } }`,
      { slug: 'passwortrichtlinie-der-stadt-kelheim' },
    );
    expect((await read(sabine, solution.id, solution.version.markdown)).errors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
    await done(sabine, 'startNextVersion', { solutionId: solution.id });
    const { contentJson } = await read(sabine, solution.id, solution.version.markdown);
    const known = JSON.parse(solution.version.contentJson) as Content;
    const given = Object.fromEntries(solution.values.flatMap(({ key, value }) => (value ? [[key, value]] : [])));
    const values = valuesFor(known, given);
    const found = withoutValues(JSON.parse(contentJson ?? '') as Content, values);
    const matches = proposedMatches(known, found);
    expect(matches.map((match) => match.known)).toEqual(known.clauses.map(({ id }) => id));
    const again = reimported(known, found, matches, values);
    const changed = compareContents(known, again).clauses.filter(({ change }) => change !== 'same');
    expect(changed).toEqual([]);
  });

  test('a visitor, a stranger and a text that is none are told why', async () => {
    expect((await read(world.visitor(), solutionId, '## A')).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    const sabine = await world.as('sabine@kelheim.example');
    expect((await read(sabine, solutionId, '## A')).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['solutionId'] },
    ]);
    const reader = await newcomer(world, city.ags, 'reader');
    expect((await read(reader.client, solutionId, '## A')).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    for (const text of ['', '---\ntlp: TLP:RED\n---\n\n## A\n', '## Lage\n\nVS – Nur für den Dienstgebrauch\n'])
      expect((await read(city.client, solutionId, text)).errors).toMatchObject([
        { code: 'INVALID_INPUT', path: ['text'] },
      ]);
  });
});
