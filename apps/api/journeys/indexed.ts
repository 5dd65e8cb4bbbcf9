import type { World } from './world.ts';

/** Resolves when the index has caught up with every committed change; 90 seconds at most on a busy machine. */
export async function indexed(world: World): Promise<void> {
  const end = Date.now() + 90_000;
  for (;;) {
    const [left] = await world.rows<{ left: number }>('SELECT count(*)::int AS left FROM index_outbox');
    if (left?.left === 0) return;
    if (Date.now() > end) throw new Error(`The index is behind by ${left?.left} solutions.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
