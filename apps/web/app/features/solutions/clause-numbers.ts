/** Numbers as an outline gives them (1, 1.1, 1.2, 2), from the levels alone; a skipped level counts as one. */
export function clauseNumbers(levels: readonly number[]): string[] {
  const open: { level: number; count: number }[] = [];
  return levels.map((level) => {
    let closed: { level: number; count: number } | undefined;
    while ((open.at(-1)?.level ?? 0) >= level) closed = open.pop();
    open.push({ level, count: (closed?.count ?? 0) + 1 });
    return open.map(({ count }) => count).join('.');
  });
}

/** A heading that brings its own number ("3.2 Ausnahmen", "§ 4 …") gets no second one. */
export const isNumbered = (heading: string): boolean => /^(§\s*)?\d+(\.\d+)*[.)]?\s/.test(heading);
