import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noteSentence, type ImportNoteCode, importNoteCodes, note } from './import-notes.ts';
import { importRefusalCodes, ImportRefusal, refusalSentence } from './import-refusal.ts';
import { importMarkdown } from './markdown-import.ts';
import { lostWords } from './words-of-source.ts';

const counter = () => {
  let count = 0;
  return () => `clause${(count += 1)}`;
};
const imported = (text: string) => importMarkdown(text, { newId: counter() });
const codes = (text: string): ImportNoteCode[] => imported(text).notes.map(({ code }) => code);
const bodies = (text: string) =>
  Object.fromEntries(imported(text).content.clauses.map(({ heading, body }) => [heading, body]));
const refusal = (text: string) => {
  try {
    imported(text);
  } catch (error) {
    if (error instanceof ImportRefusal) return error;
  }
  return null;
};

describe('a document becomes clauses', () => {
  it('cuts at headings, keeps the title apart and explicit ids in place', () => {
    const { content } = imported(
      '# Leitlinie\n\n## Zweck {#zweck}\n\nText *so*.\n\n### Ziele\n\n- a\n  - b\n\n## Schluss ##\n\nEnde\n',
    );
    expect(content.metadata).toMatchObject({ title: 'Leitlinie', type: 'leitlinie' });
    expect(content.clauses.map(({ id, heading, level, body }) => [id, heading, level, body])).toEqual([
      ['zweck', 'Zweck', 1, 'Text *so*.'],
      [expect.any(String), 'Ziele', 2, '- a\n  - b'],
      [expect.any(String), 'Schluss', 1, 'Ende'],
    ]);
  });

  it('reads setext headings, CRLF and a byte order mark like any other', () => {
    const { content } = imported('\uFEFFTitel\r\n=====\r\n\r\nErster\r\n------\r\n\r\nZeile eins\r\nZeile zwei\r\n');
    expect(content.metadata.title).toBe('Titel');
    expect(content.clauses).toMatchObject([{ heading: 'Erster', level: 1, body: 'Zeile eins\nZeile zwei' }]);
  });

  it('makes a clause of what stands before the first heading, without the rules around it', () => {
    expect(bodies('# T\n\nVorweg\n\n---\n\n## A\n\nx')).toEqual({ Vorbemerkung: 'Vorweg', A: 'x' });
    expect(bodies('Nur Text')).toEqual({ Vorbemerkung: 'Nur Text' });
  });

  it('gives chapters that use # their own level, and leaves deep headings in the text', () => {
    expect(imported('# T\n\n## A\n\n###### tief\n\nx').content.clauses).toMatchObject([
      { level: 1, body: '###### tief\n\nx' },
    ]);
    expect(imported('# A\n\n# B\n\n## C').content.clauses.map(({ heading, level }) => [heading, level])).toEqual([
      ['B', 1],
      ['C', 2],
    ]);
    expect(codes('# T\n\n## A\n\n###### tief')).toContain('heading-deep');
    expect(codes('# T\n\n## A\n\n##### Sprung')).toContain('level-jumps');
  });

  it('does not take for a heading, comment or variable what stands in code', () => {
    const code = '```\n# kein Abschnitt\n{{ kein.wert }} [TODO] <!-- kein Hinweis -->\n```\n\nund `{{ so }}` nicht';
    const { content } = imported(`# T\n\n## A\n\n${code}`);
    expect(content.clauses).toMatchObject([{ body: code, guidance: '' }]);
    expect(content.variables).toEqual([]);
  });

  it('tells twice used and invalid ids apart', () => {
    const { content, notes } = imported('## A {#x}\n\n## B {#x}\n\n## C {#Größe}\n\n[zu C](#Größe)');
    expect(new Set(content.clauses.map(({ id }) => id)).size).toBe(3);
    expect(content.clauses[2]).toMatchObject({ id: 'groesse', body: '[zu C](#groesse)' });
    expect(notes.filter(({ code }) => code === 'id-replaced')).toHaveLength(2);
  });

  it('lets a table of contents lead to the clauses', () => {
    const { content } = imported('# T\n\n- [Zweck](#1-zweck-und-ziel)\n\n## 1. Zweck und Ziel\n\nx');
    expect(content.clauses[0]?.body).toBe(`- [Zweck](#${content.clauses[1]?.id})`);
  });
});

