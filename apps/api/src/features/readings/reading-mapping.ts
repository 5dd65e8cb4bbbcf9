import { READING_DAYS, settledReading } from '@allmende/domain/readings';
import { picturesIn } from '@allmende/domain/pictures';
import type { TraceChoice } from '@allmende/domain/remove-traces';
import { type ImportRefusalCode, refusalSentence } from '@allmende/document-formats/import-refusal';
import { reportSentence } from '@allmende/document-formats/office-import/import-report-sentences';
import { outside } from '../../foundation/database/ids.ts';
import type { Language } from '../../foundation/graphql/refusal.ts';
import { reportOf } from '../documents/read-document.ts';
import { fileAddress } from '../solutions/file-address.ts';
import type { KeptReading, ReadingRefusal } from './document-reading.entity.ts';
import type { ReadingRow } from './find-readings.ts';
import type { ReadingState, TraceFate } from './reading-enums.ts';
import type { DocumentTrace, ReadingPicture, ReadingReport } from './reading-report.type.ts';
import type { Reading } from './reading.type.ts';

const DAY = 24 * 60 * 60 * 1_000;

export const readingOf = (row: ReadingRow, language: Language): Reading => ({
  id: outside('reading', row.id),
  state: stateOf(row),
  revision: row.revision,
  fileName: row.fileName,
  fileSize: row.fileSize,
  changes: row.readWith.changes,
  mergedCells: row.readWith.mergedCells,
  problem: row.refusal && refusalIn(row.refusal, language),
  conversionId: row.conversionId && outside('conversion', row.conversionId),
  createdAt: row.createdAt,
  expiresAt: new Date(new Date(row.createdAt).getTime() + READING_DAYS * DAY),
  row,
});

export const refusalIn = ({ code, params }: ReadingRefusal, language: Language): string =>
  refusalSentence(code as ImportRefusalCode, language, params);

/** A conversion that is being read anew goes before what was read already. */
export function stateOf({ takenAt, refusal, result, conversionState }: ReadingRow): ReadingState {
  if (takenAt) return 'taken';
  if (refusal) return 'refused';
  if (conversionState === 'waiting' || conversionState === 'running') return 'reading';
  return result ? 'read' : 'failed';
}

export function reportIn({ id, result, choices }: ReadingRow, language: Language): ReadingReport | null {
  if (!result) return null;
  const { report } = result;
  const chosen = new Map(choices.traces.map((choice) => [choice.of, choice]));
  return {
    contentJson: JSON.stringify(settledReading(result.content, result, choices).content),
    tlp: result.tlp,
    isKnown: result.mark !== null,
    changeCount: result.changes,
    changeAuthors: [...new Set(report.changes.map(({ author }) => author).filter((author) => author !== ''))],
    changes: [...report.changes],
    commentCount: result.comments,
    comments: [...report.comments],
    remarks: report.entries.map((entry) => ({ ...entry, message: reportSentence(entry, language) })),
    notes: reportOf({ notes: result.notes, tlp: null }, 'CLEAR', language),
    pictures: picturesFor(id, result, choices.pictures),
    traces: tracesFor(result, chosen),
    tracesLeft: result.tracesLeft,
  };
}

function picturesFor(
  id: string,
  { content, pictures }: KeptReading,
  words: ReadingRow['choices']['pictures'],
): ReadingPicture[] {
  const said = new Map(words.map((one) => [one.name, one]));
  const wordless = new Set(
    content.clauses
      .flatMap(({ body }) => picturesIn(body))
      .flatMap(({ name, alt, isDecorative }) => (name !== null && alt === '' && !isDecorative ? [name] : [])),
  );
  return pictures.map((picture) => ({
    name: picture.name,
    url: fileAddress(outside('reading', id), picture),
    width: picture.width ?? null,
    height: picture.height ?? null,
    needsWords: wordless.has(picture.name),
    words: said.get(picture.name)?.words ?? '',
    isDecorative: said.get(picture.name)?.isDecorative ?? false,
  }));
}

function tracesFor({ content, traces }: KeptReading, chosen: ReadonlyMap<string, TraceChoice>): DocumentTrace[] {
  const headings = new Map(content.clauses.map(({ id, heading }) => [id, heading]));
  const fateOf = (id: string): TraceFate | null => {
    const to = chosen.get(id)?.to;
    return to === undefined ? null : typeof to === 'object' ? 'variable' : to;
  };
  return traces.map(({ id, code, found, suggestion, places }) => {
    const to = chosen.get(id)?.to;
    return {
      ...{ id, code, found },
      label: typeof to === 'object' ? to.label : suggestion.label,
      fate: fateOf(id),
      places: places.map((place) => ({
        id: place.id,
        heading: headings.get(place.clauseId ?? '') ?? '',
        excerpt: place.excerpt,
        mayBeVariable: place.mayBeVariable,
        fate: fateOf(place.id),
      })),
    };
  });
}
