import type { DocumentLimits } from '@allmende/domain/limits';
import type { BlockCollector } from './block-collector.ts';
import { countingSample } from './counting-samples.ts';
import { isOdtRegister } from './odt-fields.ts';
import { odtDrawing } from './odt-drawings.ts';
import { OdtInline } from './odt-inline.ts';
import type { OdtReading } from './odt-reading.ts';
import { isOdtBox, odtCellsOf, odtGridOf, odtRowsOf } from './odt-tables.ts';
import { CHANGE_MARK, reportChange } from './recorded-changes.ts';
import { clauseOfBookmark, END_BOOKMARK, type WordMark } from '../word-marks.ts';
import { linesIn, type Piece, plainLooks, textPiece, wordsIn } from './written-inline.ts';
import { elementsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';

/** Word processors know ten levels of lists; deeper ones are read as the tenth. */
const MAX_LIST_LEVEL = 9;

/** The list around a paragraph. */
interface ListPlace {
  readonly style: string;
  readonly name: string;
  /** 0 for the outermost list. */
  readonly level: number;
}

/** Reads the body of an OpenDocument text, a note or a cell. */
export class OdtBlocks {
  readonly #reading: OdtReading;
  readonly #limits: DocumentLimits;
  readonly #mark: WordMark | null;
  /** How far each list has counted, level by level. */
  readonly #counts = new Map<string, number[]>();
  #lists = 0;

  constructor(reading: OdtReading, limits: DocumentLimits, mark: WordMark | null) {
    this.#reading = reading;
    this.#limits = limits;
    this.#mark = mark;
  }

  /** @param isInside what lies in a frame is not divided by headings */
  read(parent: XmlElement, into: BlockCollector, isInside = false): void {
    for (const child of elementsOf(parent)) this.#block(child, into, isInside);
  }

  #block(child: XmlElement, into: BlockCollector, isInside: boolean): void {
    const { reporter, changes } = this.#reading;
    if (child.name === 'text:p' || child.name === 'text:h') this.#paragraph(child, into, isInside);
    else if (child.name === 'text:list') this.#list(child, this.#placeOf(child), into, isInside);
    else if (child.name === 'table:table') this.#table(child, into);
    else if (child.name === CHANGE_MARK) reportChange(changes, child.attributes.at, reporter);
    else if (isOdtRegister(child.name)) reporter.remark('contents-left', textOf(child).slice(0, 200));
    else if (child.name.startsWith('draw:')) {
      const pieces = odtDrawing(child, this.#reading).map((node): Piece => ({ node, looks: plainLooks }));
      if (pieces.length > 0) into.paragraph(pieces);
    } else if (child.name === 'text:section' && child.attributes['text:display'] === 'none')
      reporter.remark('hidden-text-left', textOf(child).slice(0, 200));
    else if (/^text:(?:section|numbered-paragraph|index-body)$/.test(child.name)) this.read(child, into, isInside);
  }

  #paragraph(paragraph: XmlElement, into: BlockCollector, isInside: boolean): void {
    const style = this.#reading.styles.paragraph(paragraph.attributes['text:style-name']);
    const level = Number(paragraph.attributes['text:outline-level'] ?? 1);
    const depth = paragraph.name === 'text:h' ? level : style.depth;
    if (!isInside && depth !== null && (paragraph.name === 'text:h' || depth >= 0))
      return this.#heading(paragraph, depth, into);
    const inline = new OdtInline(paragraph, this.#reading);
    if (style.role === 'contents') return;
    if (inline.bookmarks.includes(END_BOOKMARK)) return into.end();
    if (style.role === 'code') return into.code(linesIn(inline.pieces));
    if (style.role === 'rule') return into.rule();
    if (style.role === 'frame' && this.#mark) return;
    if (style.role === 'quote') return into.quote([{ type: 'paragraph', children: into.cell([inline.pieces]) }]);
    into.paragraph(inline.pieces, style.isBold);
  }

  #heading(paragraph: XmlElement, depth: number, into: BlockCollector): void {
    const { reporter } = this.#reading;
    const [before, changes, comments] = [reporter.headings.length, reporter.changes.length, reporter.comments.length];
    const { pieces, bookmarks } = new OdtInline(paragraph, this.#reading);
    const ids = this.#mark ? bookmarks.flatMap((name) => clauseOfBookmark(name, this.#mark!) ?? []) : [];
    into.heading(depth, pieces, ids, bookmarks);
    if (reporter.headings.length > before) reporter.moveHere(changes, comments);
  }

  #placeOf({ attributes }: XmlElement): ListPlace {
    const style = attributes['text:style-name'] ?? '';
    const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    if (!goesOn) this.#counts.delete(style);
    return { style, name: goesOn ? `style ${style}` : `list ${(this.#lists += 1)}`, level: 0 };
  }

  #list(list: XmlElement, place: ListPlace, into: BlockCollector, isInside: boolean): void {
    for (const item of elementsOf(list)) {
      if (item.name === CHANGE_MARK) reportChange(this.#reading.changes, item.attributes.at, this.#reading.reporter);
      let isFirst = item.name === 'text:list-item';
      for (const child of elementsOf(item)) {
        if (child.name === 'text:list') {
          const style = child.attributes['text:style-name'] ?? place.style;
          this.#list(child, { ...place, style, level: place.level + 1 }, into, isInside);
        } else if (child.name === 'text:h' && !isInside)
          this.#heading(child, Number(child.attributes['text:outline-level'] ?? 1), into);
        else if (child.name !== 'text:p' && child.name !== 'text:h') this.#block(child, into, isInside);
        else {
          this.#item(child, place, isFirst, Number(item.attributes['text:start-value'] ?? Number.NaN), into);
          isFirst = false;
        }
      }
    }
  }

  #item(paragraph: XmlElement, place: ListPlace, isFirst: boolean, start: number, into: BlockCollector): void {
    const { styles, reporter } = this.#reading;
    const { pieces, words } = new OdtInline(paragraph, this.#reading);
    if (!isFirst) return into.itemGoesOn(pieces, place.level);
    const { format, start: first } = styles.list(place.style, place.level + 1);
    if (format !== null && format !== '1') reporter.remark('numbering-left', words, { what: countingSample(format) });
    const counts = this.#counts.get(place.style) ?? [];
    counts.length = Math.min(counts.length, place.level + 1);
    counts[place.level] = Number.isInteger(start) ? start : (counts[place.level] ?? first - 1) + 1;
    this.#counts.set(place.style, counts);
    into.item(
      {
        list: place.name,
        level: Math.min(place.level, MAX_LIST_LEVEL),
        number: format === null ? null : Math.max(0, counts[place.level]!),
      },
      pieces,
    );
  }

  #table(table: XmlElement, into: BlockCollector): void {
    const rows = odtRowsOf(table);
    if (isOdtBox(rows)) {
      const inside = into.inside();
      this.read(odtCellsOf(rows[0]!.element)[0]!, inside, true);
      return into.quote(inside.blocks);
    }
    into.table(odtGridOf(rows, this.#limits, (cell) => into.cell(this.#cellLines(cell))));
  }

  #cellLines(holder: XmlElement, sign = ''): Piece[][] {
    return elementsOf(holder).flatMap((child): Piece[][] => {
      if (child.name === 'text:p' || child.name === 'text:h') {
        const { pieces } = new OdtInline(child, this.#reading);
        return [sign === '' || pieces.length === 0 ? pieces : [textPiece(sign), ...pieces]];
      }
      if (child.name === CHANGE_MARK) reportChange(this.#reading.changes, child.attributes.at, this.#reading.reporter);
      if (child.name === 'text:list') return elementsOf(child).flatMap((item) => this.#cellLines(item, '• '));
      if (child.name === 'text:section') return this.#cellLines(child);
      if (child.name !== 'table:table') return [];
      const rows = odtRowsOf(child).map(({ element }) => odtCellsOf(element).flatMap((cell) => this.#cellLines(cell)));
      this.#reading.reporter.remark(
        'table-in-table',
        rows
          .flat()
          .map((line) => wordsIn(line.map(({ node }) => node)))
          .join(' '),
      );
      return rows.map((cells) => cells.flatMap((line, at) => (at === 0 ? line : [textPiece(' | '), ...line])));
    });
  }
}
