import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  change,
  done,
  everything,
  newCities,
  municipalityId,
  refused,
  KELHEIM,
  type City,
  type Problem,
} from './city.ts';
import type { Client } from './client.ts';
import { openWorld, type World } from './world.ts';

const CREATED = `importReport { code message count } solution { id slug title type tlp recipients { ags }
  workingCopy { id revision metadata { licence } clauses { heading headingHtml html guidance } variables { key } markdown } }`;

interface Created {
  importReport: { code: string; message: string; count: number }[];
  solution: {
    id: string;
    slug: string;
    title: string;
    type: string;
    tlp: string;
    recipients: { ags: string }[];
    workingCopy: {
      id: string;
      revision: number;
      metadata: { licence: string };
      clauses: { heading: string; headingHtml: string; html: string; guidance: string }[];
      variables: { key: string }[];
      markdown: string;
    };
  };
}

let world: World;
let city: City;
beforeAll(async () => {
  world = await openWorld();
  [city] = (await newCities(world, 1)) as [City];
}, 120_000);
afterAll(() => world?.close());

const create = (input: object, who: City = city) =>
  done<Created>(who.client, 'createSolution', { municipalityId: who.id, ...input }, CREATED);

const GUIDE = `---
title: Leitfaden Besuch
tlp: TLP:AMBER
recipients: ["${KELHEIM}"]
---

# Leitfaden Besuch

## Empfang
<!-- Kleine Rathäuser haben keinen. -->
{{isb.name}} ist über {{empfang.telefon}} zu erreichen. [TODO: Raum]

| Zeit | Ort |
| --- | --- |
| 8 Uhr | Pforte |
`;

describe('a city brings what it has', () => {
  test('from nothing: a title and a type are enough', async () => {
    const { solution, importReport } = await create({ title: 'Merkblatt Türen', type: 'merkblatt' });
    expect(solution).toMatchObject({
      slug: 'merkblatt-tueren',
      tlp: 'CLEAR',
      workingCopy: { revision: 1, metadata: { licence: '' }, clauses: [] },
    });
    expect(importReport).toEqual([]);
  });

  test('from Markdown: headings, placeholders and comments become what they are meant as, and a report says so', async () => {
    const { solution, importReport } = await create({ from: 'MARKDOWN', text: GUIDE });
    expect(solution).toMatchObject({ title: 'Leitfaden Besuch', tlp: 'AMBER', recipients: [{ ags: KELHEIM }] });
    expect(solution.workingCopy).toMatchObject({
      metadata: { licence: 'LicenseRef-Kommunal-intern-1.0' },
      clauses: [
        { heading: 'Empfang', guidance: 'Kleine Rathäuser haben keinen.', html: expect.stringContaining('<table') },
      ],
    });
    expect(solution.workingCopy.variables.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['isb.name', 'empfang.telefon']),
    );
    expect(importReport.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['clauses', 'variables', 'guidance', 'tables', 'label-from-document']),
    );
    expect(importReport.every(({ message, count }) => message.length > 10 && count > 0)).toBe(true);
  });

  test('what the person says goes before what the document says; only its label holds', async () => {
    const { solution } = await create({
      from: 'MARKDOWN',
      text: GUIDE,
      title: 'Anders',
      type: 'checkliste',
      tlp: 'GREEN',
    });
    expect(solution).toMatchObject({ title: 'Anders', type: 'checkliste', tlp: 'AMBER' });
  });

  test('from a publiccode.yml, which becomes a tool', async () => {
    const text =
      'publiccodeYmlVersion: "0.4"\nname: Prüfskript\nurl: https://example.org/pruefskript.git\nlegal:\n  license: EUPL-1.2\ndescription:\n  de:\n    shortDescription: Prüft Gruppen.\n';
    const { solution, importReport } = await create({ from: 'PUBLICCODE', text });
    expect(solution).toMatchObject({ title: 'Prüfskript', workingCopy: { metadata: { licence: 'EUPL-1.2' } } });
    expect(importReport.map(({ code }) => code)).toContain('publiccode-missing');
  });

  test('HTML and script in every place stay words', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const { solution } = await create({
      from: 'MARKDOWN',
      title: evil,
      type: 'merkblatt',
      text: `## ${evil}\n\n${evil}\n\n[x](javascript:alert(1))\n\n<iframe src="https://example.org"></iframe>\n`,
    });
    expect(solution.title).toBe(evil);
    const [clause] = solution.workingCopy.clauses;
    expect(`${clause!.html}${clause!.headingHtml}`).not.toMatch(/<script|<img|<iframe|href="javascript/);
    expect(clause!.html).toContain('&#x3C;script>');
    expect(solution.slug).toMatch(/^[a-z0-9-]+$/);
  });

  test('the same title twice has two addresses, at once too', async () => {
    const both = await Promise.all([
      create({ title: 'Doppelt', type: 'merkblatt' }),
      create({ title: 'Doppelt', type: 'merkblatt' }),
    ]);
    expect(both.map(({ solution }) => solution.slug).sort()).toEqual(['doppelt', 'doppelt-2']);
  });
});

