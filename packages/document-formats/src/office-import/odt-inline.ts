import { safeAddress } from '@allmende/domain/html-rules';
import { raisedText } from './docx-runs.ts';
import { odtDrawing } from './odt-drawings.ts';
import { isOdtAuthorship, isOdtPageNumber, odtFieldDraft } from './odt-fields.ts';
import type { OdtReading } from './odt-reading.ts';
import { CHANGE_MARK, reportChange } from './recorded-changes.ts';
import { variableOfTag } from '../word-marks.ts';
import { asItIs } from './written-markdown.ts';
import { BOOKMARK, type Looks, type Piece, plainLooks, textPiece, wordsIn } from './written-inline.ts';
import { childOf, childrenOf, isElement, textOf, type XmlElement } from '../office-package/xml-tree.ts';

interface Written extends Looks {
  readonly raised: 'superscript' | 'subscript' | null;
}

/** Reads the letters of one paragraph of an OpenDocument text. */
export class OdtInline {
  readonly pieces: Piece[] = [];
  readonly bookmarks: string[] = [];
  readonly #reading: OdtReading;

  constructor(paragraph: XmlElement, reading: OdtReading) {
    this.#reading = reading;
    this.#children(paragraph, { ...plainLooks, raised: null });
  }

  get words(): string {
    return wordsIn(this.pieces.map(({ node }) => node));
  }

  #children(parent: XmlElement, looks: Written): void {
    for (const child of parent.children) {
      if (isElement(child)) this.#element(child, looks);
      else this.#text(child.replace(/[ \t\r\n]+/g, ' '), looks);
    }
  }

  #text(text: string, { raised, ...looks }: Written): void {
    const signs = raised && text.trim() !== '' ? raisedText(text, raised) : text;
    if (signs === null) this.#reading.reporter.remark('raised-left', text);
    if (text !== '') this.pieces.push(textPiece(signs ?? text, looks));
  }

  #element(element: XmlElement, looks: Written): void {
    const { reporter, changes, fields } = this.#reading;
    const { name, attributes } = element;
    switch (name) {
      case 'text:span':
        return this.#span(element, looks);
      case 'text:a':
        return this.#link(element, looks);
      case 'text:s':
        return this.#text(' '.repeat(Math.max(1, Math.min(50, Number(attributes['text:c'] ?? 1) || 1))), looks);
      case 'text:tab':
        return this.#text(' ', looks);
      case 'text:line-break':
        return void this.pieces.push({ node: { type: 'break' }, looks: { ...plainLooks, link: looks.link } });
      case 'text:note':
        return this.#note(element);
      case 'text:bookmark':
      case 'text:bookmark-start':
        return void this.bookmarks.push(attributes['text:name'] ?? '');
      case CHANGE_MARK:
        return reportChange(changes, attributes.at, reporter);
      case 'office:annotation':
        return this.#comment(element);
      case 'text:placeholder': {
        const words = (attributes['text:description'] || textOf(element)).replace(/^<|>$|[[\]]/g, '').trim();
        return void this.pieces.push({ node: asItIs(words === '' ? '[TODO]' : `[TODO: ${words}]`), looks: plainLooks });
      }
      case 'text:hidden-text':
        return reporter.remark('hidden-text-left', attributes['text:string-value'] ?? textOf(element));
      case 'text:ruby':
        return this.#children(childOf(element, 'text:ruby-base') ?? element, looks);
    }
    if (isOdtAuthorship(name)) return reporter.remark('author-left');
    if (isOdtPageNumber(name) || name === 'office:annotation-end') return;
    if (name.startsWith('draw:')) return this.#drawing(element, looks);
    const draft = odtFieldDraft(element);
    if (!draft) return this.#children(element, looks);
    const key = variableOfTag(draft.name);
    const nodes = fields.place(key === null ? draft : { ...draft, name: key }, this.words);
    this.pieces.push(...nodes.map((node) => ({ node, looks: plainLooks })));
  }

  #span(span: XmlElement, looks: Written): void {
    const { styles, reporter } = this.#reading;
    const style = styles.text(span.attributes['text:style-name']);
    const words = textOf(span);
    if (style.isHidden) return reporter.remark('hidden-text-left', words);
    if (style.isUnderlined && looks.link === null) reporter.remark('underline-left', words);
    if (style.isMarked) reporter.remark('highlight-left', words);
    if (style.isColoured && looks.link === null) reporter.remark('colour-left', words);
    this.#children(span, {
      strong: looks.strong || style.strong,
      emphasis: looks.emphasis || style.emphasis,
      delete: looks.delete || style.delete,
      code: looks.code || style.code,
      link: looks.link,
      raised: style.raised ?? looks.raised,
    });
  }

  #link(element: XmlElement, looks: Written): void {
    const target = element.attributes['xlink:href'] ?? '';
    const inside = /^#(.+?)(?:\|\w+)?$/.exec(target)?.[1];
    const address = inside === undefined ? safeAddress(target) : BOOKMARK + decodedTarget(inside);
    if (address === null) this.#reading.reporter.remark('link-left', target);
    this.#children(element, { ...looks, link: address });
  }

  #note(note: XmlElement): void {
    const { notes, noteBlocks } = this.#reading;
    const identifier = String(notes.length + 1);
    const place = { identifier, blocks: [] as OdtReading['notes'][number]['blocks'] };
    notes.push(place);
    const body = childOf(note, 'text:note-body');
    if (body) place.blocks = noteBlocks(body);
    this.pieces.push({ node: { type: 'footnoteReference', identifier, label: identifier }, looks: plainLooks });
  }

  #comment(annotation: XmlElement): void {
    const { reporter } = this.#reading;
    const text = [...childrenOf(annotation, 'text:p'), ...childrenOf(annotation, 'text:list')].map(textOf).join('\n');
    const [author, date] = [textOf(childOf(annotation, 'dc:creator')), textOf(childOf(annotation, 'dc:date'))];
    reporter.comments.push({ author, date, text, place: reporter.here(this.words.slice(-160)) });
  }

  #drawing(element: XmlElement, looks: Written): void {
    const form = this.#reading.forms.get(element.attributes['draw:control'] ?? '');
    const nodes = form ? this.#reading.fields.place(form, this.words) : odtDrawing(element, this.#reading);
    this.pieces.push(...nodes.map((node) => ({ node, looks: { ...plainLooks, link: looks.link } })));
  }
}

function decodedTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
