import {
  cell,
  heading,
  madeDocx,
  onePixel,
  paragraph,
  picture,
  row,
  run,
  table,
} from '@allmende/document-formats/office-import/trials/made-docx';
import { ConversionWorker } from '../src/foundation/conversions/conversion-worker.ts';
import { change, type City, type Problem } from './city.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

export interface Report {
  readonly contentJson: string;
  readonly tlp: string | null;
  readonly isKnown: boolean;
  readonly changeCount: number;
  readonly changeAuthors: string[];
  readonly changes: { kind: string; author: string; heading: string; excerpt: string }[];
  readonly comments: { author: string; text: string }[];
  readonly remarks: { code: string; message: string; excerpt: string; offer: string | null }[];
  readonly pictures: { name: string; url: string; needsWords: boolean }[];
  readonly traces: {
    id: string;
    code: string;
    found: string;
    fate: string | null;
    places: { id: string; excerpt: string; fate: string | null }[];
  }[];
}

/** A document that was brought in, as whoever brought it sees it. */
export interface Seen {
  readonly id: string;
  readonly state: 'READING' | 'READ' | 'REFUSED' | 'FAILED' | 'TAKEN';
  readonly revision: number;
  readonly problem: string | null;
  readonly solution: { id: string } | null;
  readonly report: Report | null;
}

const REPORT = `report {
  contentJson tlp isKnown changeCount changeAuthors changes { kind author heading excerpt } comments { author text }
  remarks { code message excerpt offer } pictures { name url needsWords }
  traces { id code found fate places { id excerpt fate } }
}`;

export async function seen(who: Client, id: string): Promise<Seen | null> {
  const { reading } = await who.data<{ reading: Seen | null }>(
    `query ($id: ID!) { reading(id: $id) { id state revision problem solution { id } ${REPORT} } }`,
    { id },
  );
  return reading;
}

export interface Brought {
  readonly status: number;
  readonly id?: string;
  readonly code?: string;
  readonly title?: string;
}

/** Sends a document to the door; where it goes is said before the file, as a form does. */
export async function bring(
  { client }: Pick<City, 'client'>,
  to: { readonly municipalityId: string } | { readonly solutionId: string },
  [name, bytes]: readonly [string, Uint8Array],
  headers: Record<string, string> = {},
): Promise<Brought> {
  const body = new FormData();
  for (const [field, value] of Object.entries(to)) body.append(field, value);
  body.append('document', new Blob([new Uint8Array(bytes)]), name);
  const response = await client.send('/files/readings', { method: 'POST', body, headers });
  return { ...((await response.json()) as Omit<Brought, 'status'>), status: response.status };
}

/** Has everything read that waits. */
export const readAll = (world: World): Promise<void> => world.application.get(ConversionWorker).workOff();

/** Brings a document and has it read. */
export async function broughtAndRead(
  world: World,
  city: Pick<City, 'client'>,
  to: Parameters<typeof bring>[1],
  file: Parameters<typeof bring>[2],
): Promise<Seen> {
  const { id, status, title } = await bring(city, to, file);
  if (id === undefined) throw new Error(`The door answered ${status}: ${title}`);
  await readAll(world);
  return (await seen(city.client, id))!;
}

export const contentOf = ({ report }: Seen): { title: string; clauses: { heading: string; body: string }[] } => {
  const { metadata, clauses } = JSON.parse(report!.contentJson) as {
    metadata: { title: string };
    clauses: { heading: string; body: string }[];
  };
  return { title: metadata.title, clauses: clauses.map(({ heading: words, body }) => ({ heading: words, body })) };
};

export const refusals = async (who: Client, name: string, input: object): Promise<Problem[]> =>
  (await change(who, name, input)).errors;

const inserted = (words: string, author: string): string =>
  `<w:ins w:id="7" w:author="${author}" w:date="2026-03-01T10:00:00Z">${run(words)}</w:ins>`;
const deleted = (words: string, author: string): string =>
  `<w:del w:id="8" w:author="${author}" w:date="2026-03-02T10:00:00Z"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

/** A Word document as a town hall has it: with everything that a report tells of. */
export const everyday = (): Buffer =>
  madeDocx({
    body:
      paragraph('Leitlinie Besuch', 'Title') +
      heading('Zweck') +
      paragraph(
        run('Fragen beantwortet Frau Huber (09441 207-3313). Besuch meldet sich ') +
          deleted('beim Pförtner', 'Rechtsamt') +
          inserted('am Empfang', 'Rechtsamt') +
          run('.'),
      ) +
      paragraph(
        `<w:commentRangeStart w:id="1"/>${run('Ausweise trägt man sichtbar.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      ) +
      paragraph(run('Ausgabe', '<w:b/>')) +
      paragraph(run('Frau Huber gibt die Ausweise aus.')) +
      table(row([cell('Ort'), cell('Zeit')], '<w:tblHeader/>'), row([cell('Empfang'), cell('8 Uhr')])) +
      paragraph(picture('p1', '')) +
      heading('Verlust', 3) +
      paragraph('Wer einen Ausweis verliert, meldet das.'),
    comments: `<w:comment w:id="1" w:author="Personalrat" w:date="2026-03-03T10:00:00Z">${paragraph('Auch Gäste?')}</w:comment>`,
    header: paragraph('Stadtverwaltung, Amt 10'),
    core: { 'dc:creator': 'Sabine Huber' },
    relationships: [{ id: 'p1', type: 'image', target: 'media/image1.png' }],
    media: { 'image1.png': onePixel },
  });

export { heading, madeDocx, paragraph, run };