describe('and takes it along', () => {
  interface Taken {
    markdown: string;
    filled: string;
    gaps: { key: string; label: string; occurrences: number }[];
  }
  const take = async (who: Client, slug: string) =>
    (
      await who.data<{ solution: { version: Taken } }>(
        `query ($slug: String!) { solution(slug: $slug) { version { markdown filled: markdown(filled: true) gaps { key label occurrences } } } }`,
        { slug },
      )
    ).solution.version;

  test('a visitor gets the text with label, version, licence and address, and no values even when asking for them', async () => {
    const { markdown, filled, gaps } = await take(world.visitor(), 'passwortrichtlinie');
    expect(markdown).toMatch(
      /^---\ntitle: .*\ntlp: TLP:CLEAR\nlicence: CC-BY-SA-4\.0\nversion: "2\.0"\nmunicipality: Karlsruhe\nags: "08212000"\nurl: http.*\/v\/passwortrichtlinie\n/,
    );
    expect(markdown).toContain('**TLP:CLEAR**');
    expect(markdown).toContain('{{municipality.name');
    expect(filled).toBe(markdown);
    expect(gaps).toEqual([]);
  });

  test('Kelheim gets its own version with its values, its gaps marked and named, and where it comes from', async () => {
    const sabine = await world.as('sabine@kelheim.example');
    const { markdown, filled, gaps } = await take(sabine, 'passwortrichtlinie-der-stadt-kelheim');
    expect(markdown).toContain('{{isb.name}}');
    expect(filled).toContain('Sabine Huber');
    expect(filled).not.toContain('{{');
    expect(filled).toMatch(/Beruht auf „.+“, Karlsruhe, Fassung 1\\?\.0, Lizenz CC-BY-SA-4\\?\.0/);
    for (const { label, occurrences } of gaps) {
      expect(filled).toContain(`⟦${label}`);
      expect(occurrences).toBeGreaterThan(0);
    }
  });

  test('what is missing is named before: as long as nobody has answered', async () => {
    const { solution } = await create({
      from: 'MARKDOWN',
      title: 'Lücken',
      type: 'merkblatt',
      text: '## A\n\nRufen Sie {{empfang.telefon}} an, oder {{empfang.telefon}}.\n',
    });
    const before = await take(city.client, solution.slug);
    expect(before.gaps).toEqual([{ key: 'empfang.telefon', label: expect.any(String), occurrences: 2 }]);
    await done(city.client, 'saveDraft', {
      solutionId: solution.id,
      expectedRevision: 1,
      values: [{ key: 'empfang.telefon', value: '0761 1 <b>' }],
    });
    const after = await take(city.client, solution.slug);
    expect(after.gaps).toEqual([]);
    expect(after.filled).toContain('0761 1');
    expect(after.filled).not.toContain('⟦');
  });
});

