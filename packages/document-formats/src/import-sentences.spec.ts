import { describe, expect, it } from '@jest/globals';
import { type ImportNoteCode, importNoteCodes, note, noteSentence } from './import-notes.ts';
import { type ImportRefusalCode, importRefusalCodes, refusalSentence } from './import-refusal.ts';
import { countingSample } from './office-import/counting-samples.ts';
import { reportCodes, reportSentence } from './office-import/import-report-sentences.ts';

const languages = ['de', 'en'] as const;

describe('what is said about a document that comes in', () => {
  it.each<[ImportNoteCode, number, string, string]>([
    ['tables', 1, 'Eine Tabelle wurde übernommen.', 'One table was taken over.'],
    ['tables', 14, '14 Tabellen wurden übernommen.', '14 tables were taken over.'],
    ['heading-deep', 1, 'Eine Überschrift unterhalb der vierten Ebene blieb im Text.', 'One heading below'],
    ['images-linked', 2, '2 Bilder liegen woanders', '2 pictures lie elsewhere'],
    ['title-missing', 1, 'Das Dokument hat keinen Titel.', 'The document has no title.'],
  ])('%s, %i of them', (code, count, german, english) => {
    expect(noteSentence(note(code, count), 'de')).toContain(german);
    expect(noteSentence(note(code, count), 'en')).toContain(english);
  });

  it('never counts to one in digits, and speaks in whole sentences', () => {
    for (const language of languages) {
      for (const code of importNoteCodes) {
        const [one, several] = [noteSentence(note(code, 1), language), noteSentence(note(code, 7), language)];
        expect(one).not.toMatch(/\b1 /);
        // What is listed stands at the end: the missing parameter is a dash.
        for (const words of [one, several]) expect(words).toMatch(/^[A-ZÄÖÜ7].*(?:\.|: –)$/s);
      }
      for (const code of reportCodes)
        expect(reportSentence({ code, params: {} }, language)).toMatch(/^[A-ZÄÖÜ][^{}]+\.$/);
    }
  });

  it('says of what is refused what to do about it', () => {
    const about: readonly ImportRefusalCode[] = importRefusalCodes.filter(
      // Archives and publiccode.yml are written by programs; a classified document has no place here at all.
      (code) => !/^(?:archive-|yaml-|not-publiccode|content-invalid|classification-)/.test(code),
    );
    for (const code of about) {
      expect(refusalSentence(code, 'de')).toMatch(/[Bb]itte /);
      expect(refusalSentence(code, 'en')).toMatch(/[Pp]lease /);
    }
  });

  it('names a way of counting as people see it', () =>
    expect(['lowerLetter', 'upperRoman', 'i', 'ordinal'].map(countingSample)).toEqual([
      'a, b, c',
      'I, II, III',
      'i, ii, iii',
      'ordinal',
    ]));
});
