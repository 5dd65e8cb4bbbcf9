import { sameContent } from './canonical.ts';
import { metadataSchema, type Clause, type Content, type Metadata } from './content.ts';
import { mergeOrder, stayed } from './merge-order.ts';

export interface ClauseComparison {
  readonly id: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  /** Stands in another place among the clauses that both hold; a changed clause may have moved as well. */
  readonly moved: boolean;
  readonly from: Clause | null;
  readonly to: Clause | null;
}

export interface FieldComparison {
  /** Field of the metadata, key of a variable, name of a file, address of a link. */
  readonly field: string;
  /** Null where there is no such variable, file or link. */
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs between two versions of anything; what is equal is listed only among the clauses. */
export interface ContentComparison {
  /** In the order of the new version, with what fell away in its old place. */
  readonly clauses: ClauseComparison[];
  readonly metadata: FieldComparison[];
  readonly variables: FieldComparison[];
  readonly files: FieldComparison[];
  readonly links: FieldComparison[];
}

/** Two versions side by side, clauses by their ids. Why a city deviates is its own note and no difference. */
export function compareContents(from: Content, to: Content): ContentComparison {
  return {
    clauses: compareClauses(from.clauses, to.clauses),
    metadata: (Object.keys(metadataSchema.shape) as (keyof Metadata)[])
      .map((field) => ({ field, from: from.metadata[field], to: to.metadata[field] }))
      .filter((field) => !sameContent(field.from, field.to)),
    variables: compareNamed(from.variables, to.variables, ({ key }) => key),
    files: compareNamed(from.files, to.files, ({ name }) => name),
    links: compareNamed(from.links, to.links, ({ url }) => url),
  };
}

function compareClauses(from: readonly Clause[], to: readonly Clause[]): ClauseComparison[] {
  const [before, after] = [new Map(from.map((one) => [one.id, one])), new Map(to.map((one) => [one.id, one]))];
  const unmoved = stayed([...before.keys()], [...after.keys()]);
  return mergeOrder([...before.keys()], [...after.keys()], [...before.keys()]).map((id) => {
    const [old, now] = [before.get(id) ?? null, after.get(id) ?? null];
    const moved = old !== null && now !== null && !unmoved.has(id);
    return { id, change: changeOf(old, now, moved), moved, from: old, to: now };
  });
}

function changeOf(from: Clause | null, to: Clause | null, moved: boolean): ClauseComparison['change'] {
  if (!from) return 'added';
  if (!to) return 'removed';
  if (!sameContent({ ...from, deviation: undefined }, { ...to, deviation: undefined })) return 'changed';
  return moved ? 'moved' : 'same';
}

function compareNamed<Thing>(
  from: readonly Thing[],
  to: readonly Thing[],
  nameOf: (thing: Thing) => string,
): FieldComparison[] {
  const [before, after] = [from, to].map((things) => new Map(things.map((thing) => [nameOf(thing), thing]))) as [
    Map<string, Thing>,
    Map<string, Thing>,
  ];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, from: before.get(field) ?? null, to: after.get(field) ?? null }))
    .filter((named) => !sameContent(named.from, named.to));
}
