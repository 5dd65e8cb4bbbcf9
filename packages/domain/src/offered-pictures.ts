import type { Clause, Content, FileReference } from './content.ts';
import { namesShownIn, showsFile } from './pictures.ts';

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
