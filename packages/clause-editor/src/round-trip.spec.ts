import { describe, expect, it } from '@jest/globals';
import { toHtml } from '@allmende/domain/markdown';
import { sampleDocuments } from '@allmende/sample-catalogue/documents';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { clauseSchema } from './clause-schema.ts';
import { ClauseText, meaningOf } from './clause-text.ts';
import { readMarkdown } from './read-markdown.ts';
import { writeDocument } from './write-markdown.ts';
import { styleOf, usualStyle } from './writing-style.ts';

const schema = clauseSchema();
const read = (markdown: string) => readMarkdown(markdown, schema);
/** As if every block had been edited: nothing of the source is kept. */
const anew = (markdown: string) => {
  const { doc, root } = read(markdown);
  return writeDocument(doc, styleOf(markdown, root));
};
const rewritten = (markdown: string) => writeDocument(read(markdown).doc, usualStyle);

const bodies = sampleDocuments().flatMap(({ slug, versions }) =>
  versions.flatMap(({ number, content }) =>
    content.clauses.map(({ id, body }) => ({ name: `${slug} ${number} ${id}`, body })),
  ),
);

describe('a text that nobody edits', () => {
  it('stays as it is, letter by letter: all clauses of the sample catalogue', () => {
    expect(bodies.length).toBeGreaterThan(400);
    for (const { body } of bodies) {
      const text = new ClauseText(body, schema);
      expect(text.write(text.doc)).toBe(body);
    }
  });
});

describe('a text of which every block is written anew', () => {
  const written = bodies.map(({ name, body }) => ({ name, body, again: anew(body) }));
  const changed = written.filter(({ body, again }) => again !== body);

  it('says the same: all clauses of the sample catalogue, in HTML as well', () => {
    const meaning = (markdown: string) => meaningOf(read(markdown).doc);
    expect(changed.filter(({ body, again }) => meaning(again) !== meaning(body))).toEqual([]);
    expect(changed.filter(({ body, again }) => toHtml(again) !== toHtml(body))).toEqual([]);
  });

  it('is written nearly as it was: the sample catalogue', () => {
    expect(changed.length / written.length).toBeLessThan(0.1);
  });

  it.each([
    ['variables', 'Die {{municipality.name}}, **{{isb.name}}**, Stadt**{{a}}**.'],
    ['braces that are no variable', 'So schreibt man \\{{isb.name}}, { {a} } und {{A}}.'],
    ['a variable in code is text', 'Die Zeile `{{isb.name}}` und\n\n```yaml\nname: {{isb.name}}\n```'],
    ['a variable in an address', '[Portal](https://{{it.domain}}/hilfe "{{it.name}}")'],
    ['lists in lists', '- eins\n  - zwei\n    1. drei\n    2. vier\n- fünf'],
    ['tasks', '- [x] getan\n- [ ] offen'],
    ['a list that begins late', '3. drei\n4. vier'],
    ['a table', '| a | b | c |\n|---|:---:|---:|\n| **1** | {{x.y}} | `a` |\n|  | 2 | 3\\|4 |'],
    ['a break in a cell', '| a |\n|---|\n| eins<br>zwei |'],
    ['footnotes', 'Wort[^1] und Wort[^note].\n\n[^1]: Eins.\n\n[^note]: Zwei\n\n    in Absätzen.'],
    ['pictures', '![Plan der Räume](https://example.org/plan.png "Plan")\n\n![](https://example.org/zier.png)'],
    ['breaks', 'eins\\\nzwei\ndrei'],
    ['quotes', '> eins\n>\n> - zwei\n> - drei'],
    ['emphasis', '*a* **b** ~~c~~ ***d*** `e` **f *g* h** [**i** j](#k)'],
    ['HTML and comments', '<!-- nur intern -->\n\nEin <kbd>Strg</kbd>.'],
    ['link targets', '[a][ziel] und [ziel].\n\n[ziel]: https://example.org "Titel"'],
    ['headings', '###### Kopf {{a.b}}\n\nText'],
    ['a rule', 'oben\n\n***\n\nunten'],
    ['code with fences in it', '````md\n```sh\nls\n```\n````'],
    ['nothing', ''],
  ])('says the same: %s', (_, markdown) => {
    expect(read(rewritten(markdown)).doc.toJSON()).toEqual(read(markdown).doc.toJSON());
    expect(toHtml(rewritten(markdown))).toBe(
      markdown.includes('[ziel]')
        ? toHtml('[a](https://example.org "Titel") und [ziel](https://example.org "Titel").')
        : toHtml(markdown),
    );
  });
});

