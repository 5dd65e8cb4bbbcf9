import { describe, expect, test } from '@jest/globals';
import { readDocument, reportOf, stricter } from './read-document.ts';

const refusal = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    return error;
  }
  return null;
};

describe('a document is read', () => {
  test('with its label and its recipients', () => {
    const read = readDocument(
      'markdown',
      '---\ntitle: Notfallkarte\ntlp: TLP:AMBER\nrecipients: ["09273137"]\n---\n\n## Alarm\n\nRuhe bewahren.\n',
      'de',
    );
    expect(read).toMatchObject({
      tlp: 'AMBER',
      recipients: ['09273137'],
      content: { metadata: { title: 'Notfallkarte' } },
    });
  });

  test('or refused in the language of the person', () => {
    expect(refusal(() => readDocument('markdown', 'a\0b', 'en'))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'unreadable',
      path: ['text'],
    });
    expect(refusal(() => readDocument('markdown', '  ', 'de'))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'required',
    });
    expect(refusal(() => readDocument('markdown', 'ä'.repeat(1_000_001), 'de'))).toMatchObject({
      code: 'TOO_LARGE',
      path: ['text'],
    });
  });

  test('a broken publiccode.yml is refused with the line', () => {
    const error = refusal(() =>
      readDocument('publiccode', 'publiccodeYmlVersion: "0.4"\nname: "offen\nurl: x\n', 'de'),
    );
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'unreadable',
      path: ['text', expect.stringMatching(/^[1-4]$/)],
    });
  });

  test.each([
    ['in its head', '---\ntitle: Lage\ntlp: TLP:RED\n---\n\n## Lage\n\nText.\n'],
    ['in its text', '## Lage\n\nVS-NfD\n\nText.\n'],
  ])('what is marked as classified %s is not taken', (_, text) => {
    expect(refusal(() => readDocument('markdown', text, 'de'))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'tlpRefused',
      path: ['text'],
    });
  });
});

describe('of two labels the stricter holds', () => {
  test.each([
    ['CLEAR', null, 'CLEAR'],
    ['CLEAR', 'GREEN', 'GREEN'],
    ['AMBER', 'GREEN', 'AMBER'],
    ['AMBER', 'AMBER_STRICT', 'AMBER_STRICT'],
  ] as const)('%s chosen, %s in the document: %s', (one, other, held) => {
    expect(stricter(one, other)).toBe(held);
  });

  test('and the person is told when it is not theirs', () => {
    expect(reportOf({ notes: [], tlp: 'GREEN' }, 'CLEAR', 'de')).toMatchObject([
      { code: 'label-from-document', count: 1 },
    ]);
    expect(reportOf({ notes: [], tlp: 'GREEN' }, 'AMBER', 'de')).toEqual([]);
  });
});
