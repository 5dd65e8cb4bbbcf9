// Random documents: a model of a text that is written as Markdown.
import fc from 'fast-check';
import { contentSchema, variableSchema, type Clause, type Content } from '../content.ts';

export type Line = string[];
export type Item = { line: Line; below: Line[] };
export type Block =
  | { kind: 'paragraph'; line: Line }
  | { kind: 'quote'; line: Line }
  | { kind: 'code'; line: Line }
  | { kind: 'footnote'; label: string; line: Line }
  | { kind: 'list'; ordered: boolean; items: Item[] }
  | { kind: 'table'; rows: Line[][] };
export interface Section {
  id: string;
  heading: Line;
  level: number;
  blocks: Block[];
  guidance: Line;
  requirements: string[];
}
export interface Model {
  title: string;
  keywords: string[];
  /** Label by key. */
  variables: Record<string, string>;
  /** Label by address. */
  links: Record<string, string>;
  sections: Section[];
}

const words = [
  ...['die', 'Prüfung', 'der', 'Schlüssel', 'und', 'Maßnahme', 'für', 'Ämter', 'Beschäftigte', 'jährlich', 'sind'],
  ...['über', 'Kennwörter', 'zwölf', 'Zeichen', 'IT-Leitung', 'größer', 'nicht', 'außer', 'Dienste', '3.1', 'z. B.'],
  ...['{{isb.name}}', '{{municipality.name}}', '**wichtig**', '*sofort*', '`config.ini`', '~~alt~~', 'a_b', '§ 4,'],
  ...[
    '[BSI](https://www.bsi.bund.de/a_b?x=1)',
    '![Plan](https://example.org/p.png)',
    'https://example.org/x',
    '(Anlage)',
  ],
];
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 });
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: line.map((text) => ({ kind: 'paragraph' as const, line: text })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.record({ line, below: fc.array(line, { maxLength: 2 }) }), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(line, { minLength: 12, maxLength: 12 }),
      )
      .map(([width, height, cells]) => ({
        kind: 'table' as const,
        rows: Array.from({ length: height }, (_, row) =>
          Array.from({ length: width }, (_, column) => cells[row * width + column]!.slice(0, 4)),
        ),
      })),
  },
  { weight: 1, arbitrary: line.map((text) => ({ kind: 'quote' as const, line: text })) },
  { weight: 1, arbitrary: line.map((text) => ({ kind: 'code' as const, line: text })) },
);
const section = fc.record({
  heading: line.map((text) => text.slice(0, 5)),
  level: fc.integer({ min: 1, max: 3 }),
  blocks: fc.array(block, { maxLength: 3 }),
  guidance: fc.oneof(fc.constant<Line>([]), line),
});

export const documents: fc.Arbitrary<Model> = fc.array(section, { maxLength: 4 }).map((sections) => ({
  title: 'Leitlinie für Prüfungen',
  keywords: ['passwort', 'prüfung'],
  variables: { 'isb.name': 'Name der ISB', frist: 'Frist in Tagen' },
  links: { 'https://example.org/x': 'Anlage' },
  sections: sections.map((one, at) => ({ ...one, id: `s${at}`, requirements: ['gs2023:ORP.4'] })),
}));

const { metadata } = contentSchema.parse({ metadata: { title: 'Leitlinie', type: 'leitlinie' } });
const variable = variableSchema.parse({ key: 'key', label: 'label' });

/** The content that a model stands for. */
export const contentOf = ({ title, keywords, variables, links, sections }: Model): Content => ({
  metadata: { ...metadata, title, keywords },
  clauses: sections.map(({ id, heading, level, blocks, guidance, requirements }): Clause => ({
    id,
    heading: heading.join(' '),
    level,
    body: blocks.map(markdownOf).join('\n\n'),
    guidance: guidance.join(' '),
    requirements,
  })),
  variables: Object.entries(variables).map(([key, label]) => ({ ...variable, key, label })),
  files: [],
  links: Object.entries(links).map(([url, label]) => ({ url, label })),
});

function markdownOf(one: Block): string {
  const text = (words: Line) => words.join(' ');
  if (one.kind === 'paragraph') return text(one.line);
  if (one.kind === 'quote') return `> ${text(one.line)}`;
  if (one.kind === 'code') return `\`\`\`\n${text(one.line)}\n\n${one.line.length}\n\`\`\``;
  if (one.kind === 'footnote') return `[^${one.label}]: ${text(one.line)}`;
  if (one.kind === 'table') {
    const rows = one.rows.map((row) => `| ${row.map(text).join(' | ')} |`);
    return [rows[0], `|${' --- |'.repeat(one.rows[0]!.length)}`, ...rows.slice(1)].join('\n');
  }
  return one.items
    .map(({ line: first, below }, number) => {
      const sign = one.ordered ? `${number + 1}. ` : '- ';
      return [sign + text(first), ...below.map((next) => `${' '.repeat(sign.length)}- ${text(next)}`)].join('\n');
    })
    .join('\n');
}
