/**
 * The order of what two sides hold, from the order of both. `mine` and `theirs` may each have moved, added and removed.
 * Who moved nothing lets the other's order stand; what both moved to different places stands where `mine` has it.
 * Holds every name of either side once. What both added in the same place comes in the order of the names, so that it
 * does not matter who is called mine.
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const held = orderOfCommon(
    base.filter((name) => inMine.has(name) && inTheirs.has(name)),
    mine.filter((name) => inTheirs.has(name)),
    theirs.filter((name) => inMine.has(name)),
  );
  const [mineRuns, theirRuns] = [runsBehind(mine, inTheirs), runsBehind(theirs, inMine)];
  const place = placesOf(base);
  return [START, ...held].flatMap((name) => {
    const between = interleave(mineRuns.get(name) ?? [], theirRuns.get(name) ?? [], place);
    return name === START ? between : [name, ...between];
  });
}

/** No name: what stands before everything else. */
const START = '';

function orderOfCommon(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  if (sameOrder(mine, theirs)) return mine;
  const known = new Set(base);
  const [mineKnown, theirsKnown] = [mine.filter((name) => known.has(name)), theirs.filter((name) => known.has(name))];
  if (sameOrder(mineKnown, base)) return theirs;
  if (sameOrder(theirsKnown, base)) return mine;
  const [stayedMine, stayedTheirs] = [stayed(base, mineKnown), stayed(base, theirsKnown)];
  const order = base.filter((name) => stayedMine.has(name) && stayedTheirs.has(name));
  const placed = new Set(order);
  const place = (from: readonly string[], moves: (name: string) => boolean) =>
    from.forEach((name, at) => {
      if (placed.has(name) || !moves(name)) return;
      const before = from.slice(0, at).findLast((earlier) => placed.has(earlier));
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
      placed.add(name);
    });
  place(theirs, (name) => stayedMine.has(name));
  place(mine, () => true);
  return order;
}

const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, at) => name === other[at]);

const placesOf = (names: readonly string[]): Map<string, number> => new Map(names.map((name, at) => [name, at]));

/** Names that kept their order: the longest rising run of old places in the new order. */
export function stayed(before: readonly string[], after: readonly string[]): Set<string> {
  const place = placesOf(before);
  const names = after.filter((name) => place.has(name));
  const ends: number[] = [];
  const previous: number[] = [];
  names.forEach((name, at) => {
    const value = place.get(name)!;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place.get(names[ends[middle]!]!)! < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(names[at]!);
  return kept;
}

/** What only one side holds, by the common name that stands before it there. */
function runsBehind(names: readonly string[], other: ReadonlySet<string>): Map<string, string[]> {
  const runs = new Map<string, string[]>();
  let anchor = START;
  for (const name of names) {
    if (other.has(name)) anchor = name;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), name]);
  }
  return runs;
}

/** Two runs in one place: old names in their old order, each with the new ones that follow it on its side. */
function interleave(mine: string[], theirs: string[], place: ReadonlyMap<string, number>): string[] {
  if (mine.length === 0 || theirs.length === 0) return [...mine, ...theirs];
  const groups = [...groupsOf(mine, place), ...groupsOf(theirs, place)];
  return groups
    .sort((one, other) => one.place - other.place || (one.names[0]! < other.names[0]! ? -1 : 1))
    .flatMap(({ names }) => names);
}

function groupsOf(run: string[], place: ReadonlyMap<string, number>): { place: number; names: string[] }[] {
  const groups: { place: number; names: string[] }[] = [];
  for (const name of run) {
    const old = place.get(name);
    const last = groups.at(-1);
    if (last && (old === undefined || old < last.place)) last.names.push(name);
    else groups.push({ place: old ?? -1, names: [name] });
  }
  return groups;
}
