import type { Clause, Content, FileReference, Variable } from './content.ts';
import { mergeContents } from './merge.ts';
import { namesShownIn, withPictureRenamed } from './pictures.ts';
import { type ProposedKind, sameWording } from './proposals.ts';

/** An offered clause as the owner of the origin finds it. */
export interface OfferedClause {
  readonly clauseId: string;
  readonly kind: ProposedKind;
  readonly basedOn: Clause | null;
  readonly offered: Clause | null;
  readonly after: string | null;
}

/** How an offered clause stands to the owner's text of today. */
export interface Standing {
  readonly current: Clause | null;
  /** What stands when it is accepted as it is; null where the clause goes. */
  readonly result: Clause | null;
  /** The owner's text has changed since the own version was made of it. */
  readonly hasMovedOn: boolean;
  /** Both have changed the same words, or the owner has dropped the clause: somebody has to write what shall stand. */
  readonly needsEdit: boolean;
}

/** Merges one offered clause into the owner's text of today: base is what the proposing city began with. */
export function standingOf(present: Content, { clauseId, basedOn, offered }: OfferedClause): Standing {
  const current = present.clauses.find(({ id }) => id === clauseId) ?? null;
  const hasMovedOn = !same(current, basedOn);
  const standing = (result: Clause | null, needsEdit = false): Standing => ({
    current,
    result,
    hasMovedOn,
    needsEdit,
  });
  if (!hasMovedOn || same(current, offered)) return standing(offered);
  if (offered === null) return standing(null);
  if (current === null) return standing(offered, true);
  const [merged] = mergeContents(
    { ...present, clauses: basedOn ? [basedOn] : [] },
    { ...present, clauses: [current] },
    { ...present, clauses: [offered] },
  ).clauses;
  return standing(merged?.result ?? offered, merged?.outcome === 'conflict');
}

/** What the owner has decided to put into their text. */
export interface TakenOver {
  readonly clauseId: string;
  /** The clause as it shall stand; null where it goes. */
  readonly clause: Clause | null;
  /** The clause behind which a new one stands. */
  readonly after: string | null;
}

/** What comes along with accepted clauses. */
export interface BroughtAlong {
  /** Definitions of variables; those that the owner knows stay as they are. */
  readonly variables?: readonly Variable[];
  /** Files, under names that are free. */
  readonly files?: readonly FileReference[];
}

/** The owner's text with what was accepted, in the order in which it was offered. */
export function takeOver(
  content: Content,
  taken: readonly TakenOver[],
  { variables = [], files = [] }: BroughtAlong = {},
): Content {
  const clauses = taken.reduce<readonly Clause[]>((standing, { clauseId, clause, after }) => {
    const at = standing.findIndex(({ id }) => id === clauseId);
    if (clause === null) return standing.filter(({ id }) => id !== clauseId);
    if (at >= 0) return standing.with(at, clause);
    return standing.toSpliced(placeBehind(standing, after), 0, clause);
  }, content.clauses);
  const known = new Set(content.variables.map(({ key }) => key));
  return {
    ...content,
    clauses: [...clauses],
    variables: [...content.variables, ...variables.filter(({ key }) => !known.has(key))],
    files: [...content.files, ...files],
  };
}

/** Behind the clause it stood behind; where that one is gone, at the end. */
function placeBehind(clauses: readonly Clause[], after: string | null): number {
  if (after === null) return 0;
  const at = clauses.findIndex(({ id }) => id === after);
  return at < 0 ? clauses.length : at + 1;
}

/**
 * The files that come with what the owner takes over: those that its clauses still show and the owner lacks. A name under
 * which the owner has another file by now is changed, in the file and in the clauses.
 */
export function bringPictures(
  content: Content,
  taken: readonly TakenOver[],
  offered: readonly FileReference[],
): { readonly taken: readonly TakenOver[]; readonly files: readonly FileReference[] } {
  const names = new Map(content.files.map(({ name, sha256 }) => [name, sha256]));
  const shown = namesShownIn(taken.flatMap(({ clause }) => clause ?? []));
  const coming = offered.filter(({ name, sha256 }) => shown.has(name) && names.get(name) !== sha256);
  const renamed = new Map<string, string>();
  const files = coming.map((file) => {
    const name = freeName(file.name, names);
    names.set(name, file.sha256);
    if (name !== file.name) renamed.set(file.name, name);
    return { ...file, name };
  });
  return { taken: taken.map((one) => ({ ...one, clause: one.clause && renamedIn(one.clause, renamed) })), files };
}

function renamedIn(clause: Clause, names: ReadonlyMap<string, string>): Clause {
  const rename = (text: string) => [...names].reduce((now, [from, to]) => withPictureRenamed(now, from, to), text);
  return names.size === 0 ? clause : { ...clause, body: rename(clause.body), guidance: rename(clause.guidance) };
}

function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(name)) return name;
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  let number = 2;
  while (taken.has(`${stem}-${number}${ending}`)) number += 1;
  return `${stem}-${number}${ending}`;
}

const same = (one: Clause | null, other: Clause | null): boolean =>
  one === null || other === null ? one === other : sameWording(one, other);
