import type { Clause, Content, FileReference } from './content.ts';
import { namesShownIn, showsFile, withPictureRenamed } from './pictures.ts';
import type { TakenOver } from './take-over.ts';

/**
 * The files that go along with offered clauses: pictures that these show and the origin does not know. A file under a
 * name that the origin knows is the city's own, as a value in place of a variable is, and stays at home.
 */
export function filesToOffer(base: Content, fork: Content, clauses: readonly Clause[]): FileReference[] {
  const known = new Set(base.files.map(({ name }) => name));
  const shown = namesShownIn(clauses);
  return fork.files.filter((file) => shown.has(file.name) && !known.has(file.name) && showsFile(file));
}

/** Names in offered clauses to which neither the origin nor what goes along has a file. */
export function picturesLeftBehind(base: Content, fork: Content, clauses: readonly Clause[]): string[] {
  const there = new Set([...base.files, ...filesToOffer(base, fork, clauses)].map(({ name }) => name));
  return [...namesShownIn(clauses)].filter((name) => !there.has(name));
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
