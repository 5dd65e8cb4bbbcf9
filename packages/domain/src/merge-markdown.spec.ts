import { describe, expect, it } from '@jest/globals';
import { mergeMarkdown } from './merge-markdown.ts';

const merged = (base: string, mine: string, theirs: string) => mergeMarkdown(base, mine, theirs, {});
const sentence = 'Alle Beschäftigten melden einen Vorfall sofort und ohne Scheu der Leitstelle der Verwaltung.';

describe('words of a paragraph', () => {
  it.each<[string, string, string, string, string | null]>([
    [
      'edits in different places',
      sentence,
      sentence.replace('Alle Beschäftigten', 'Alle Mitarbeitenden'),
      sentence.replace('der Leitstelle', 'der IT-Leitstelle'),
      'Alle Mitarbeitenden melden einen Vorfall sofort und ohne Scheu der IT-Leitstelle der Verwaltung.',
    ],
    [
      'the same edit, and another one',
      sentence,
      sentence.replace('sofort', 'unverzüglich'),
      sentence.replace('sofort', 'unverzüglich').replace('Verwaltung', 'Stadtverwaltung'),
      sentence.replace('sofort', 'unverzüglich').replace('Verwaltung', 'Stadtverwaltung'),
    ],
    ['the same word', sentence, sentence.replace('sofort', 'gleich'), sentence.replace('sofort', 'bald'), null],
    ['words side by side', sentence, sentence.replace('einen', 'jeden'), sentence.replace('Vorfall', 'Verdacht'), null],
    ['written anew by one', sentence, 'Wer etwas bemerkt, ruft an.', sentence.replace('sofort', 'bald'), null],
    [
      'a variable and a word',
      'Die ISB {{isb.name}} prüft das jährlich mit allen Ämtern.',
      'Die ISB {{isb.name}} prüft das halbjährlich mit allen Ämtern.',
      'Die ISB {{isb.name}}, {{isb.phone}}, prüft das jährlich mit allen Ämtern.',
      'Die ISB {{isb.name}}, {{isb.phone}}, prüft das halbjährlich mit allen Ämtern.',
    ],
    [
      'the text of one link',
      'Näheres regelt die [Leitlinie](https://a.example) der Stadt.',
      'Näheres regelt die [neue Leitlinie](https://a.example) der Stadt.',
      'Näheres regelt die [Leitlinie](https://b.example) der Stadt.',
      null,
    ],
    [
      'emphasis inside of emphasis',
      'a b c d e f g h i j',
      'a **b c d e f g h** i j',
      'a b c d *e f* g h i j',
      'a **b c d *e f* g h** i j',
    ],
    ['emphasis that would cross', 'a b c d e f g h i j', 'a **b c d e f** g h i j', 'a b c *d e f g h i* j', null],
  ])('%s', (_, base, mine, theirs, result) => {
    expect(merged(base, mine, theirs)).toBe(result);
    expect(merged(base, theirs, mine)).toBe(result);
  });
});

describe('paragraphs', () => {
  const [one, two, three] = ['Der erste Absatz gilt.', 'Der zweite Absatz gilt auch.', 'Der dritte ist kurz.'];
  const text = (...parts: string[]) => parts.join('\n\n');

  it.each<[string, string, string, string, string | null]>([
    [
      'added here and there',
      text(one, two),
      text('Neu von mir.', one, two),
      text(one, two, three),
      text('Neu von mir.', one, two, three),
    ],
    ['added in one place', text(one, two), text(one, 'Von mir.', two), text(one, 'Von ihnen.', two), null],
    [
      'removed here, another edited there',
      text(one, two, three),
      text(two, three),
      text(one, two, 'Der dritte ist lang.'),
      text(two, 'Der dritte ist lang.'),
    ],
    ['removed here, edited there', text(one, two), text(one), text(one, 'Der zweite Absatz gilt nicht.'), null],
    [
      'added beside what the other removes',
      text(one, two, three),
      text(one, two, 'Dazu.', three),
      text(one, three),
      null,
    ],
    [
      'split by one, a word changed by the other',
      'Der erste Satz steht hier seit Jahren. Der zweite Satz folgt ihm und nennt die Frist.',
      'Der erste Satz steht hier seit Jahren.\n\nDer zweite Satz folgt ihm und nennt die Frist.',
      'Der erste Satz steht hier seit Jahren. Der zweite Satz folgt ihm und nennt die kurze Frist.',
      'Der erste Satz steht hier seit Jahren.\n\nDer zweite Satz folgt ihm und nennt die kurze Frist.',
    ],
    ['moved by both to different places', text(one, two, three), text(two, three, one), text(two, one, three), null],
  ])('%s', (_, base, mine, theirs, result) => {
    expect(merged(base, mine, theirs)).toBe(result);
    expect(merged(base, theirs, mine)).toBe(result);
  });
});

