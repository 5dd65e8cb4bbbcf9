import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, contentSchema } from '@allmende/domain/content';
import type { Values } from '@allmende/domain/variables';
import { describe, expect, it } from '@jest/globals';
import { catalogueDocument, catalogueNames } from './office-export/trials/catalogue-documents.ts';
import { exportDocx } from './office-export/docx-export.ts';
import { samplePlan } from './office-export/trials/sample-plan.ts';
import { importDocument } from './office-import/document-import.ts';
import { reimportedDocument } from './office-import/document-reimport.ts';
import type { TakenPicture } from './office-import/taken-pictures.ts';
import { longDocx, longOdt } from './office-import/trials/long-documents.ts';

type Pictures = ReadonlyMap<string, Uint8Array>;
const mark = { solution: 'sol_1', version: 'ver_1' };

/** Out as Word and in again, as a city gets it that knows the version. */
async function backAgain(known: Content, values?: Values, pictures?: Pictures) {
  const { bytes } = await exportDocx({ content: known, values, pictures, mark, frame: { label: 'GREEN' } });
  const document = await importDocument(bytes);
  return { document, again: reimportedDocument(known, document, { values: values ?? {} }) };
}

/** Content with the pictures that came in with it as its files; all of them are PNG. */
function kept(
  content: Content,
  taken: readonly Omit<TakenPicture, 'sha256'>[],
): { content: Content; pictures: Pictures } {
  const files = taken.map(({ name, mediaType, bytes }) => ({
    ...{ name, mediaType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ...{ width: Buffer.from(bytes).readUInt32BE(16), height: Buffer.from(bytes).readUInt32BE(20) },
  }));
  return {
    content: contentSchema.parse({ ...content, files }),
    pictures: new Map(taken.map(({ name, bytes }) => [name, bytes])),
  };
}

const textsOf = ({ clauses }: Content) => clauses.map(({ id, heading, level, body }) => [id, heading, level, body]);

describe('a version that goes out as Word and comes back untouched', () => {
  it.each(catalogueNames.map((name, at) => [name, at % 2 === 0 ? 'with open places' : 'filled in'] as const))(
    '%s is what it was, %s',
    async (name, how) => {
      const { content: known } = catalogueDocument(name);
      const answers = Object.fromEntries(
        known.variables.map(({ key, type, options }) => [key, type === 'choice' ? options[0]! : answerOf(type)]),
      );
      const filled = { ...answers, 'municipality.name': 'Stadt Kelheim', 'isb.name': 'محمد الأمين' };
      const values = how === 'filled in' ? filled : undefined;
      // What a filled-in document does not contain, since its condition does not hold, has not been removed.
      const conditional = values && known.clauses.some(({ when }) => when);
      const { document, again } = await backAgain(known, values);
      expect(document.mark).toMatchObject(mark);
      if (!conditional) expect(again.content).toEqual(known);
      const changed = again.comparison.clauses.filter(({ change }) => change !== 'same');
      expect(changed.filter(({ change }) => !conditional || change !== 'removed')).toEqual([]);
    },
  );

  it('is what it was with everything that a text may hold', async () => {
    const known = contentSchema.parse({
      metadata: { title: 'Alles', type: 'richtlinie' },
      clauses: [
        {
          id: 'listen',
          heading: 'Listen in Listen',
          level: 1,
          body: '- eins\n  - innen\n    1. tief\n    2. tiefer\n  - außen\n- zwei\n\n  geht weiter\n\n3. drittens\n4. viertens\n\n- [ ] offen\n- [x] getan',
        },
        {
          id: 'namen',
          heading: 'Namen: محمد الأمين und שלום עולם',
          level: 1,
          body: 'Zuständig sind **محمد الأمين** und *שלום עולם* (Tel. 030 1234).\n\n> Zitat über\n> zwei Zeilen\n\n---\n\nEnde.',
        },
        {
          id: 'tafeln',
          heading: 'Tafeln',
          level: 2,
          body: '| Rolle | Aufgabe | Frist |\n| - | - | - |\n| ISB | berät<br>und prüft | 3 Tage |\n| ISB | a \\| b | |\n\n```\nrm -rf  x\n  eingerückt\n```',
        },
        {
          id: 'noten',
          heading: 'Noten und Bilder',
          level: 1,
          body: 'Erst[^1], dann[^2].\n\n![Lageplan](plan.png)\n\nSiehe [oben](#listen) und [BSI](https://www.bsi.bund.de/), `code`, ~~weg~~.\n\n[^1]: Am **Fuß**.\n\n[^2]: Mit\n\n    - Punkt',
          guidance: 'Nur für Nachnutzende.',
        },
        {
          id: 'felder',
          heading: 'Für {{municipality.name}}',
          level: 1,
          body: 'ISB ist {{isb.name}}, ab {{datum}}: {{frei}}.',
        },
        { id: 'leer', heading: 'Ohne Text', level: 2, body: '' },
      ],
      variables: [
        { key: 'datum', label: 'Tag', type: 'date' },
        { key: 'frei', label: 'Frei', type: 'text' },
      ],
    });
    const bytes = samplePlan();
    const { content, pictures } = kept(known, [{ name: 'plan.png', mediaType: 'image/png', bytes }]);
    for (const values of [undefined, { 'municipality.name': 'Stadt Kelheim', datum: '2026-07-01', frei: 'ja' }]) {
      const { again, document } = await backAgain(content, values, pictures);
      expect(again.content).toEqual(content);
      expect(again.pictures).toEqual([]);
      expect(document.report.changes).toEqual([]);
    }
  });
});

/** A corpus in Word's and in LibreOffice's own ways of writing. */
const corpus: Readonly<Record<string, () => Uint8Array>> = {
  'a document of LibreOffice': () => filed('libreoffice.odt'),
  'a Word document of LibreOffice': () => filed('libreoffice.docx'),
  '200 pages of Word': () => longDocx(200),
  '40 pages of LibreOffice': () => longOdt(40),
};
const filed = (name: string) => readFileSync(join(import.meta.dirname, 'office-import/trials/files', name));

describe('a document that comes in, goes out as Word and comes in again', () => {
  it.each(Object.keys(corpus))(
    '%s is what it was, clause by clause',
    async (name) => {
      const first = await importDocument(corpus[name]!());
      const { content, pictures } = kept(first.content, first.pictures);
      const { document, again } = await backAgain(content, undefined, pictures);
      expect(again.content).toEqual(content);
      expect(again.comparison.clauses.every(({ change }) => change === 'same')).toBe(true);
      // To somebody who does not know the version it says the same words, and from then on nothing changes any more.
      if (content.clauses.length > 50) return;
      const second = kept(document.content, document.pictures);
      const { document: third } = await backAgain(second.content, undefined, second.pictures);
      expect(textsOf(third.content)).toEqual(textsOf(document.content));
      expect(textsOf(document.content).map(([, ...words]) => words)).toEqual(
        textsOf(content).map(([, ...words]) => words),
      );
      // Two hundred pages take a quarter of a minute, and much longer where others want the processor as well.
    },
    600_000,
  );
});

const answerOf = (type: string): string =>
  type === 'boolean' ? 'yes' : type === 'date' ? '2026-07-01' : type === 'number' ? '14' : 'Kelheimer Wort';
