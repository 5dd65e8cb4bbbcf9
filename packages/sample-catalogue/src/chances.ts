/** Chances that fall the same way every time: the sample world is one world, not a new one at every start. */
export interface Chances {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  happens(probability: number): boolean;
  one<Item>(items: readonly Item[]): Item;
  /** So many different items, in a chance order. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** Chances of their own for everything that has a name, so that adding a document moves no other one's story. */
export function chancesOf(name: string): Chances {
  let state = 2_166_136_261;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0)!, 16_777_619);
  // Mulberry32 (Tommy Ettinger), good enough for stories.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const one = <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)]!;
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    one,
    some: (items, count) => {
      const left = [...items];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(between(0, left.length - 1), 1));
      return taken;
    },
  };
}