describe('what is refused, and leaves nothing behind', () => {
  const wrong: [string, object, Partial<Problem>][] = [
    ['no title', { type: 'merkblatt' }, { code: 'INVALID_INPUT', path: ['title'] }],
    ['no type', { title: 'Ohne' }, { code: 'INVALID_INPUT', path: ['type'] }],
    ['a type that there is not', { title: 'Art', type: '<b>' }, { code: 'INVALID_INPUT', path: ['type'] }],
    ['a title without end', { title: 'x'.repeat(91), type: 'merkblatt' }, { code: 'TOO_LARGE', path: ['title'] }],
    ['no text', { from: 'MARKDOWN', text: '' }, { code: 'INVALID_INPUT', path: ['text'] }],
    ['no text at all', { from: 'PUBLICCODE' }, { code: 'INVALID_INPUT', path: ['text'] }],
    [
      'two megabytes and a little',
      { from: 'MARKDOWN', text: 'a '.repeat(1_000_001) },
      { code: 'TOO_LARGE', path: ['text'] },
    ],
    [
      'one endless clause',
      { from: 'MARKDOWN', text: `## A\n\n${'wort '.repeat(20_100)}` },
      { code: 'TOO_LARGE', path: ['text'], message: expect.stringContaining('„A“') as unknown as string },
    ],
    [
      'no text but bytes',
      { from: 'MARKDOWN', text: 'PK\u0003\u0004\u0000' },
      { code: 'INVALID_INPUT', path: ['text'] },
    ],
    [
      'TLP:RED',
      { from: 'MARKDOWN', text: '---\ntitle: Lage\ntlp: TLP:RED\n---\n\n## A\n\nText\n' },
      { code: 'INVALID_INPUT', path: ['text'] },
    ],
    [
      'VS-NfD',
      { from: 'MARKDOWN', text: '## Lage\n\n**VS – Nur für den Dienstgebrauch**\n\nText\n' },
      { code: 'INVALID_INPUT', path: ['text'] },
    ],
    [
      'YAML that breaks off',
      { from: 'PUBLICCODE', text: 'publiccodeYmlVersion: "0.4"\nname: x\nurl: [\n' },
      {
        code: 'INVALID_INPUT',
        path: ['text', expect.stringMatching(/^\d$/) as unknown as string],
        message: expect.stringContaining('Zeile') as unknown as string,
      },
    ],
    [
      'YAML of something else',
      { from: 'PUBLICCODE', text: 'hello: world\n' },
      { code: 'INVALID_INPUT', path: ['text'] },
    ],
    [
      'no municipality',
      { municipalityId: 'kelheim', title: 'A', type: 'merkblatt' },
      { code: 'NOT_FOUND', path: ['municipalityId'] },
    ],
  ];
  test.each(wrong)('%s', async (_, input, problem) => {
    const before = await everything(world);
    const { errors } = await change(city.client, 'createSolution', { municipalityId: city.id, ...input });
    expect(errors).toMatchObject([problem]);
    expect(await everything(world)).toEqual(before);
  });

  test('for somebody else’s city, by visitors and by the moderation', async () => {
    const input = { municipalityId: await municipalityId(world, KELHEIM), title: 'Fremd', type: 'merkblatt' };
    const before = await everything(world);
    expect(await refused(city.client, 'createSolution', input)).toEqual(['NOT_ALLOWED']);
    expect(await refused(world.visitor(), 'createSolution', input)).toEqual(['UNAUTHENTICATED']);
    expect(await refused(await world.as('lena@staedtetag.example'), 'createSolution', input)).toEqual(['NOT_ALLOWED']);
    expect(await everything(world)).toEqual(before);
  });

  test('a stale save and a stranger’s save of what was brought', async () => {
    const { solution } = await create({ title: 'Stand', type: 'merkblatt' });
    const save = { solutionId: solution.id, expectedRevision: 7, values: [{ key: 'a', value: 'b' }] };
    const before = await everything(world);
    expect(await refused(city.client, 'saveDraft', save)).toEqual(['STALE_REVISION']);
    expect(
      await refused(await world.as('sabine@kelheim.example'), 'saveDraft', { ...save, expectedRevision: 1 }),
    ).toEqual(['NOT_FOUND']);
    expect(await everything(world)).toEqual(before);
  });

  test('an operation with wrong types is told by its place, not as a fault', async () => {
    const { errors } = await city.client.run(
      `mutation ($input: CreateSolutionInput!) { createSolution(input: $input) { errors { code } } }`,
      { input: { municipalityId: city.id, from: 'WORD' } },
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