describe('comments become guidance', () => {
  it('in the clause they stand in, wherever they stand', () => {
    const { content } = imported(
      '## A\n\n<!-- eins -->\n<!-- zwei\n\nund mehr -->\n\nText <!-- drei --> weiter\n\n| a <!-- vier --> |\n|---|\n| b |\n\n## B\n\n- c\n  <!-- fünf -->\n',
    );
    expect(content.clauses).toMatchObject([
      { guidance: 'eins\n\nzwei\n\nund mehr\n\ndrei\n\nvier', body: 'Text  weiter\n\n| a  |\n|---|\n| b |' },
      { guidance: 'fünf', body: '- c' },
    ]);
  });

  it('names requirements, and keeps those nobody knows', () => {
    const { content, notes } = imported('## A\n\n<!-- Anforderungen: gs2023:ORP.4, wiba:12, din:1 -->\n\nx');
    expect(content.clauses).toMatchObject([
      { requirements: ['gs2023:ORP.4', 'wiba:12'], guidance: expect.stringContaining('din:1') },
    ]);
    expect(notes.map(({ code }) => code)).toContain('requirement-unknown');
  });

  it('keeps text apart that only a comment kept apart', () => {
    expect(bodies('## A\n\neins\n<!-- x -->\nzwei')).toEqual({ A: 'eins\n\nzwei' });
  });

  it('does not let an open comment swallow the document', () => {
    const { content, notes } = imported('## A\n\n<!-- vergessen\n\n## B\n\nx');
    expect(content.clauses.map(({ heading }) => heading)).toEqual(['A', 'B']);
    expect(notes.map(({ code }) => code)).toContain('comment-unclosed');
  });
});

describe('gaps become variables', () => {
  it('in our spelling, and says how', () => {
    const { content, notes } = imported('## A\n\n{{ meta-org.role_CEO }} {{isb.name}} {{ isb.name }}');
    expect(content.clauses[0]?.body).toBe('{{meta-org.role-ceo}} {{isb.name}} {{isb.name}}');
    expect(content.variables).toMatchObject([
      { key: 'meta-org.role-ceo', label: 'Meta org: Role CEO', fromProfile: false },
      { key: 'isb.name', fromProfile: true },
    ]);
    expect(notes.filter(({ code }) => code === 'key-translated')).toMatchObject([
      { params: { from: 'meta-org.role_CEO', to: 'meta-org.role-ceo' } },
    ]);
  });

  it('from [TODO: …], once for the same words, named by them', () => {
    const { content } = imported('## A\n\n[TODO: Wer leitet?] und [TODO: Wer leitet?] und [TODO: Größe]');
    expect(content.clauses[0]?.body).toBe('{{todo.wer-leitet}} und {{todo.wer-leitet}} und {{todo.groesse}}');
    expect(content.variables.map(({ label }) => label)).toEqual(['Wer leitet?', 'Größe']);
  });

  it('from bare [TODO], each its own, named by its surroundings', () => {
    const { content } = imported(
      '## 1. Kontakte\n\n| Rolle | Telefon |\n|---|---|\n| Hotline | [TODO] |\n\n**Vertretung:** [TODO]\n\n[TODO]',
    );
    expect(content.variables.map(({ key, label }) => [key, label])).toEqual([
      ['todo.1-kontakte.1', 'Hotline: Telefon'],
      ['todo.1-kontakte.2', 'Vertretung'],
      ['todo.1-kontakte.3', 'Offene Angabe 3: 1. Kontakte'],
    ]);
  });

  it('leaves what is no placeholder, and a link that is called TODO', () => {
    const { content, notes } = imported('## A\n\n{{#if x}} {{> teil}} [TODO](https://example.org)');
    expect(content.clauses[0]?.body).toBe('{{#if x}} {{> teil}} [TODO](https://example.org)');
    expect(content.variables).toEqual([]);
    expect(notes).toContainEqual(note('placeholder-left', 2, { text: '{{#if x}}' }));
  });

  it('in headings and the title too', () => {
    const { content } = imported('# Plan der {{ org }}\n\n## Für {{ org }}\n\nx');
    expect(content).toMatchObject({ metadata: { title: 'Plan der Org' }, clauses: [{ heading: 'Für {{org}}' }] });
  });
});

