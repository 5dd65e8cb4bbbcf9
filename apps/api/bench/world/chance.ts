/** Numbers that look random and are the same in every run: mulberry32. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** The first items often, the last ones rarely: how words are spread in texts. */
  oftenFirst<Item>(items: readonly Item[]): Item {
    return items[Math.floor(items.length ** this.next()) - 1]!;
  }

  /** Between `least` and `most` different items. */
  some<Item>(items: readonly Item[], least: number, most: number): Item[] {
    const wanted = least + this.below(most - least + 1);
    const chosen = new Set<Item>();
    while (chosen.size < Math.min(wanted, items.length)) chosen.add(this.of(items));
    return [...chosen];
  }
}