describe('lists', () => {
  it.each<[string, string, string, string, string | null]>([
    ['items of both', '- a\n- b', '- a\n- b\n- meins', '- ihres\n- a\n- b', '- ihres\n- a\n- b\n- meins'],
    ['two at the end', '- a\n- b', '- a\n- b\n- meins', '- a\n- b\n- ihres', '- a\n- b\n- ihres\n- meins'],
    ['one goes, one comes', '- a\n- b', '- b', '- a\n- b\n- c', '- b\n- c'],
    ['numbers begin anew', '1. a\n2. b\n3. c', '1. b\n2. c', '1. a\n2. b\n3. c\n4. d', '1. b\n2. c\n3. d'],
    [
      'below an item',
      '- Ämter\n  - Bau\n  - Schule\n- Betriebe',
      '- Ämter\n  - Bau\n  - Schule\n  - Kultur\n- Betriebe',
      '- Ämter\n  - Bau\n- Betriebe',
      '- Ämter\n  - Bau\n  - Kultur\n- Betriebe',
    ],
    [
      'ticks',
      '- [ ] Plan\n- [ ] Übung',
      '- [x] Plan\n- [ ] Übung',
      '- [ ] Plan\n- [x] Übung',
      '- [x] Plan\n- [x] Übung',
    ],
    ['numbers against points', '- a\n- b', '1. a\n2. b', '- a\n- b\n- c', '1. a\n2. b\n3. c'],
    ['the same item', '- zwölf Zeichen lang', '- vierzehn Zeichen lang', '- zehn Zeichen lang', null],
  ])('%s', (_, base, mine, theirs, result) => {
    expect(merged(base, mine, theirs)).toBe(result);
    expect(merged(base, theirs, mine)).toBe(result);
  });
});

