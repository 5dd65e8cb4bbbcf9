import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Content } from '@allmende/domain/content';
import { done, FREIBURG, KELHEIM, newcomer, publish, publishNext, type City, type Published } from './city.ts';
import { ask, givingOf, offer, PROPOSAL, type Proposal } from './giving-back.ts';
import { bodies, decide, finish, standing, startMerge } from './merging.ts';
import { edit, fork, publishAgain, reword, textOf, type OwnVersion } from './own-version.ts';
import { openWorld, type World } from './world.ts';

const KEYS = `## Zweck
Diese Regelung sagt, wer in der {{municipality.name}} Schlüssel und Ausweise bekommt und wer dafür einsteht.

## Ausgabe
Schlüssel gibt nur die Hausverwaltung aus ({{hausverwaltung.telefon}}). Sie führt ein Verzeichnis.

## Zonen
| Zone | Räume | Wer hinein darf |
| --- | --- | --- |
| 1 | Bürgerbüro, Flure | alle Beschäftigten |
| 2 | Archiv, Kasse | namentlich Benannte |
| 3 | Serverraum | IT und Haustechnik |

## Besuch
Besucher werden am Empfang abgeholt und nicht allein gelassen.

## Verlust
Wer einen Schlüssel verliert, meldet das innerhalb von drei Tagen der Hausverwaltung.

## Rückgabe
Wer ausscheidet oder das Amt wechselt, gibt Schlüssel und Ausweis am letzten Arbeitstag zurück.

## Reinigung
- Reinigungskräfte erhalten Schlüssel für Zone 1.
- Zone 2 wird nur in Anwesenheit gereinigt.

## Prüfung
Die Hausverwaltung vergleicht das Verzeichnis jährlich mit den ausgegebenen Schlüsseln.
`;

let world: World;
let freiburg: City;
let kelheim: City;
let original: Published;
let own: OwnVersion;
/** Clauses of the original by their headings; their ids are the same in the own version. */
const clause: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld();
  [freiburg, kelheim] = await Promise.all([newcomer(world, FREIBURG), newcomer(world, KELHEIM)]);
  original = await publish(world, freiburg, 'Schlüssel und Zutritt', 'CLEAR', KEYS);
  own = await fork(kelheim, original.slug);
  for (const { heading, id } of (await textOf(kelheim, own.id)).clauses) clause[heading] = id;
}, 120_000);
afterAll(() => world?.close());

const kelheims = () => ({ city: kelheim, own });
const textNow = async () => bodies(await textOf(kelheim, own.id));

