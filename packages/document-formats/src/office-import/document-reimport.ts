import { compareContents, type ContentComparison } from '@allmende/domain/compare';
import type { Clause, Content } from '@allmende/domain/content';
import type { ClauseMatch } from '@allmende/domain/match-clauses';
import { withFileRenamed } from '@allmende/domain/pictures';
import { putBackValues } from '@allmende/domain/put-back';
import { proposedMatches, reimported, withoutValues } from '@allmende/domain/reimport';
import { type Values, variablesIn, writtenOf } from '@allmende/domain/variables';
import type { ImportReport, TrackedChange } from './import-report.ts';
import { readsTheSame } from './same-reading.ts';
import type { TakenPicture } from './taken-pictures.ts';

/** A picture as far as it is known again. */
export type KnownPicture = Pick<TakenPicture, 'name' | 'sha256'>;

/** A document that came in, and is to go back into what is known. */
export interface ReturnedDocument<Picture extends KnownPicture> {
  readonly content: Content;
  readonly pictures: readonly Picture[];
  readonly report: Pick<ImportReport, 'changes'>;
}

export interface ReimportOptions {
  /** With which the document was filled in when it went out; where they stand as text they become variables again. */
  readonly values?: Values;
  /** Which clause is which, once a person has looked at it; proposed where not given. */
  readonly matches?: readonly Pick<ClauseMatch, 'known' | 'found'>[];
  readonly newId?: () => string;
}

/** What a document that came in again makes of the content that it goes back into. */
export interface ReimportedDocument<Picture extends KnownPicture> {
  readonly matches: readonly (Pick<ClauseMatch, 'known' | 'found'> & Partial<ClauseMatch>)[];
  readonly content: Content;
  /** Clause by clause, from the known content to the new one. */
  readonly comparison: ContentComparison;
  /** Who changed what, by the ids of the clauses in the new content; changes outside clauses under an empty id. */
  readonly changes: ReadonlyMap<string, readonly TrackedChange[]>;
  /** Pictures that the known content does not have, under names that are free in it. */
  readonly pictures: readonly Picture[];
}

/** Brings a document back: by the ids that it carries, and by likeness where it carries none. Nothing is kept yet. */
export function reimportedDocument<Picture extends KnownPicture>(
  known: Content,
  { content, pictures, report }: ReturnedDocument<Picture>,
  { values = {}, matches: chosen, newId }: ReimportOptions = {},
): ReimportedDocument<Picture> {
  // A variable of the city profile needs no description where the known content has none either.
  const asked = variablesIn(known);
  const variables = content.variables.filter(({ key }) => !asked.has(key));
  const { found, fresh } = withKnownPictures({ ...content, variables }, pictures, known);
  const matches = chosen ?? proposedMatches(known, withoutValues(found, values));
  const names = new Map(matches.map((match) => [match.found, match.known]));
  const stood = new Map(known.clauses.map((clause) => [clause.id, clause]));
  const clauses = found.clauses.map((clause) => {
    const before = stood.get(names.get(clause.id) ?? '');
    return before ? asBefore(before, clause, values) : clause;
  });
  const now = reimported(known, { ...found, clauses }, matches, {}, newId);
  const changes = Map.groupBy(report.changes, ({ clauseId }) =>
    clauseId === null ? '' : (names.get(clauseId) ?? clauseId),
  );
  return { matches, content: now, comparison: compareContents(known, now), changes, pictures: fresh };
}

/** A clause that reads as before stays as it was written; in others, values of variables that stood there become these again. */
function asBefore(before: Clause, now: Clause, values: Values): Clause {
  if (readsTheSame(before, now, values)) return { ...now, heading: before.heading, body: before.body };
  const there = variablesIn({ clauses: [now] });
  const gone = [...variablesIn({ clauses: [before] }).keys()].filter((key) => !there.has(key));
  const own = new Map(gone.map((key) => [key, { value: writtenOf(values, key), source: 'own' as const }]));
  return putBackValues(now, own).clause;
}

/** A picture whose bytes are known keeps the name under which they are known; no other one takes the name of a known file. */
function withKnownPictures<Picture extends KnownPicture>(
  content: Content,
  pictures: readonly Picture[],
  known: Content,
): { found: Content; fresh: Picture[] } {
  const names = new Set([...known.files, ...pictures].map(({ name }) => name));
  const taken = new Set(known.files.map(({ name }) => name));
  const fresh: Picture[] = [];
  const renamed: { from: string; to: string }[] = [];
  for (const picture of pictures) {
    const same = known.files.find(({ sha256 }) => sha256 === picture.sha256);
    const name = same?.name ?? (taken.has(picture.name) ? freeName(picture.name, names) : picture.name);
    names.add(name);
    if (!same) fresh.push({ ...picture, name });
    if (name !== picture.name) renamed.push({ from: picture.name, to: name });
  }
  // By way of names that nothing has: one picture may get the name that another one gives up.
  const apart = renamed.reduce((all, { from }, at) => withFileRenamed(all, from, `${at}\u2063${from}`), content);
  return {
    found: renamed.reduce((all, { from, to }, at) => withFileRenamed(all, `${at}\u2063${from}`, to), apart),
    fresh,
  };
}

function freeName(name: string, names: ReadonlySet<string>): string {
  const [, stem, ending] = /^(.*?)(\.[^.]*)?$/s.exec(name)!;
  for (let count = 2; ; count += 1)
    if (!names.has(`${stem}-${count}${ending ?? ''}`)) return `${stem}-${count}${ending ?? ''}`;
}
