import { createHash } from 'node:crypto';
import { contentSchema } from '@allmende/domain/content';
import { describe, expect, it } from '@jest/globals';
import { propertiesOfMark } from '../word-marks.ts';
import { importDocument } from './document-import.ts';
import { reimportedDocument } from './document-reimport.ts';
import { control, heading, madeDocx, onePixel, paragraph, picture, run } from './trials/made-docx.ts';

const marked = (words: string, ...numbers: number[]) =>
  paragraph(
    `${numbers.map((number) => `<w:bookmarkStart w:id="${number}" w:name="_Allmende${number}"/>`).join('')}${run(words)}`,
    'Heading1',
  );
const known = contentSchema.parse({
  metadata: { title: 'Passwortrichtlinie', type: 'richtlinie' },
  clauses: [
    {
      id: 'zweck',
      heading: 'Zweck',
      level: 1,
      body: 'Die {{municipality.name}} schützt ihre Konten.',
      guidance: 'Kürzen Sie ruhig.',
    },
    { id: 'laenge', heading: 'Länge', level: 1, body: 'Mindestens zwölf Zeichen.\n\n![Kurve](kurve.png)' },
    { id: 'folgen', heading: 'Folgen', level: 1, body: 'Wer dagegen verstößt, {{folge}}.' },
  ],
  variables: [{ key: 'folge', label: 'Was folgt?' }],
  files: [
    {
      sha256: createHash('sha256').update(onePixel).digest('hex'),
      name: 'kurve.png',
      mediaType: 'image/png',
      size: onePixel.length,
    },
  ],
});
const mark = { solution: 'sol_1', version: 'ver_2', clauses: known.clauses.map(({ id }) => id) };
const custom = Object.fromEntries(propertiesOfMark(mark).map(({ name, value }) => [name, value]));
const purpose = paragraph(
  run('Die ') +
    control('<w:tag w:val="variable:municipality.name"/>', run('Stadt Kelheim')) +
    run(' schützt ihre Konten.'),
);
const curve = paragraph(picture('p1', 'Kurve'));
const consequences = paragraph(
  run('Wer dagegen verstößt, ') +
    control('<w:tag w:val="variable:folge"/><w:showingPlcHdr/>', run('[Was folgt?]')) +
    run('.'),
);
const back = async (body: string, name = 'Passwortrichtlinie.docx') => {
  const bytes = madeDocx({
    body: paragraph('Passwortrichtlinie', 'Title') + body,
    custom,
    relationships: [{ id: 'p1', type: 'image', target: 'media/image1.png' }],
    media: { 'image1.png': onePixel },
  });
  const document = await importDocument(bytes, { name });
  expect(document.mark).toEqual(mark);
  return reimportedDocument(known, document, {
    values: { 'municipality.name': 'Stadt Kelheim' },
    newId: () => 'neu-1',
  });
};

describe('a document that went out from Allmende and comes back', () => {
  it('untouched has changed nothing: filled-in values are variables again, and its picture is the known one', async () => {
    const { content, comparison, pictures } = await back(
      marked('Zweck', 1) +
        purpose +
        marked('Länge', 2) +
        paragraph('Mindestens zwölf Zeichen.') +
        curve +
        marked('Folgen', 3) +
        consequences,
    );
    expect(content).toEqual(known);
    expect(comparison.clauses.map(({ change }) => change)).toEqual(['same', 'same', 'same']);
    expect(pictures).toEqual([]);
  });

  it('is compared clause by clause, whatever its headings are called now, with who changed what', async () => {
    const changed = paragraph(
      `${run('Mindestens ')}<w:del w:author="Murat Kaya" w:date="2026-03-01T09:00:00Z"><w:r><w:delText>zwölf</w:delText></w:r></w:del><w:ins w:author="Murat Kaya" w:date="2026-03-01T09:00:00Z">${run('vierzehn')}</w:ins>${run(' Zeichen.')}`,
    );
    const { comparison, changes } = await back(
      marked('Folgen', 3) + consequences + marked('Ziel und Zweck', 1) + purpose + marked('Länge', 2) + changed + curve,
    );
    expect(comparison.clauses.map(({ id, change, moved }) => [id, change, moved])).toEqual([
      ['folgen', 'moved', true],
      ['zweck', 'changed', false],
      ['laenge', 'changed', false],
    ]);
    expect(
      [...changes].map(([id, list]) => [id, list.map(({ kind, author, excerpt }) => `${author} ${kind} ${excerpt}`)]),
    ).toEqual([['laenge', ['Murat Kaya deleted zwölf', 'Murat Kaya inserted vierzehn']]]);
  });

  it('with a clause divided keeps its id in the first part, and with two joined that of the first', async () => {
    const divided = await back(
      marked('Zweck', 1) +
        purpose +
        heading('Geltung') +
        paragraph('Gilt für alle.') +
        marked('Länge', 2) +
        paragraph('Mindestens zwölf Zeichen.') +
        curve +
        marked('Folgen', 3) +
        consequences,
    );
    expect(divided.content.clauses.map(({ id, heading: words }) => [id, words])).toEqual([
      ['zweck', 'Zweck'],
      [expect.not.stringMatching(/^(?:zweck|laenge|folgen)$/), 'Geltung'],
      ['laenge', 'Länge'],
      ['folgen', 'Folgen'],
    ]);
    const joined = await back(
      marked('Zweck und Länge', 1, 2) +
        purpose +
        paragraph('Mindestens zwölf Zeichen.') +
        curve +
        marked('Folgen', 3) +
        consequences,
    );
    expect(joined.comparison.clauses.map(({ id, change }) => [id, change])).toEqual([
      ['zweck', 'changed'],
      ['laenge', 'removed'],
      ['folgen', 'same'],
    ]);
  });

  it('without its marks is known by likeness', async () => {
    const bytes = madeDocx({
      body:
        paragraph('Passwortrichtlinie', 'Title') +
        heading('Länge') +
        paragraph('Mindestens zwölf Zeichen.') +
        heading('Zweck') +
        paragraph('Die Stadt Kelheim schützt ihre Konten.'),
    });
    const { matches, comparison } = reimportedDocument(known, await importDocument(bytes), {
      values: { 'municipality.name': 'Stadt Kelheim' },
    });
    expect(matches.map((match) => match.known)).toEqual(['zweck', 'laenge']);
    expect(comparison.clauses.find(({ id }) => id === 'folgen')?.change).toBe('removed');
  });

  it('does not give a new picture the name of a known file', async () => {
    const other = Buffer.concat([onePixel, Buffer.from('x')]);
    const bytes = madeDocx({
      body:
        paragraph('Passwortrichtlinie', 'Title') +
        marked('Länge', 2) +
        paragraph(picture('p1', 'Neu')) +
        paragraph(picture('p2', 'Alt')),
      custom,
      relationships: [
        { id: 'p1', type: 'image', target: 'media/image1.png' },
        { id: 'p2', type: 'image', target: 'media/image2.png' },
      ],
      media: { 'image1.png': other, 'image2.png': onePixel },
    });
    const document = await importDocument(bytes, { name: 'Passwortrichtlinie.docx' });
    const files = known.files.map((file) => ({ ...file, name: 'bild-1.png' }));
    const { content, pictures } = reimportedDocument({ ...known, files }, document);
    expect(pictures.map(({ name }) => name)).toEqual(['bild-1-2.png']);
    expect(content.clauses.at(-1)?.body).toBe('![Neu](bild-1-2.png)\n\n![Alt](bild-1.png)');
  });
});