describe('each clause stands alone', () => {
  it('takes its footnotes along, and those that they name', () => {
    const found = bodies(
      '## A\n\neins[^1] zwei[^2]\n\n## B\n\ndrei[^1]\n\n## C\n\nrest\n\n[^1]: Note eins\n    weiter\n\n[^2]: Note zwei, siehe[^3]\n\n[^3]: Note drei\n\n[^4]: niemand',
    );
    expect(found).toEqual({
      A: 'eins[^1] zwei[^2]\n\n[^1]: Note eins\n    weiter\n\n[^2]: Note zwei, siehe[^3]\n\n[^3]: Note drei',
      B: 'drei[^1]\n\n[^1]: Note eins\n    weiter',
      C: expect.stringMatching(/^rest\n\s*\[\^4\]: niemand$/),
    });
  });

  it('takes its link targets along', () => {
    expect(bodies('## A\n\n[eins][x] und [x]\n\n## B\n\nohne\n\n[x]: https://example.org "Ziel"')).toEqual({
      A: '[eins][x] und [x]\n\n[x]: https://example.org "Ziel"',
      B: 'ohne',
    });
  });
});

describe('the head of a document', () => {
  it('carries metadata, variables, links and what the database needs', () => {
    const head =
      'title: Plan\ntype: notfallplan\neffort: 3\noffline: true\ntopics: [notfall]\nags: 09185149\ntlp: TLP:AMBER+STRICT\nversion: 1.0\nvariables:\n  - {key: a.b, label: Ab, type: phone}\nlinks:\n  - {label: L, url: "https://example.org"}';
    const { content, extra, notes } = imported(`---\n${head}\n---\n\n# Plan\n\n## A\n\n{{a.b}}`);
    expect(content).toMatchObject({
      metadata: { title: 'Plan', type: 'notfallplan', effort: 3, offline: true, topics: ['notfall'] },
      variables: [{ key: 'a.b', label: 'Ab', type: 'contact' }],
      links: [{ label: 'L', url: 'https://example.org' }],
    });
    expect(extra).toMatchObject({ ags: '09185149', tlp: 'AMBER_STRICT', version: '1.0' });
    expect(notes.some(({ code }) => code.startsWith('front-matter'))).toBe(false);
  });

  it('is kept as guidance where it is broken, unknown or wrong, and never fails the import', () => {
    for (const head of [
      'title: [offen',
      'title: a\ntitle: b',
      'eigenes: Wert\ntitle: T',
      'effort: sieben\ntitle: T',
      'title: *nirgends',
    ]) {
      const source = `---\n${head}\n---\n\n## A\n\nx`;
      const { content, notes } = imported(source);
      expect(notes.some(({ code }) => code.startsWith('front-matter'))).toBe(true);
      expect(lostWords(source, content)).toEqual([]);
    }
  });

  it('is refused with a label that has no place here', () => {
    expect(refusal('---\ntlp: RED\n---\n\n## A')?.code).toBe('classification-refused');
    expect(refusal('---\ntlp: VS-NfD\n---\n\n## A')?.code).toBe('classification-refused');
  });

  it('gives way to text that only looks like one', () => {
    expect(bodies('---\nnur Text\n---\n\n## A\n\nx')).toMatchObject({ A: 'x' });
  });
});

