import { conditionShown } from '@allmende/domain/conditions';
import type { Clause, Content } from '@allmende/domain/content';
import { parseInline, parseMarkdown } from '@allmende/domain/mdast';
import { outlineOf } from '@allmende/domain/outline';
import { targetsIn } from '@allmende/domain/pictures';
import { withSlots } from '@allmende/domain/variable-slots';
import { clausesFor, gaps, isComment, type Values } from '@allmende/domain/variables';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { words } from '../document-frame.ts';
import { runsOf, type RunContext } from './document-runs.ts';
import {
  type Block,
  cleanText,
  type ClauseText,
  type DocumentText,
  type Item,
  type PictureType,
  type Row,
  type Run,
} from './document-text.ts';
import type { ExportDocument } from './export-document.ts';
import { shownPictures } from './shown-pictures.ts';

/** Reads the text of a version as it goes out: guidance and deviations stay behind, conditions are obeyed. `types` are the kinds of pictures that the format takes. */
export function readDocumentText(document: ExportDocument, types: readonly PictureType[]): DocumentText {
  const { content, values, pictures, language = 'de' } = document;
  const clauses = values ? clausesFor(content, values) : content.clauses;
  const variables = [...content.variables, ...profileLabels[language]];
  const outline = outlineOf(clauses);
  const bringNumbers = outline.some(({ ownNumber }) => ownNumber !== null);
  const ids = new Set(clauses.map(({ id }) => id));
  const footnotes: Block[][] = [];
  const inWords = new Set<string>();
  const shared = {
    ...{ values, variables, pictureWord: words[language].picture },
    pictureNamed: shownPictures(content, pictures, types),
    hasClause: (id: string) => ids.has(id),
    onPictureInWords: (name: string) => void inWords.add(name),
  };
  return {
    title: cleanText(content.metadata.title),
    clauses: clauses.map((clause, at): ClauseText => {
      const { number } = outline[at]!;
      const depth = number.split('.').length;
      return {
        id: clause.id,
        number: bringNumbers ? '' : number,
        depth,
        condition: conditionOf(clause, content, values, words[language]),
        ...readClause(clause, depth, shared, footnotes),
      };
    }),
    footnotes,
    gaps: values ? gaps({ clauses: content.clauses, variables }, values) : [],
    picturesInWords: [...inWords],
  };
}

function conditionOf(
  { when }: Clause,
  { variables }: Content,
  values: Values | undefined,
  { onlyIf, or }: { readonly onlyIf: string; readonly or: string },
): string {
  if (!when || values) return '';
  const { label, answers } = conditionShown(when, variables);
  return cleanText(`${onlyIf}: ${label} = ${answers.join(` ${or} `)}`);
}

type Shared = Omit<RunContext, 'slots' | 'targets' | 'footnote'>;

/** Heading and blocks of a clause; its footnotes are added to those of the document as the text refers to them. */
function readClause({ heading, body }: Clause, depth: number, shared: Shared, footnotes: Block[][]) {
  const line = withSlots(heading.replace(/\s*[\r\n]+\s*/g, ' '));
  const { text, slots } = withSlots(body);
  const root = parseMarkdown(text);
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of root.children)
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const places = new Map<string, number>();
  const footnote = (identifier: string) => {
    const known = places.get(identifier);
    if (known !== undefined) return { at: known, number: known + 1, again: true };
    const definition = definitions.get(identifier);
    if (!definition) return null;
    const at = footnotes.length;
    places.set(identifier, at);
    footnotes.push([]);
    // A footnote refers to no further footnotes: neither Word nor PDF knows such.
    footnotes[at] = blocksOf(definition.children, { ...context, footnote: () => null }, depth);
    return { at, number: at + 1, again: false };
  };
  const context: RunContext = { ...shared, slots, targets: targetsIn(root), footnote };
  const ofHeading: RunContext = { ...shared, slots: line.slots, targets: new Map(), footnote: () => null };
  return { heading: runsOf(parseInline(line.text), ofHeading), blocks: blocksOf(root.children, context, depth) };
}

function blocksOf(nodes: readonly Nodes[], context: RunContext, depth: number): Block[] {
  const depths = [...new Set(nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])))].sort();
  return nodes.flatMap((node) => blockOf(node as RootContent, context, depth, depths));
}

function blockOf(node: RootContent, context: RunContext, depth: number, depths: readonly number[]): Block[] {
  switch (node.type) {
    case 'paragraph':
      return filled(runsOf(node.children, context));
    case 'html':
      return isComment(node) ? [] : filled(runsOf([node], context));
    case 'heading': {
      const runs = runsOf(node.children, context);
      return runs.length === 0 ? [] : [{ kind: 'heading', depth: depth + 1 + depths.indexOf(node.depth), runs }];
    }
    case 'list': {
      const items = node.children.map((item): Item => ({
        done: item.checked ?? null,
        blocks: blocksOf(item.children, context, depth),
      }));
      return [{ kind: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node.children, context, depth) }];
    case 'code':
      return [{ kind: 'code', text: cleanText(node.value) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table': {
      const [header, ...rows] = node.children.map((row) => row.children.map((cell) => runsOf(cell.children, context)));
      const columns = header?.length ?? 0;
      const even = (row: readonly Run[][]): Row => ({
        cells: Array.from({ length: columns }, (_, at) => row[at] ?? []),
      });
      const alignments = Array.from({ length: columns }, (_, at) => node.align?.[at] ?? null);
      return columns === 0 ? [] : [{ kind: 'table', alignments, header: header!, rows: rows.map(even) }];
    }
    default:
      return [];
  }
}

const filled = (runs: readonly Run[]): Block[] => (runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]);