const words = fc.array(
  fc.constantFrom(
    'Passwort',
    'muss',
    '{{isb.name}}',
    '*',
    '_',
    '**',
    '`',
    '[',
    ']',
    '(x)',
    '!',
    '<',
    '&',
    '\\',
    '~~',
    '|',
    '1.',
    '-',
    '+',
    '#',
    '>',
    ':',
    ' https://a.de ',
    ' a@b.de ',
    '[^1]',
    '{{',
    '}}',
    '{{Ä}}',
    '<br>',
    'ä',
    '"',
    '$',
  ),
  { minLength: 1, maxLength: 9 },
);
const line = fc.tuple(words, fc.constantFrom(' ', '')).map(([parts, between]) => parts.join(between));
const prefix = fc.constantFrom(
  '<!-- x -->\n\n',
  '',
  '',
  '',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '## ',
  '    ',
  '* ',
  '- [ ] ',
  '| ',
  '[^1]: ',
  '[x]: ',
);
const anyMarkdown = fc
  .array(fc.tuple(prefix, line, fc.constantFrom('\n', '\n\n', '\n\n', '\\\n', '  \n')), { maxLength: 8 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

describe('any text', () => {
  it('stays as it is where nobody edits', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const text = new ClauseText(markdown, schema);
        expect(text.write(text.doc)).toBe(markdown);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same when it is written anew, and is then written the same for ever', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const once = rewritten(markdown);
        expect(meaningOf(read(once).doc)).toBe(meaningOf(read(markdown).doc));
        expect(rewritten(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text of which one block is edited', () => {
  const markdown = '* eins\n* zwei\n\n\nEin   Satz\nmit *Betonung*.\n\n| a | b |\n|:--|---|\n| 1 | 2 |\n\n[x]: #y\n';
  const edited = (change: (blocks: Node[]) => Node[]) => {
    const text = new ClauseText(markdown, schema);
    return text.write(schema.node('doc', null, change([...text.doc.children])));
  };
  const paragraph = (words: string) => schema.node('paragraph', null, [schema.text(words)]);

  it('keeps the others letter by letter', () => {
    expect(edited((blocks) => blocks.with(1, paragraph('Neu mit * Stern.')))).toBe(
      markdown.replace('Ein   Satz\nmit *Betonung*.', 'Neu mit \\* Stern.').replace('\n\n\n', '\n\n'),
    );
  });

  it('keeps them when one goes, comes or moves', () => {
    expect(edited((blocks) => blocks.toSpliced(1, 1))).toBe(markdown.replace('\n\n\nEin   Satz\nmit *Betonung*.', ''));
    expect(edited((blocks) => [paragraph('Vorn'), ...blocks])).toBe(`Vorn\n\n${markdown}`);
    expect(edited((blocks) => [...blocks.slice(1), blocks[0]!]).startsWith('Ein   Satz\nmit *Betonung*.')).toBe(true);
    expect(edited(() => [schema.node('paragraph')])).toBe('');
  });

  it('goes on in the style of the author', () => {
    const list = (blocks: Node[]) => schema.node('bulletList', null, [...blocks[0]!.children, ...blocks[0]!.children]);
    expect(edited((blocks) => [list(blocks)])).toBe('* eins\n* zwei\n* eins\n* zwei\n');
  });

  it('does not let a new list swallow the one before', () => {
    const twoLists = edited((blocks) => [
      blocks[0]!,
      blocks[0]!.copy(blocks[0]!.content.cut(0, blocks[0]!.firstChild!.nodeSize)),
    ]);
    expect(read(twoLists).doc.children.map(({ childCount }) => childCount)).toEqual([2, 1]);
  });

  it('leaves out what Markdown cannot say', () => {
    const bold = schema.text('fett ', [schema.mark('strong')]);
    const messy = schema.node('paragraph', null, [
      schema.text('  vorn '),
      bold,
      schema.text('hinten  '),
      schema.node('hardBreak'),
    ]);
    expect(edited(() => [schema.node('paragraph'), messy, schema.node('paragraph')])).toBe('vorn **fett** hinten\n');
  });

  it('asks braces that are typed as letters to stay letters', () => {
    const written = edited(() => [paragraph('Mit {{isb.name}} schreibt man')]);
    expect(written.trim()).toBe('Mit \\{{isb.name}} schreibt man');
    expect(read(written).doc.textContent).toBe('Mit {{isb.name}} schreibt man');
  });
});
