import type { DocumentLimits } from '@allmende/domain/limits';
import type { BlockCollector } from './block-collector.ts';
import { countingSample } from './counting-samples.ts';
import { chosenAlternative } from './docx-drawings.ts';
import { controlDraft, isAuthorControl, isContentsControl } from './docx-fields.ts';
import { DocxInline, type ReadParagraph } from './docx-inline.ts';
import type { DocxReading } from './docx-reading.ts';
import { CHANGE_MARK, reportChange } from './recorded-changes.ts';
import { ownDepth, type ParagraphStyle } from './docx-styles.ts';
import { gridOf, isBox, cellsOf, rowsOf } from './docx-tables.ts';
import { clauseOfBookmark, END_BOOKMARK, variableOfTag, type WordMark } from '../word-marks.ts';
import { linesIn, type Piece, plainLooks, textPiece, wordsIn } from './written-inline.ts';
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';

/** Reads the body of a Word document, a note or a cell: paragraphs, lists, tables, controls. */
export class DocxBlocks {
  readonly #reading: DocxReading;
  readonly #inline: DocxInline;
  readonly #limits: DocumentLimits;
  readonly #mark: WordMark | null;
  #bookmarks: string[] = [];

  constructor(reading: DocxReading, limits: DocumentLimits, mark: WordMark | null) {
    this.#reading = reading;
    this.#inline = new DocxInline(reading);
    this.#limits = limits;
    this.#mark = mark;
  }