/** The whole life of an own version: taken over, filled in, changed, kept up with its original, given back. */
describe('Kelheim lives with Freiburg’s rules for keys', () => {
  test('fills in its telephone number once; the text keeps the variable', async () => {
    const { workingCopy } = await ask<{ workingCopy: { revision: number } }>(
      kelheim.client,
      own.id,
      'workingCopy { revision }',
    );
    await done(kelheim.client, 'saveDraft', {
      solutionId: own.id,
      expectedRevision: workingCopy.revision,
      values: [{ key: 'hausverwaltung.telefon', value: '09441 701-0' }],
    });
    const { workingCopy: filled } = await ask<{ workingCopy: { markdown: string } }>(
      kelheim.client,
      own.id,
      'workingCopy { markdown(filled: true) }',
    );
    expect(filled.markdown).toContain('nur die Hausverwaltung aus (09441 701-0)');
    expect((await textNow())[clause['Ausgabe']!]).toContain('{{hausverwaltung.telefon}}');
  });

  test('changes three clauses of eight', async () => {
    await edit(kelheim, own.id, (content) => {
      reword(content, clause['Verlust']!, 'innerhalb von drei Tagen', 'sofort');
      reword(
        content,
        clause['Zonen']!,
        '| IT und Haustechnik |',
        '| IT und Haustechnik der Stadt Kelheim, nur zu zweit |',
      );
      reword(
        content,
        clause['Besuch']!,
        'nicht allein gelassen.',
        'nicht allein gelassen. Handwerker tragen sich ein.',
      );
    });
    expect((await standing(kelheims())).upstream).toMatchObject({ state: 'UP_TO_DATE' });
  });

  test('hears of Freiburg’s 2.0: six changes, five of them go without saying, one is a decision', async () => {
    await publishAgain(world, freiburg, original.id, 'SUBSTANTIVE', (content: Content) => {
      reword(content, clause['Zweck']!, 'Schlüssel und Ausweise', 'Schlüssel, Ausweise und Transponder');
      reword(content, clause['Zonen']!, '| 2 | Archiv, Kasse |', '| 2 | Archiv, Kasse, Waffenbehörde |');
      reword(content, clause['Verlust']!, 'innerhalb von drei Tagen', 'am selben Tag');
      reword(content, clause['Prüfung']!, 'jährlich', 'halbjährlich');
      content.clauses = content.clauses.filter(({ id }) => id !== clause['Reinigung']);
      content.clauses.push({
        ...content.clauses[0]!,
        id: 'notfall',
        heading: 'Notfall',
        body: 'Die Feuerwehr hat einen Generalschlüssel.',
      });
    });
    const { upstream } = await standing(kelheims());
    expect(upstream).toMatchObject({
      state: 'AHEAD',
      behind: 1,
      newer: [{ number: '2.0', changeClass: 'SUBSTANTIVE' }],
      counts: { changed: 6, taken: 5, kept: 1, decisions: 1 },
    });
  });

  test('merges 2.0 with exactly one decision; both rows of the table are in it', async () => {
    const merge = await startMerge(kelheims());
    expect(merge.undecided).toEqual([clause['Verlust']]);
    await finish(kelheims(), await decide(kelheims(), merge, [{ id: clause['Verlust'], take: 'MINE' }]));
    const now = await textNow();
    expect(now[clause['Zonen']!]).toContain('| 2 | Archiv, Kasse, Waffenbehörde |');
    expect(now[clause['Zonen']!]).toContain('| IT und Haustechnik der Stadt Kelheim, nur zu zweit |');
    expect(now[clause['Verlust']!]).toContain('meldet das sofort der Hausverwaltung');
    expect(now[clause['Zweck']!]).toContain('Transponder');
    expect(now[clause['Prüfung']!]).toContain('halbjährlich');
    expect(now[clause['Besuch']!]).toContain('Handwerker tragen sich ein.');
    expect(now['notfall']).toBe('Die Feuerwehr hat einen Generalschlüssel.');
    expect(now).not.toHaveProperty(clause['Reinigung']!);
  });

  test('gives two clauses back, without its name in them; Freiburg accepts one', async () => {
    const giving = await givingOf(kelheim.client, own.id);
    expect(giving.clauses.map(({ clauseId }) => clauseId)).toEqual([
      clause['Zonen'],
      clause['Besuch'],
      clause['Verlust'],
    ]);
    const chosen = [clause['Zonen'], clause['Besuch']];
    const { proposal } = await done<{ proposal: Proposal }>(
      kelheim.client,
      'proposeClauses',
      offer(giving, own.id, { clauseIds: chosen }),
      PROPOSAL,
    );
    const { proposal: answered } = await done<{ proposal: Proposal }>(
      freiburg.client,
      'decideProposal',
      {
        proposalId: proposal.id,
        expectedRevision: proposal.revision,
        decisions: [
          { clauseId: clause['Zonen'], take: 'ACCEPTED' },
          { clauseId: clause['Besuch'], take: 'DECLINED', reason: 'Handwerker regelt bei uns das Bauamt.' },
        ],
        thanks: 'Danke, zu zweit ist besser.',
      },
      PROPOSAL,
    );
    expect(answered).toMatchObject({ state: 'ANSWERED', clauses: [{ state: 'ACCEPTED' }, { state: 'DECLINED' }] });
    const zones = bodies(await textOf(freiburg, original.id))[clause['Zonen']!];
    expect(zones).toContain('| IT und Haustechnik {{municipality.name-genitive}}, nur zu zweit |');
    expect(zones).not.toContain('Kelheim');
  });

  test('merges 2.1 without a decision, and stands where Freiburg stands', async () => {
    await publishNext(world, freiburg, original.id, 'EDITORIAL');
    const merge = await startMerge(kelheims());
    expect(merge).toMatchObject({ theirsNumber: '2.1', undecided: [], counts: { decisions: 0 } });
    await finish(kelheims(), merge);
    expect(await standing(kelheims())).toMatchObject({ origin: { number: '2.1' }, upstream: { state: 'UP_TO_DATE' } });
    const now = await textNow();
    expect(now[clause['Zonen']!]).toContain('| IT und Haustechnik {{municipality.name-genitive}}, nur zu zweit |');
    expect(now[clause['Besuch']!]).toContain('Handwerker tragen sich ein.');
    expect(now[clause['Verlust']!]).toContain('sofort');
    const { workingCopy } = await ask<{ workingCopy: { markdown: string } }>(
      kelheim.client,
      own.id,
      'workingCopy { markdown(filled: true) }',
    );
    expect(workingCopy.markdown).toContain('Haustechnik der Stadt Kelheim, nur zu zweit');
  });
});
