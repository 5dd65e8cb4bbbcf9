import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMarkdown } from './mdast.ts';
import { contentOf, documents } from './proof/random-documents.ts';
import { blocksOf, sectionsOf } from './text-blocks.ts';

/** What the parser sees when it reads the text as a whole. */
const read = (markdown: string) =>
  parseMarkdown(markdown).children.map(({ type, position }) => ({
    kind: type,
    source: markdown.slice(position!.start.offset, position!.end.offset).trim(),
  }));
const found = (markdown: string) => blocksOf(markdown).map(({ kind, source }) => ({ kind, source: source.trim() }));

describe('the blocks of a text', () => {
  it('are those that the parser sees, without parsing plain paragraphs', () => {
    const text = 'Ein Absatz.\n\nNoch einer\nmit zwei Zeilen\n\n- a\n\n- b\n\n  c\n\n| d |\n|---|\n\n> e';
    expect(sectionsOf(text).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'unread', 'unread', 'unread']);
    expect(found(text)).toEqual(read(text));
  });

  it('are the same for any document and any jumble of signs', () => {
    const signs = fc.constantFrom(
      ...[
        'a',
        'Wort b',
        '- d',
        '1. e',
        '> ',
        '# ',
        '| x | y |',
        '|---|---|',
        '```',
        '~~~',
        '---',
        '===',
        '[^1]: ',
        '[r]: /x',
      ],
      ...[
        '<div>',
        '<!--',
        '    ',
        '  ',
        '\n',
        '\n',
        '\n\n',
        '\n\n',
        '\n\n\n',
        '* * *',
        '**b**',
        '\t',
        '{{a.b}}',
        '`c`',
        '\\',
      ],
    );
    const jumble = fc.array(signs, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const bodies = documents.map((model) =>
      contentOf(model)
        .clauses.map(({ body }) => body)
        .join('\n\n'),
    );
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: jumble }, { weight: 1, arbitrary: bodies }), (text) => {
        expect(found(text)).toEqual(read(text));
      }),
      { numRuns: Number(process.env['BLOCK_RUNS'] ?? 1_500) },
    );
  });
});
