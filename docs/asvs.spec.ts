import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { asvsItems } from './asvs-items.ts';
import { read, ROOT, rowsOf } from './pages.ts';

const page = read('docs/asvs.md');
const rows = rowsOf(page);
const items = rows
  .filter(([id = '']) => /^\d/.test(id))
  .map(([id = '', level = '', , state = '', why = '']) => ({ id, level, state, why }));
const states = ['met', 'partly', 'not met', 'not applicable'];

describe('The table of the ASVS', () => {
  it.each([1, 2] as const)('holds every item of level %i once, and no other', (level) => {
    const told = items.filter((item) => item.level === String(level)).map(({ id }) => id);
    expect(told.toSorted()).toEqual([...asvsItems[level]].toSorted());
  });

  it('counts right', () => {
    const counts = states.map((state) => [state, String(items.filter((item) => item.state === state).length)]);
    expect(rows.filter(([state = '']) => states.includes(state))).toEqual(counts);
    expect(items.filter(({ state }) => !states.includes(state))).toEqual([]);
  });

  it('says for each where it is met or why not', () => {
    expect(items.filter(({ why }) => why === '')).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = items.flatMap(({ why }) =>
      [...why.matchAll(/`([^` ]+\/[^` ]*\.\w+)`/g)].map(([, file = '']) => file),
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
