import { describe, expect, test } from '@jest/globals';
import { MAX_COMMENT_CHARACTERS } from '@allmende/domain/limits';
import { commentHtml, commentIn } from './comment-text.ts';

describe('what may be said', () => {
  test('a question, without the spaces around it', () => {
    expect(commentIn('  Gilt das auch für **Praktika**?\n')).toBe('Gilt das auch für **Praktika**?');
  });

  test.each([
    ['nothing', ' \n\t', 'required'],
    ['a novel', 'x'.repeat(MAX_COMMENT_CHARACTERS + 1), 'tooLong'],
    ['a mark of classification', 'Einstufung: VS-NfD\n\nHier das Protokoll.', 'tlpRefused'],
    ['a password', 'Bei uns gilt Passwort: Sommer2026!', 'secretRefused'],
  ])('but not %s', (_, written, reason) => {
    expect(() => commentIn(written)).toThrow(expect.objectContaining({ reason, path: ['body'] }));
  });
});

describe('how it is shown', () => {
  test('emphasis and lists as meant, tags as they were typed', () => {
    const html = commentHtml('- **ja**\n- <script>alert(1)</script> [hier](javascript:alert(1))', 'com');
    expect(html).toContain('<strong>ja</strong>');
    expect(html).not.toMatch(/<script|href="javascript:/);
    expect(html).toContain('&#x3C;script>');
  });
});
