import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cell, heading, madeDocx, row, table } from '@allmende/document-formats/office-import/trials/made-docx';
import { bring, broughtAndRead, contentOf, everyday, readAll, refusals, seen } from './bringing-in.ts';
import { draftOf, filesOf, stored } from './attaching.ts';
import { change, done, newCities, newcomer, type City } from './city.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let city: City;
let other: City;
beforeAll(async () => {
  world = await openWorld();
  [city, other] = (await newCities(world, 2)) as [City, City];
}, 120_000);
afterAll(() => world?.close());

const here = () => ({ municipalityId: city.id });
const document = ['Leitlinie Besuch.docx', everyday()] as const;

describe('a city brings a Word document', () => {
  test('and sees all that was found in it before anything is kept', async () => {
    const { id, status } = await bring(city, here(), document);
    expect(status).toBe(201);
    expect(await seen(city.client, id!)).toMatchObject({ state: 'READING', report: null });
    await readAll(world);
    const reading = (await seen(city.client, id!))!;
    expect(reading).toMatchObject({ state: 'READ', problem: null, solution: null });
    expect(contentOf(reading)).toMatchObject({
      title: 'Leitlinie Besuch',
      clauses: [{ heading: 'Zweck' }, { heading: 'Verlust' }],
    });
    const report = reading.report!;
    expect([report.changeCount, report.changeAuthors]).toEqual([2, ['Rechtsamt']]);
    expect(report.changes.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
      ['DELETED', 'beim Pförtner'],
      ['INSERTED', 'am Empfang'],
    ]);
    expect(report.comments).toEqual([{ author: 'Personalrat', text: 'Auch Gäste?' }]);
    expect(report.remarks.map(({ code }) => code).toSorted()).toEqual([
      'header-left',
      'heading-jumps',
      'heading-offered',
      'picture-without-words',
    ]);
    expect(report.traces.map(({ code, found, places, fate }) => [code, found, places.length, fate])).toEqual([
      ['person-name', 'Frau Huber', 2, null],
      ['phone', '09441 207-3313', 1, null],
    ]);
    expect(JSON.stringify(reading)).not.toContain('Sabine Huber');
  });

  test('decides, and takes it over as a draft that nobody else sees, with its picture', async () => {
    const reading = await broughtAndRead(world, city, here(), document);
    const [huber, phone] = reading.report!.traces;
    const [shown] = reading.report!.pictures;
    expect((await city.client.send(shown!.url)).status).toBe(200);
    expect((await other.client.send(shown!.url)).status).toBe(404);
    const { reading: chosen } = await done<{ reading: { revision: number } }>(
      city.client,
      'chooseReading',
      {
        ...{ readingId: reading.id, expectedRevision: reading.revision },
        traces: [
          { of: huber!.id, to: 'VARIABLE', label: 'Ansprechperson am Empfang' },
          { of: huber!.places[1]!.id, to: 'LEAVE' },
          { of: phone!.id, to: 'REMOVE' },
        ],
        pictures: [{ name: shown!.name, words: 'Muster eines Ausweises' }],
        title: 'Leitlinie für Besuch',
      },
      'reading { revision }',
    );
    const settled = (await seen(city.client, reading.id))!;
    expect(contentOf(settled).title).toBe('Leitlinie für Besuch');
    expect(contentOf(settled).clauses[0]!.body).toContain('Fragen beantwortet {{person.name-1}}');
    const { solution } = await done<{ solution: { id: string } }>(
      city.client,
      'takeReading',
      { readingId: reading.id, expectedRevision: chosen.revision, type: 'leitlinie' },
      'solution { id }',
    );
    const draft = await draftOf(city, solution.id);
    expect(draft.content.metadata).toMatchObject({ title: 'Leitlinie für Besuch', type: 'leitlinie' });
    const body = draft.content.clauses[0]!.body;
    expect(body).toContain('Fragen beantwortet {{person.name-1}}. Besuch meldet sich am Empfang.');
    expect(body).toContain('Frau Huber gibt die Ausweise aus.');
    expect(body).toContain(`![Muster eines Ausweises](${shown!.name})`);
    expect(draft.content.variables.map(({ label }) => label)).toEqual(['Ansprechperson am Empfang']);
    const [file] = await filesOf(city.client, draft.versionId);
    expect((await city.client.send(file!.url)).status).toBe(200);
    expect(await seen(city.client, reading.id)).toMatchObject({ state: 'TAKEN', solution, report: null });
    expect(
      (await world.rows(`SELECT FROM document_reading WHERE id = $1 AND sha256 IS NULL`, [reading.id.slice(4)])).length,
    ).toBe(1);
  });

  test('with the recorded changes or without them; what was decided stays', async () => {
    const reading = await broughtAndRead(world, city, here(), document);
    const huber = reading.report!.traces[0]!;
    const [offer] = reading.report!.remarks.flatMap(({ offer: one }) => one ?? []);
    const kept = await done<{ reading: { revision: number } }>(
      city.client,
      'chooseReading',
      { readingId: reading.id, expectedRevision: reading.revision, traces: [{ of: huber.id, to: 'REMOVE' }] },
      'reading { revision }',
    );
    await done(city.client, 'readAgain', {
      ...{ readingId: reading.id, expectedRevision: kept.reading.revision },
      ...{ changes: 'REJECTED', headings: [offer] },
    });
    expect((await seen(city.client, reading.id))!.state).toBe('READING');
    await readAll(world);
    const again = (await seen(city.client, reading.id))!;
    const { clauses } = contentOf(again);
    expect(clauses.map(({ heading }) => heading)).toEqual(['Zweck', 'Ausgabe', 'Verlust']);
    expect(clauses[0]!.body).toContain('Besuch meldet sich beim Pförtner.');
    expect(JSON.stringify(clauses)).not.toContain('Huber');
    expect(again.report!.traces[0]).toMatchObject({ found: 'Frau Huber', fate: 'REMOVE' });
  });

  test('copied text comes in by the same door', async () => {
    const html = '<h2 style="mso-x:y">Zweck</h2><p>Frau Huber <b>hilft</b>.</p><script>alert(1)</script>';
    const reading = await broughtAndRead(world, city, here(), ['zwischenablage.html', Buffer.from(html)]);
    expect(contentOf(reading).clauses).toEqual([{ heading: 'Zweck', body: 'Frau Huber **hilft**.' }]);
  });

  test.each([
    [
      'Plan.docx',
      madeDocx({
        body:
          heading('Zeiten') +
          table(
            row([cell('Tag'), cell('Zuständig', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
            row([cell('Montag'), cell('Empfang'), cell('Leitstelle')]),
          ),
      }),
    ],
    [
      'zwischenablage.html',
      Buffer.from(
        '<h2>Zeiten</h2><table><tr><th>Tag</th><th colspan=2>Zuständig</th></tr><tr><td>Montag</td><td>Empfang</td><td>Leitstelle</td></tr></table>',
      ),
    ],
  ])('merged cells of %s say the same in each, or only in the first, as a person wants it', async (...file) => {
    const reading = await broughtAndRead(world, city, here(), file);
    expect(reading.report!.remarks.map(({ code }) => code)).toContain('cells-repeated');
    expect(contentOf(reading).clauses[0]!.body).toContain('| Tag | Zuständig | Zuständig |');
    const input = { readingId: reading.id, expectedRevision: reading.revision, mergedCells: 'EMPTIED' };
    await done(city.client, 'readAgain', input);
    await readAll(world);
    const again = (await seen(city.client, reading.id))!;
    expect(again.report!.remarks.map(({ code }) => code)).toContain('cells-emptied');
    expect(contentOf(again).clauses[0]!.body).toMatch(/\| Tag \| Zuständig \| +\|/);
  });

  test('throws it away, and nothing of it stays', async () => {
    const before = await stored(world);
    const reading = await broughtAndRead(world, city, here(), ['Weg.docx', Buffer.concat([everyday()])]);
    await done(city.client, 'discardReading', { readingId: reading.id });
    expect(await seen(city.client, reading.id)).toBeNull();
    expect((await stored(world)).length).toBeLessThanOrEqual(before.length);
  });
});

describe('a document is there for whoever brought it', () => {
  test('not for a colleague, another city or a visitor; and not for them once they may not write any more', async () => {
    const editor = await newcomer(world, city.ags, 'editor');
    const reading = await broughtAndRead(world, editor, here(), document);
    const { id: readingId, revision: expectedRevision } = reading;
    const input = { readingId, expectedRevision };
    for (const stranger of [city.client, other.client, world.visitor()]) {
      expect(await seen(stranger, readingId)).toBeNull();
      for (const [name, given] of [
        ['chooseReading', input],
        ['readAgain', input],
        ['takeReading', input],
        ['discardReading', { readingId }],
      ] as const) {
        const [refused] = await refusals(stranger, name, given);
        expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(refused?.code);
      }
    }
    await world.rows(
      `UPDATE membership SET role = 'reader' WHERE account_id = (SELECT account_id FROM document_reading WHERE id = $1)`,
      [readingId.slice(4)],
    );
    expect(await seen(editor.client, readingId)).toBeNull();
    expect(await refusals(editor.client, 'takeReading', input)).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('in two windows: who decides on an old state is told, and nothing is taken over twice', async () => {
    const { id: readingId, revision: expectedRevision, report } = await broughtAndRead(world, city, here(), document);
    const input = { readingId, expectedRevision };
    await done(city.client, 'chooseReading', { ...input, traces: [{ of: report!.traces[0]!.id, to: 'REMOVE' }] });
    expect(await refusals(city.client, 'takeReading', input)).toMatchObject([{ code: 'STALE_REVISION' }]);
    const { revision } = (await seen(city.client, readingId))!;
    const both = await Promise.all(
      [1, 2].map(() => change(city.client, 'takeReading', { readingId, expectedRevision: revision })),
    );
    expect(both.map(({ errors }) => errors.map(({ code }) => code).join()).toSorted()).toEqual(['', 'CONFLICT']);
  });

  test('what one cannot decide about is refused at its place', async () => {
    const { id: readingId, revision: expectedRevision, report } = await broughtAndRead(world, city, here(), document);
    const input = { readingId, expectedRevision };
    const trace = report!.traces[0]!.id;
    for (const [given, path] of [
      [{ traces: [{ of: 'trace-99', to: 'REMOVE' }] }, ['traces', '0', 'of']],
      [{ traces: [{ of: trace, to: 'VARIABLE', label: 'x'.repeat(121) }] }, ['traces', '0', 'label']],
      [{ pictures: [{ name: '../etc/passwd', words: 'x' }] }, ['pictures', '0', 'name']],
      [{ pictures: [{ name: report!.pictures[0]!.name, words: 'x'.repeat(501) }] }, ['pictures', '0', 'words']],
    ] as const)
      expect(await refusals(city.client, 'chooseReading', { ...input, ...given })).toMatchObject([{ path }]);
    for (const step of ['chooseReading', 'takeReading'])
      expect(await refusals(city.client, step, { ...input, title: 'x'.repeat(91) })).toMatchObject([
        { code: 'TOO_LARGE', path: ['title'] },
      ]);
    expect((await seen(city.client, readingId))!.revision).toBe(expectedRevision);
  });
});
