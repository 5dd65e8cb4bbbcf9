import { describe, expect, it } from '@jest/globals';
import { plain, read, rooms, rowsOf } from './pages.ts';

const rows = rowsOf(read('docs/glossary.md'));

describe('The glossary', () => {
  it.each(['apps/api/src/features', 'apps/web/app/features'])('has a word for every room in %s', (folder) => {
    const named = new Set(rows.map(([, , , room = '']) => plain(room)));
    expect(rooms(folder).filter((room) => !named.has(room))).toEqual([]);
  });

  it('gives every word in German and in English, with its meaning', () => {
    const incomplete = rows.filter(([code, german, english, , meaning]) => !code || !german || !english || !meaning);
    expect(incomplete).toEqual([]);
  });

  it('has every word once', () => {
    const words = rows.map(([code]) => code);
    expect(new Set(words).size).toBe(words.length);
  });
});