describe('what cannot be taken in is refused with a reason', () => {
  it.each([
    ['too-large', 'x'.repeat(2_000_001)],
    ['not-text', 'a\0b'],
    ['empty', ' \n\n'],
    ['too-many-clauses', '## A\n\n'.repeat(501)],
    ['clause-too-long', `## A\n\n${'wort '.repeat(20_001)}`],
    ['guidance-too-long', `## A\n\n<!-- ${'wort '.repeat(4_001)} -->`],
  ])('%s', (code, text) => {
    expect(refusal(text)?.code).toBe(code);
  });

  it('and every code has a sentence in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      for (const code of importRefusalCodes) expect(refusalSentence(code, language).length).toBeGreaterThan(10);
      for (const code of importNoteCodes) expect(noteSentence(note(code), language)).not.toMatch(/[{}]/);
    }
  });
});

describe('nothing is lost', () => {
  const line = fc.constantFrom(
    ...[
      '# Haupt',
      '## Zwei {#zwei}',
      '### Drei',
      '###### Sechs',
      'Absatz mit *Nachdruck*',
      '- Punkt',
      '  - tiefer',
      '1. Zahl',
      '> Zitat',
      '| a | b |',
      '|---|---|',
      '| c | {{ x.Y_z }} |',
    ],
    ...[
      '<!-- Hinweis -->',
      '<!-- anforderungen: gs2023:ORP.4, wiba:12 -->',
      '<!--',
      'mehr -->',
      '```',
      '~~~',
      '    eingerückt',
      '[TODO: Frage nach Wert]',
      '[TODO]',
      '{{ kein Ende',
      'Satz[^1]',
      '[^1]: Fußnote',
      '[^2]: ungenutzt',
    ],
    ...[
      '[Ziel]',
      '[Ziel]: https://example.org/pfad',
      'Unter',
      '===',
      '---',
      '***',
      '<div>roh</div>',
      '<br>',
      '\\[TODO]',
      '`{{code}}`',
      '',
      '',
      '',
      'a\r',
      '{{#if}}',
      '![Bild](b.png)',
      '<script>',
    ],
  );

  it('whatever lines a document is made of', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const source = lines.join('\n');
        if (source.trim() === '') return;
        expect(
          lostWords(source.replaceAll('{#zwei}', '').replace(/anforderungen:/g, ''), importMarkdown(source).content),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('pictures of a document', () => {
  it.each<[string, string, ImportNoteCode[]]>([
    ['![Plan](plan.png)', '![Plan](plan.png)', ['pictures-named']],
    ['![Plan](./bilder/plan%20neu.png "Titel")', '![Plan](plan%20neu.png "Titel")', ['pictures-named']],
    ['![Plan](<bilder/plan neu.png>)', '![Plan](plan%20neu.png)', ['pictures-named']],
    ['![Plan][p]\n\n[p]: bilder/plan.png', '![Plan][p]\n\n[p]: plan.png', ['pictures-named']],
    ['![A](a/plan.png) ![B](b/plan.png)', '![A](a/plan.png) ![B](b/plan.png)', ['pictures-unclear']],
    ['![A](a/plan.png) ![B](./a/plan.png)', '![A](plan.png) ![B](plan.png)', ['pictures-named']],
    ['![A](https://example.org/a.png)', '![A](https://example.org/a.png)', ['images-linked']],
    ['[A](bilder/plan.png)', '[A](bilder/plan.png)', []],
  ])('are named by their files: %s', (text, body, notes) => {
    expect(bodies(`# Titel\n\n## A\n\n${text}\n`)).toEqual({ A: body });
    expect(codes(`# Titel\n\n## A\n\n${text}\n`).filter((code) => /picture|image/.test(code))).toEqual(notes);
  });
});
