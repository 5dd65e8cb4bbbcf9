import { sameContent } from './canonical.ts';
import { metadataSchema, type Content, type Metadata } from './content.ts';
import { MAX_FILES, MAX_LINKS } from './limits.ts';
import { mergeOrder } from './merge-order.ts';
import type { FieldMerge } from './merge-outcome.ts';

type Merged<Value> = Pick<FieldMerge, 'outcome'> & { result: Value };

/** One value as a whole: who changed it is followed; a conflict where both changed it differently, then with mine. */
export function mergeValue<Value>(base: Value, mine: Value, theirs: Value): Merged<Value> {
  if (sameContent(mine, theirs)) return { outcome: 'unchanged', result: mine };
  if (sameContent(base, mine)) return { outcome: 'theirs', result: theirs };
  if (sameContent(base, theirs)) return { outcome: 'mine', result: mine };
  return { outcome: 'conflict', result: mine };
}

/** A set of codes or words: what either side added is in, what either side removed is out. Never a conflict. */
export function mergeSet(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Merged<readonly string[]> {
  const whole = mergeValue(base, mine, theirs);
  if (whole.outcome !== 'conflict') return whole;
  const [inMine, inTheirs, known] = [new Set(mine), new Set(theirs), new Set(base)];
  const stays = (name: string) => (known.has(name) ? inMine.has(name) && inTheirs.has(name) : true);
  const result = mergeOrder([...known], [...inMine], [...inTheirs]).filter(stays);
  return { outcome: 'merged', result };
}

/** Functions that answer for a text: each city names its own, whatever the origin does. */
const alwaysMine = new Set<string>(['maintainer', 'deputy']);
const sets = new Set<string>([
  'topics',
  'departmentsUse',
  'departmentsInvolve',
  'requirements',
  'sizeClasses',
  'landScope',
  'keywords',
]);

/** Metadata field by field; sets of codes as sets. A set that would grow too large is a conflict. */
export function mergeMetadata(base: Metadata, mine: Metadata, theirs: Metadata): FieldMerge[] {
  const fields = Object.keys(metadataSchema.shape) as (keyof Metadata)[];
  return fields.map((field) => {
    const held = { field, base: base[field], mine: mine[field], theirs: theirs[field] };
    if (alwaysMine.has(field))
      return { ...held, outcome: sameContent(held.base, held.mine) ? 'unchanged' : 'mine', result: held.mine };
    if (!sets.has(field)) return { ...held, ...mergeValue<unknown>(held.base, held.mine, held.theirs) };
    const merged = mergeSet(held.base as string[], held.mine as string[], held.theirs as string[]);
    const fits = metadataSchema.shape[field].safeParse(merged.result).success;
    return { ...held, ...(fits ? merged : { outcome: 'conflict' as const, result: held.mine }) };
  });
}

/**
 * Things with a name of their own (variables by key, links by address, files by name), in merged order; null where a
 * side does not hold one. A thing that both changed is merged property by property.
 */
export function mergeNamed<Thing extends object>(
  base: readonly Thing[],
  mine: readonly Thing[],
  theirs: readonly Thing[],
  nameOf: (thing: Thing) => string,
): FieldMerge[] {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map((things) => byName(things, nameOf)) as [
    Map<string, Thing>,
    Map<string, Thing>,
    Map<string, Thing>,
  ];
  return mergeOrder([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()]).map((field) => {
    const held = {
      field,
      base: inBase.get(field) ?? null,
      mine: inMine.get(field) ?? null,
      theirs: inTheirs.get(field) ?? null,
    };
    return { ...held, ...mergeThing(held.base, held.mine, held.theirs) };
  });
}

function mergeThing<Thing extends object>(base: Thing | null, mine: Thing | null, theirs: Thing | null) {
  const whole = mergeValue(base, mine, theirs);
  if (whole.outcome !== 'conflict' || !base || !mine || !theirs) return whole;
  const properties = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as (keyof Thing)[];
  const merged = properties.map((name) => ({ name, ...mergeValue(base[name], mine[name], theirs[name]) }));
  if (merged.some(({ outcome }) => outcome === 'conflict')) return whole;
  const entries = merged.flatMap(({ name, result }) => (result === undefined ? [] : [[name, result]]));
  return { outcome: 'merged' as const, result: Object.fromEntries(entries) as Thing };
}

/** A name that occurs twice is told apart by its turn: nothing of a content is lost because it is called the same. */
function byName<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Map<string, Thing> {
  const named = new Map<string, Thing>();
  for (const thing of things) {
    let name = nameOf(thing);
    for (let turn = 2; named.has(name); turn += 1) name = `${nameOf(thing)} (${turn})`;
    named.set(name, thing);
  }
  return named;
}

/** A file that one side has taken out stays where `isShown` says that the text still shows it. */
export function keepShown(
  files: readonly FieldMerge[],
  isShown: (name: string, takenOutBy: 'mine' | 'theirs') => boolean,
): FieldMerge[] {
  let held = files.filter(({ result }) => result !== null).length;
  return files.map((file) => {
    const { field, outcome, mine, theirs, result } = file;
    const kept = mine ?? theirs;
    if (result !== null || outcome === 'conflict' || kept === null || held >= MAX_FILES) return file;
    if (!isShown(field, mine === null ? 'mine' : 'theirs')) return file;
    held += 1;
    return { ...file, outcome: mine === null ? 'theirs' : 'mine', result: kept };
  });
}

/** Files by name and links by address: the parts of a content beside its text. */
export const mergeParts = (base: Content, mine: Content, theirs: Content) => ({
  files: within(
    MAX_FILES,
    mergeNamed(base.files, mine.files, theirs.files, ({ name }) => name),
  ),
  links: within(
    MAX_LINKS,
    mergeNamed(base.links, mine.links, theirs.links, ({ url }) => url),
  ),
});

/** What they added beyond what a content may hold is not taken without being asked for. */
export function within(most: number, fields: readonly FieldMerge[]): FieldMerge[] {
  let held = fields.filter(({ outcome, mine, result }) => (outcome === 'conflict' ? mine : result) !== null).length;
  return fields
    .toReversed()
    .map((field): FieldMerge => {
      if (held <= most || field.mine !== null || field.result === null) return field;
      held -= 1;
      return { ...field, outcome: 'conflict', result: null };
    })
    .reverse();
}
