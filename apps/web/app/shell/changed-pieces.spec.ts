import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedPieces } from './changed-pieces.ts';

const side = (from: string, to: string, dropped: 'added' | 'removed'): string =>
  changedPieces(from, to)
    .filter(({ kind }) => kind !== dropped)
    .map(({ text }) => text)
    .join('');

describe('what became of a text', () => {
  it('loses no word of either side, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('Die Regel\n', 'gilt', ' ', '\n', 'täglich', '| a | b |\n'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [from, to] = [one.join(''), other.join('')];
        expect(side(from, to, 'added')).toBe(from);
        expect(side(from, to, 'removed')).toBe(to);
      }),
      { numRuns: 2_000 },
    );
  });

  it('marks only the words of the line that was rewritten', () => {
    expect(changedPieces('Eins gilt.\nZwei gilt.\nDrei gilt.', 'Eins gilt.\nZwei ruht.\nDrei gilt.')).toEqual([
      { kind: 'same', text: 'Eins gilt.\nZwei ' },
      { kind: 'removed', text: 'gilt' },
      { kind: 'added', text: 'ruht' },
      { kind: 'same', text: '.\nDrei gilt.' },
    ]);
  });

  it('leaves what stays between two changes alone', () => {
    const kinds = changedPieces('a\nbleibt\nb\n', 'x\nbleibt\ny\n').map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'same')).toHaveLength(2);
    expect(changedPieces('gleich', 'gleich')).toEqual([{ kind: 'same', text: 'gleich' }]);
  });
});