describe('tables', () => {
  const table = (...rows: string[]) => {
    const [header, ...more] = rows.map((row) => `| ${row} |`);
    return [header, `|${' --- |'.repeat(header!.split('|').length - 2)}`, ...more].join('\n');
  };
  const base = table('Rolle | Länge', 'Büro | 12', 'Admin | 16');

  it.each<[string, string, string, string | null]>([
    [
      'cells of one row, rows of both',
      table('Rolle | Länge', 'Büro | 14', 'Admin | 16', 'Gast | 8'),
      table('Rolle | Länge', 'Büro und Schule | 12', 'Dienste | 40', 'Admin | 16'),
      table('Rolle | Länge', 'Büro und Schule | 14', 'Dienste | 40', 'Admin | 16', 'Gast | 8'),
    ],
    [
      'a column here, a row there',
      table('Rolle | Länge | Frist', 'Büro | 12 | –', 'Admin | 16 | 90'),
      table('Rolle | Länge', 'Büro | 13', 'Admin | 16', 'Gast | 8'),
      table('Rolle | Länge | Frist', 'Büro | 13 | –', 'Admin | 16 | 90', 'Gast | 8 | '),
    ],
    [
      'a column removed that the other edits',
      table('Rolle', 'Büro', 'Admin'),
      table('Rolle | Länge', 'Büro | 13', 'Admin | 16'),
      null,
    ],
    [
      'the same cell',
      table('Rolle | Länge', 'Büro | 13', 'Admin | 16'),
      table('Rolle | Länge', 'Büro | 14', 'Admin | 16'),
      null,
    ],
    [
      'a row removed that the other edits',
      table('Rolle | Länge', 'Admin | 16'),
      table('Rolle | Länge', 'Büro | 14', 'Admin | 16'),
      null,
    ],
    [
      'only written differently',
      '|Rolle|Länge|\n|-|-|\n|Büro|12|\n|Admin|16|\n|Gast|8|',
      table('Rolle | Länge', 'Büro | 12', 'Admin | 17'),
      table('Rolle | Länge', 'Büro | 12', 'Admin | 17', 'Gast | 8'),
    ],
  ])('%s', (_, mine, theirs, result) => {
    const one = merged(base, mine, theirs);
    expect(one).toBe(result?.replace(/ {2}\|/g, '  |') ?? null);
    expect(merged(base, theirs, mine)).toBe(one);
  });

  it('keeps bars that are text, and merges around them', () => {
    const text = table('a \\| b | `c \\| d`', 'e | f');
    expect(merged(text, text.replace('e |', 'ee |'), `${text}\n\nMehr dazu.`)).toBe(
      `${text.replace('e |', 'ee |')}\n\nMehr dazu.`,
    );
  });
});

describe('other blocks', () => {
  it('merge inside of quotes and footnotes, and never give a footnote twice', () => {
    expect(merged('> a b c d\n>\n> e', '> a b c d\n>\n> e\n>\n> f', '> x b c d\n>\n> e')).toBe(
      '> x b c d\n>\n> e\n>\n> f',
    );
    const text = 'Satz[^1] und mehr.\n\n[^1]: Quelle der Angabe ist das Amt.';
    expect(merged(text, text.replace('Quelle', 'Herkunft'), text.replace('Amt', 'Bauamt'))).toBe(
      'Satz[^1] und mehr.\n\n[^1]: Herkunft der Angabe ist das Bauamt.',
    );
    expect(merged('a b c d e f', 'a[^1] b c d e f\n\n[^1]: x', 'a b c d e f[^1]\n\n[^1]: y')).toBeNull();
  });

  it('leave code whole', () => {
    const code = '```\na\nb\nc\nd\n```';
    expect(merged(code, code.replace('a', 'x'), code.replace('d', 'y'))).toBeNull();
    expect(merged(`${code}\n\nText.`, `${code.replace('a', 'x')}\n\nText.`, `${code}\n\nText!`)).toBe(
      `${code.replace('a', 'x')}\n\nText!`,
    );
  });
});

describe('a proposal for combining by hand', () => {
  it('is mine where both contradict each other, with all of theirs that fits', () => {
    const how = { mineWhereInConflict: true };
    const base = 'Die Frist beträgt 30 Tage.\n\nDas Amt prüft die Meldung.';
    expect(
      mergeMarkdown(
        base,
        base.replace('30', '14'),
        base.replace('30', '60').replace('prüft die', 'prüft binnen einer Woche die'),
        how,
      ),
    ).toBe('Die Frist beträgt 14 Tage.\n\nDas Amt prüft binnen einer Woche die Meldung.');
  });
});

describe('texts made to keep a merge busy', () => {
  it.each(['[', '[[]', '[x](', '` ', '**a ', 'a\n\n', '| a | b |\n', '<!--', 'der die das '])(
    'are answered like others: %j',
    (piece) => {
      const text = piece.repeat(60_000 / piece.length);
      const start = performance.now();
      merged(text, `Meins ${text}`, `${text} ihres`);
      mergeMarkdown(text, `Meins ${text}`, `${text} ihres`, { mineWhereInConflict: true });
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