  /** @param isInside what lies in a frame is not divided by headings */
  read(parent: XmlElement, into: BlockCollector, isInside = false): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') this.#paragraph(child, into, isInside);
      else if (child.name === 'w:tbl') this.#table(child, into);
      else if (child.name === 'w:sdt') this.#control(child, into, isInside);
      else if (child.name === 'w:bookmarkStart') this.#bookmarks.push(child.attributes['w:name'] ?? '');
      else if (child.name === CHANGE_MARK)
        reportChange(this.#reading.changes, child.attributes.at, this.#reading.reporter);
      else if (child.name === 'w:altChunk') this.#reading.reporter.remark('object-left');
      else if (child.name === 'mc:AlternateContent') this.read(chosenAlternative(child) ?? child, into, isInside);
      else if (child.name === 'w:customXml' || child.name === 'w:smartTag') this.read(child, into, isInside);
    }
  }

  #paragraph(paragraph: XmlElement, into: BlockCollector, isInside: boolean): void {
    const { styles, numbering, reporter } = this.#reading;
    const properties = childOf(paragraph, 'w:pPr');
    const styleId = childOf(properties, 'w:pStyle')?.attributes['w:val'];
    const style = styles.paragraph(styleId);
    const depth = isInside ? null : ownDepth(properties, style);
    if (depth !== null) return this.#heading(paragraph, depth, style, into);
    const isTask = /^AllmendeTask$/.test(styleId ?? '');
    const isItem = isTask || numbering.isItem(childOf(properties, 'w:numPr'), style.numbering);
    const { pieces, bookmarks } = this.#read(paragraph, isItem);
    if (bookmarks.includes(END_BOOKMARK)) return into.end();
    const words = wordsIn(pieces.map(({ node }) => node));
    if (style.role === 'contents') return void (words.trim() !== '' && reporter.remark('contents-left', words));
    if (style.role === 'code') return into.code(linesIn(pieces));
    if (style.role === 'rule') return into.rule();
    if (style.role === 'frame' && this.#mark) return;
    if (words.trim() === '' && pieces.every(({ node }) => node.type === 'text' || node.type === 'break')) return;
    const place = numbering.next(childOf(properties, 'w:numPr'), style.numbering);
    if (place) {
      if (!/^(?:bullet|decimal|decimalZero)$/.test(place.format))
        reporter.remark('numbering-left', words, { what: countingSample(place.format) });
      if (style.role !== 'quote') return into.item(place, pieces);
      const inside = into.inside();
      inside.item(place, pieces);
      return into.quote(inside.blocks);
    }
    if (isTask) return into.item({ list: 'tasks', level: setIn(properties) - 1, number: null }, pieces);
    if (style.role === 'quote') return into.quote([{ type: 'paragraph', children: into.cell([pieces]) }]);
    const last = into.blocks.at(-1)?.type;
    const mayGoOn = /^(?:list(?:continue|paragraph|enfortsetzung|enabsatz))/i.test(styleId ?? '');
    if (mayGoOn && (last === 'item' || last === 'item-goes-on'))
      return into.itemGoesOn(pieces, this.#mark ? setIn(properties) - 1 : undefined);
    into.paragraph(pieces, style.isBold);
  }

  #heading(paragraph: XmlElement, depth: number, style: ParagraphStyle, into: BlockCollector): void {
    const { numbering, reporter } = this.#reading;
    const before = reporter.headings.length;
    const changes = reporter.changes.length;
    const comments = reporter.comments.length;
    const { pieces, bookmarks } = this.#read(paragraph);
    const ids = this.#mark ? bookmarks.flatMap((name) => clauseOfBookmark(name, this.#mark!) ?? []) : [];
    into.heading(depth, pieces, ids, bookmarks);
    if (reporter.headings.length === before) return;
    if (numbering.isNumbered(childOf(childOf(paragraph, 'w:pPr'), 'w:numPr'), style.numbering))
      reporter.remark('heading-numbers-left');
    // What was found in the heading belongs to the clause that it begins.
    reporter.moveHere(changes, comments);
  }

  #read(paragraph: XmlElement, isItem = false): ReadParagraph {
    const { pieces, bookmarks } = this.#inline.read(paragraph, isItem);
    return { pieces, bookmarks: [...this.#bookmarks.splice(0), ...bookmarks] };
  }

  #table(table: XmlElement, into: BlockCollector): void {
    const rows = rowsOf(table, this.#reading);
    if (isBox(rows)) {
      const inside = into.inside();
      this.read(cellsOf(rows[0]!)[0]!, inside, true);
      return into.quote(inside.blocks);
    }
    into.table(gridOf(rows, this.#limits, (cell) => into.cell(this.#cellLines(cell))));
  }

  #cellLines(holder: XmlElement): Piece[][] {
    const { styles, numbering, reporter } = this.#reading;
    return elementsOf(holder).flatMap((child): Piece[][] => {
      if (child.name === 'w:p') {
        const properties = childOf(child, 'w:pPr');
        const style = styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val']);
        const { pieces } = this.#read(child);
        const place = pieces.length > 0 ? numbering.next(childOf(properties, 'w:numPr'), style.numbering) : null;
        const sign = place && (place.number === null ? '• ' : `${place.number}. `);
        return [sign ? [textPiece(sign), ...pieces] : pieces];
      }
      if (child.name === CHANGE_MARK) reportChange(this.#reading.changes, child.attributes.at, this.#reading.reporter);
      if (child.name === 'w:sdt') return this.#controlLines(child);
      if (child.name !== 'w:tbl') return child.name === 'w:customXml' ? this.#cellLines(child) : [];
      const rows = rowsOf(child, this.#reading).map((row) => cellsOf(row).flatMap((one) => this.#cellLines(one)));
      reporter.remark(
        'table-in-table',
        rows
          .flat()
          .map((line) => wordsIn(line.map(({ node }) => node)))
          .join(' '),
      );
      return rows.map((cells) => cells.flatMap((line, at) => (at === 0 ? line : [textPiece(' | '), ...line])));
    });
  }

  #controlLines(control: XmlElement): Piece[][] {
    const content = childOf(control, 'w:sdtContent') ?? control;
    const draft = this.#draftOf(control, content);
    return draft ? [draft] : this.#cellLines(content);
  }

  #control(control: XmlElement, into: BlockCollector, isInside: boolean): void {
    const content = childOf(control, 'w:sdtContent');
    if (!content) return;
    if (isContentsControl(control)) return this.#reading.reporter.remark('contents-left');
    if (isAuthorControl(control)) return this.#reading.reporter.remark('author-left');
    const field = this.#draftOf(control, content);
    if (!field) return this.read(content, into, isInside);
    const properties = childOf(childOf(content, 'w:p'), 'w:pPr');
    const style = this.#reading.styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val']);
    const depth = isInside ? null : ownDepth(properties, style);
    if (depth !== null) return into.heading(depth, field);
    const place = this.#reading.numbering.next(childOf(properties, 'w:numPr'), style.numbering);
    if (place) into.item(place, field);
    else into.paragraph(field);
  }

  /** A control around one paragraph is a question; around several it is a frame, unless we made it ourselves. */
  #draftOf(control: XmlElement, content: XmlElement): Piece[] | null {
    const draft = controlDraft(control);
    if (!draft) return null;
    const paragraphs = elementsOf(content);
    const isOurs = variableOfTag(draft.name) !== null;
    if (!isOurs && !(paragraphs.length === 1 && paragraphs[0]!.name === 'w:p')) return null;
    const lines = paragraphs.map((one) => descendantsOf(one, 'w:t').map(textOf).join(''));
    const value = draft.value === '' ? '' : draft.type === 'boolean' ? draft.value : lines.join('\n');
    return this.#inline.placeOf({ ...draft, value }).map(({ node }) => ({ node, looks: plainLooks }));
  }
}

/** Twips by which an export of ours sets in a list for each list around it. */
const INDENT = 397;

/** How many lists lie around a paragraph of ours, as its indentation says. */
function setIn(properties: XmlElement | undefined): number {
  const left = Number(childOf(properties, 'w:ind')?.attributes['w:left'] ?? INDENT);
  return Math.max(1, Math.min(9, Math.round(left / INDENT) || 1));
}
