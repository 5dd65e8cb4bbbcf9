import { HeadingLevel, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, type Table, TextRun } from 'docx';
import { type BlockPlace, type DocxContext, type ListBlock } from './docx-context.ts';
import { taskBox } from './docx-elements.ts';
import { listNumbering } from './docx-numbering.ts';
import { docxRuns, textRuns } from './docx-runs.ts';
import { docxTable } from './docx-tables.ts';
import { announces } from './how-it-breaks.ts';
import { type Block, changeOf, type Changed, type Item } from './document-text.ts';

type DocxBlock = Paragraph | Table;

/** Blocks as Word has them: paragraphs with styles, real lists, tables. */
export function docxBlocks(blocks: readonly Block[], context: DocxContext, place: BlockPlace): DocxBlock[] {
  return blocks.flatMap((block) => docxBlock(block, context, place));
}

function docxBlock(block: Block, context: DocxContext, place: BlockPlace): DocxBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        paragraph(docxRuns(block.runs, context), block, context, {
          ...inPlace(place),
          ...(announces(block.runs) ? { keepNext: true } : {}),
        }),
      ];
    case 'heading':
      return [paragraph(docxRuns(block.runs, context), block, context, { heading: headingLevel(block.depth) })];
    case 'list':
      return docxList(block, context, place);
    case 'quote':
      return docxBlocks(block.blocks, context, { ...place, inQuote: true });
    case 'code':
      return [
        paragraph(codeLines(block.text, changeOf(block), context), block, context, {
          ...indented(place),
          style: 'AllmendeCodeBlock',
        }),
      ];
    case 'table':
      // After a table Word wants a paragraph, and readers want air.
      return [docxTable(block, context, place.lists), paragraph([], block, context, { style: 'AllmendeAfterTable' })];
    case 'rule':
      return [paragraph([], block, context, { style: 'AllmendeRule' })];
  }
}

/** A paragraph whose own end was added or removed with it. */
export function paragraph(
  children: readonly ParagraphChild[],
  { change }: Changed,
  context: DocxContext,
  options: IParagraphOptions,
): Paragraph {
  if (!change || !context.revision) return new Paragraph({ ...options, children });
  const revision = { ...context.revision, id: context.nextId() };
  return new Paragraph({
    ...options,
    children,
    run: change === 'added' ? { insertion: revision } : { deletion: revision },
  });
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
export const headingLevel = (depth: number) => levels[Math.min(depth, levels.length) - 1]!;

/** Twips by which a list is set in for each list around it. */
const INDENT = 397;

function inPlace({ lists, inQuote, inFootnote }: BlockPlace): IParagraphOptions {
  if (inFootnote) return { style: 'FootnoteText' };
  if (inQuote) return { style: 'Quote', ...indented({ lists }) };
  return lists > 0 ? { style: 'ListContinue', ...indented({ lists }) } : {};
}

const indented = ({ lists }: Pick<BlockPlace, 'lists'>): IParagraphOptions =>
  lists > 0 ? { indent: { left: lists * INDENT } } : {};

/** Items of a list; what stands in an item besides its first paragraph is set in below it. */
function docxList(list: ListBlock, context: DocxContext, place: BlockPlace): DocxBlock[] {
  const level = Math.min(place.lists, 8);
  const numbering = listNumbering(list, level, context.nextList());
  const inside = { ...place, lists: place.lists + 1 };
  return list.items.flatMap((item) => {
    const [first, ...others] = item.blocks;
    const isLine = first?.kind === 'paragraph';
    const change = changeOf(first ?? item);
    const line = isLine ? docxRuns(first.runs, context) : [];
    const style = place.inQuote ? 'Quote' : list.ordered ? 'ListNumber' : 'ListBullet';
    const options: IParagraphOptions =
      item.done === null
        ? { style, numbering }
        : { style: 'AllmendeTask', indent: { left: (place.lists + 1) * INDENT, hanging: INDENT } };
    return [
      paragraph([...boxOf(item, change, context), ...line], change, context, options),
      ...docxBlocks(isLine ? others : item.blocks, context, inside),
    ];
  });
}

/** A box that can be ticked in Word; in a comparison only its sign. */
function boxOf({ done }: Item, change: Changed, context: DocxContext): ParagraphChild[] {
  if (done === null) return [];
  const sign = done ? '☑' : '☐';
  if (context.revision) return textRuns(`${sign} `, change, {}, context);
  const run = new TextRun({ text: sign, font: 'Segoe UI Symbol' });
  return [taskBox(done, context.nextId(), run) as ParagraphChild, new TextRun({ children: [new Tab()] })];
}

function codeLines(text: string, change: Changed, context: DocxContext): ParagraphChild[] {
  return text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? docxRuns([{ kind: 'break', ...change }], context) : []),
      ...(line === '' ? [] : textRuns(line, change, {}, context)),
    ]);
}
