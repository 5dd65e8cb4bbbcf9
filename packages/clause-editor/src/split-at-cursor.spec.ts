import { describe, expect, it } from '@jest/globals';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { clauseSchema } from './clause-schema.ts';
import { ClauseText } from './clause-text.ts';
import { placeAtCursor } from './split-at-cursor.ts';

const schema = clauseSchema();

/** What the second part would begin with when the cursor stands before these words. */
function beginAt(markdown: string, words: string): string | undefined {
  const text = new ClauseText(markdown, schema);
  let at = 0;
  text.doc.descendants((node, position) => {
    const found = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (found >= 0) at = position + found;
  });
  const state = EditorState.create({ doc: text.doc, selection: TextSelection.create(text.doc, at) });
  const [places, place] = placeAtCursor(state, text);
  return places[place]?.excerpt;
}

describe('the place at the cursor', () => {
  const text =
    'Eins.\n\nZwei[^1] und\nmehr.\n\n- drei\n- vier\n\n[^1]: Note.\n\n| a | b |\n|---|---|\n| c | d |\n\nSechs.';

  it.each([
    ['Eins', 'Zwei und mehr.'],
    ['Zwei', 'Zwei und mehr.'],
    ['mehr', 'Zwei und mehr.'],
    ['vier', 'dreivier'],
    ['d', 'abcd'],
    ['Sechs', 'Sechs.'],
  ])('before “%s” the second part begins with “%s”', (words, begin) => {
    expect(beginAt(text, words)).toBe(begin);
  });

  it('is none in a text of one block', () => {
    expect(beginAt('Eins.', 'Eins')).toBeUndefined();
  });
});
