import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inlineHtml, toHtml, toText } from './markdown.ts';

describe('HTML of a text', () => {
  it('shows tags as they were written, and no comment', () => {
    expect(toHtml('<script>alert(1)</script>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
    expect(toHtml('a <b onclick=x>b</b><!-- c -->')).toBe('<p>a &#x3C;b onclick=x>b&#x3C;/b></p>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/pfad',
    'vbscript:x',
    'file:///etc',
    'mailto:',
    'https:',
    '&#106;avascript:x',
    '\u0001javascript:x',
  ])('makes no link of %s', (address) => {
    expect(toHtml(`[Text](<${address}>) und [Text][r]\n\n[r]: <${address}>`)).not.toContain('<a');
  });

  it('links to the web, to mail and within the page', () => {
    expect(toHtml('[a](https://example.org)')).toBe(
      '<p><a href="https://example.org" rel="noopener noreferrer">a</a></p>',
    );
    expect(toHtml('[a](mailto:a@example.org) [b](#b)')).toBe(
      '<p><a href="mailto:a@example.org">a</a> <a href="#b">b</a></p>',
    );
    expect(toHtml('![Plan](https://example.org/p.png)')).toContain('>Bild: Plan</a>');
  });

  it('fills variables as words and marks the open ones', () => {
    const variables = [
      {
        key: 'a.b',
        label: 'Ort',
        help: '',
        type: 'text' as const,
        example: '',
        default: '',
        options: [],
        fromProfile: false,
      },
    ];
    expect(toHtml('{{a.b}}', { variables })).toBe(
      '<p><span class="variable" data-key="a.b" data-state="open">Ort</span></p>',
    );
    expect(toHtml('{{a.b}}', { variables, values: {} })).toContain('data-state="missing">Ort<');
    expect(inlineHtml('1. {{a.b}}', { values: { 'a.b': '<i>*x*' } })).toBe(
      '1. <span class="variable" data-key="a.b" data-state="filled">&#x3C;i>*x*</span>',
    );
  });

  it('gives footnotes ids of their clause', () => {
    const two = toHtml('x[^1]\n\n[^1]: y', { prefix: 'a' }) + toHtml('x[^1]\n\n[^1]: y', { prefix: 'b' });
    const ids = [...two.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of two.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    expect(toHtml('x[^1]\n\n[^1]: y', { language: 'en' })).toContain('Back to the text of footnote 1"');
  });

  it('is readable by those who hear it', () => {
    expect(toHtml('| a | |\n|---|---|\n| b | c |')).toContain('<th scope="col">a</th>\n<td></td>');
    expect(toHtml('- [x] a\n- [ ] b')).toMatch(/aria-label="erledigt">☑<[\s\S]*aria-label="offen">☐</);
    expect(toHtml('# a\n\n### b\n\n# c', { below: 2 }).match(/<h\d/g)).toEqual(['<h3', '<h4', '<h3']);
  });

  it('is made of what is allowed, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      'script',
      'img src=x onerror=y',
      '[a](',
      'javascript:',
      ')',
      '`',
      '\n',
      '\n\n',
      '{{a.b}}',
      '|',
      '---',
      '![',
      '&lt;',
      '<!--',
      '-->',
      '[^1]',
      '[^1]: ',
      '# ',
      '- [ ] ',
      'style',
      '\uE0000\uE001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = toHtml(pieces.join(''), { values: { 'a.b': '"><script>' }, prefix: 'p' });
        expect(html).not.toMatch(
          /<(?!\/?(?:p|br|hr|strong|em|del|code|pre|blockquote|ul|ol|li|a|sup|span|section|h[2-6]|table|thead|tbody|tr|th|td)\b)/,
        );
        expect(html.match(/<[^>]*>/g)?.join('') ?? '').not.toMatch(
          /\s(?:on\w+|style|src)=|href="(?!https?:|mailto:|#)/i,
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('the words of a text', () => {
  it('come in lines, with values in place', () => {
    expect(toText('# A *b*\n\n- {{a.b}}\n- d\n\n| e | f |\n|---|---|\n| g | h |', { values: { 'a.b': 'c' } })).toBe(
      'A b\nc\nd\ne\nf\ng\nh',
    );
  });
});
