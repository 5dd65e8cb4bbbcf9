import type { Clause } from './content.ts';

export interface OutlineEntry {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  /** `2.1`: by place and level; a skipped level does not leave a zero behind. */
  readonly number: string;
  /** Number that the author wrote into the heading (`2.1` of `2.1 Rollen`); whoever numbers shows one of the two. */
  readonly ownNumber: string | null;
  /** True where the level is more than one below the heading before. */
  readonly jumps: boolean;
}

const ownNumberPattern = /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=\S)/;

/** Numbers of all clauses, in order. */
export function outlineOf(clauses: readonly Pick<Clause, 'id' | 'heading' | 'level'>[]): OutlineEntry[] {
  const open: { level: number; count: number }[] = [];
  let before = 0;
  return clauses.map(({ id, heading, level }) => {
    const jumps = level > before + 1;
    before = level;
    while (open.length > 1 && open.at(-1)!.level > level && open.at(-2)!.level >= level) open.pop();
    const last = open.at(-1);
    if (last && last.level >= level) {
      last.level = level;
      last.count += 1;
    } else open.push({ level, count: 1 });
    const number = open.map(({ count }) => count).join('.');
    return { id, heading, level, number, ownNumber: ownNumberPattern.exec(heading)?.[1] ?? null, jumps };
  });
}
