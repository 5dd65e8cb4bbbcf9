import { describe, expect, it } from '@jest/globals';
import { toHtml } from './markdown.ts';
import { isHostileMarkdown } from './parse-limits.ts';

describe('texts made to keep a parser busy', () => {
  it.each([
    ['quotes in quotes', '>'.repeat(5_000)],
    ['lists in lists', '- '.repeat(5_000)],
    ['open brackets', '['.repeat(5_000)],
    ['links without end', '[a]('.repeat(20_000)],
    ['emphasis that never closes', `${'*a '.repeat(20_000)}${'a* '.repeat(20_000)}`],
    ['emphasis of all kinds', '**a_'.repeat(25_000)],
    ['comments that never end', '<!--'.repeat(25_000)],
    ['underlined headings', 'a\n=\n'.repeat(25_000)],
    ['an endless table', `|a|\n|-|\n${'|x|\n'.repeat(20_000)}`],
  ])('are shown as they are written: %s', (_, text) => {
    expect(isHostileMarkdown(text)).toBe(true);
    expect(toHtml(text)).toMatch(/^<p>/);
  });

  it('are not what people write', () => {
    const row = '| **Dienst** | [Anleitung](https://example.org) | *{{it.hotline}}* | [TODO: Wert] |\n';
    expect(isHostileMarkdown(`| a | b | c | d |\n|---|---|---|---|\n${row.repeat(600)}`)).toBe(false);
    expect(isHostileMarkdown('**Frist:** innerhalb von *einem* Tag, siehe _Anlage_. '.repeat(400))).toBe(false);
    expect(isHostileMarkdown('> > - 1. tief\n'.repeat(50))).toBe(false);
    expect(isHostileMarkdown('<!-- Hinweis -->\n'.repeat(500))).toBe(false);
    expect(isHostileMarkdown(`${'Absatz\n\n---\n\n'.repeat(2_000)}`)).toBe(false);
  });
});
