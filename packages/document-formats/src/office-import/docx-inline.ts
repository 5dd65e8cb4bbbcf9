import { safeAddress } from '@allmende/domain/html-rules';
import { chosenAlternative, drawingOf } from './docx-drawings.ts';
import {
  controlDraft,
  instructionOf,
  isAuthorControl,
  isRegister,
  isOpenControl,
  type OpenField,
  unnamedBox,
} from './docx-fields.ts';
import { toggle } from './docx-styles.ts';
import { settledField } from './docx-settled-fields.ts';
import type { DocxReading } from './docx-reading.ts';
import { CHANGE_MARK, reportChange } from './recorded-changes.ts';
import { looksOf, raisedText, reportLooks, type RunLooks, symbolOf } from './docx-runs.ts';
import type { FieldDraft } from './document-fields.ts';
import { BOOKMARK, type Looks, type Piece, plainLooks, textPiece, wordsIn } from './written-inline.ts';
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';
import { variableOfTag } from '../word-marks.ts';

export interface ReadParagraph {
  readonly pieces: Piece[];
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: string[];
}

/** Reads the letters of paragraphs, one after the other: fields go on from one to the next. */
export class DocxInline {
  readonly #reading: DocxReading;
  readonly #open: OpenField[] = [];
  #pieces: Piece[] = [];
  #bookmarks: string[] = [];
  #isItem = false;

  constructor(reading: DocxReading) {
    this.#reading = reading;
  }

  /** @param isItem boxes in a list are tasks that can be ticked, elsewhere they are questions */
  read(paragraph: XmlElement, isItem = false): ReadParagraph {
    [this.#pieces, this.#bookmarks, this.#isItem] = [[], [], isItem];
    this.#children(paragraph, null);
    this.#endParagraph();
    return { pieces: this.#pieces, bookmarks: this.#bookmarks };
  }

  /** The variable of a control, at the place where the reading is. */
  placeOf(draft: FieldDraft): Piece[] {
    const key = variableOfTag(draft.name);
    const around = wordsIn(this.#pieces.map(({ node }) => node));
    const named = key === null ? draft : { ...draft, name: key };
    return this.#reading.fields.place(named, around).map((node) => ({ node, looks: plainLooks }));
  }

  #children(parent: XmlElement, link: string | null): void {
    for (const child of elementsOf(parent)) this.#element(child, link);
  }

  #element(element: XmlElement, link: string | null): void {
    const { reporter, comments } = this.#reading;
    switch (element.name) {
      case 'w:r':
        return this.#run(element, link);
      case 'w:hyperlink':
        return this.#children(element, this.#addressOf(element) ?? link);
      case 'w:fldSimple':
        return this.#simpleField(element, link);
      case 'w:sdt':
        return this.#control(element, link);
      case 'w:bookmarkStart':
        return void this.#bookmarks.push(element.attributes['w:name'] ?? '');
      case CHANGE_MARK:
        return reportChange(this.#reading.changes, element.attributes.at, reporter);
      case 'w:commentReference': {
        const comment = comments.get(element.attributes['w:id'] ?? '');
        const words = wordsIn(this.#pieces.map(({ node }) => node));
        if (comment) reporter.comments.push({ ...comment, place: reporter.here(words.slice(-160)) });
        return;
      }
      case 'm:oMath':
      case 'm:oMathPara': {
        const words = descendantsOf(element, 'm:t').map(textOf).join('');
        reporter.remark('formula-as-text', words);
        return this.#emit(textPiece(words));
      }
      case 'mc:AlternateContent': {
        const chosen = chosenAlternative(element);
        return chosen && this.#children(chosen, link);
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return drawingOf(element, this.#reading).forEach((node) =>
          this.#emit({ node, looks: { ...plainLooks, link } }),
        );
      case 'w:pPr':
      case 'w:rPr':
        return;
      default:
        return this.#children(element, link);
    }
  }

  #run(run: XmlElement, link: string | null): void {
    const { styles, reporter } = this.#reading;
    const properties = childOf(run, 'w:rPr');
    const looks = looksOf(properties, styles, link);
    if (looks.isHidden) {
      const words = descendantsOf(run, 'w:t').map(textOf).join('');
      if (words.trim() !== '') reporter.remark('hidden-text-left', words);
      return;
    }
    reportLooks(properties, descendantsOf(run, 'w:t').map(textOf).join(''), link, reporter);
    for (const child of elementsOf(run)) this.#inRun(child, looks);
  }

  #inRun(child: XmlElement, looks: RunLooks): void {
    const emitText = (text: string) => this.#emit(textPiece(text, looks));
    switch (child.name) {
      case 'w:t':
        return emitText(this.#raised(textOf(child), looks));
      case 'w:tab':
      case 'w:ptab':
        return emitText(' ');
      case 'w:noBreakHyphen':
        return emitText('-');
      case 'w:br':
      case 'w:cr':
        if (/^(?:page|column)$/.test(child.attributes['w:type'] ?? '')) return;
        return this.#emit({ node: { type: 'break' }, looks: { ...plainLooks, link: looks.link } });
      case 'w:sym':
        return emitText(this.#symbol(child));
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const identifier = `${child.name === 'w:footnoteReference' ? '' : 'e'}${child.attributes['w:id'] ?? ''}`;
        return this.#emit({ node: { type: 'footnoteReference', identifier, label: identifier }, looks: plainLooks });
      }
      case 'w:fldChar':
        return this.#fieldSign(child);
      case 'w:instrText': {
        const field = this.#open.at(-1);
        if (field?.phase === 'instruction') field.instruction += textOf(child);
        return;
      }
      case 'w:rPr':
      case 'w:softHyphen':
        return;
      default:
        return this.#element(child, looks.link);
    }
  }

  #raised(text: string, { raised }: RunLooks): string {
    if (!raised || text.trim() === '') return text;
    const signs = raisedText(text, raised);
    if (signs === null) this.#reading.reporter.remark('raised-left', text);
    return signs ?? text;
  }

  #symbol({ attributes }: XmlElement): string {
    const sign = symbolOf(attributes['w:char'] ?? '');
    if (sign === null) this.#reading.reporter.remark('symbol-unknown', '', { what: attributes['w:font'] ?? '?' });
    return sign ?? '\uFFFD';
  }

  #addressOf({ attributes }: XmlElement): string | null {
    const { relationships, reporter } = this.#reading;
    const target = relationships.get(attributes['r:id'] ?? '');
    if (!target) return attributes['w:anchor'] ? BOOKMARK + attributes['w:anchor'] : null;
    const address = safeAddress(target.target);
    if (address === null) reporter.remark('link-left', target.target);
    return address;
  }

  #control(control: XmlElement, link: string | null): void {
    const content = childOf(control, 'w:sdtContent');
    if (isAuthorControl(control)) return this.#reading.reporter.remark('author-left', '');
    const box = this.#isItem && this.#pieces.length === 0 ? unnamedBox(control) : null;
    if (box !== null) return this.#emit(textPiece(`${box} `));
    const draft = controlDraft(control);
    if (draft) {
      const looks = this.#looksOfControl(control, variableOfTag(draft.name) !== null, link);
      this.placeOf(draft).forEach(({ node }) => this.#emit({ node, looks }));
    } else if (content) this.#children(content, link);
  }

  /** An open place is bold in Word so that it is seen; whether the text is bold there, our own controls say elsewhere. */
  #looksOfControl(control: XmlElement, isOwn: boolean, link: string | null): Looks {
    const properties = childOf(descendantsOf(childOf(control, 'w:sdtContent'), 'w:r')[0], 'w:rPr');
    const looks = looksOf(properties, this.#reading.styles, link);
    if (!isOpenControl(control)) return looks;
    return isOwn ? { ...looks, strong: toggle(properties, 'w:bCs') ?? false } : plainLooks;
  }

  #simpleField(element: XmlElement, link: string | null): void {
    const instruction = element.attributes['w:instr'] ?? '';
    this.#open.push({ instruction, phase: 'result', pieces: [], form: childOf(element, 'w:ffData') });
    this.#children(element, link);
    this.#endField();
  }

  #fieldSign(sign: XmlElement): void {
    const kind = sign.attributes['w:fldCharType'];
    const field = this.#open.at(-1);
    if (kind === 'begin')
      this.#open.push({ instruction: '', phase: 'instruction', pieces: [], form: childOf(sign, 'w:ffData') });
    else if (kind === 'separate' && field) field.phase = 'result';
    else if (kind === 'end') this.#endField();
  }

  #endField(): void {
    const field = this.#open.pop();
    if (!field) return;
    const pieces = settledField(field, this.#reading.reporter, (draft) => this.placeOf(draft));
    const around = this.#open.at(-1);
    if (around?.phase === 'instruction') around.instruction += wordsIn(pieces.map(({ node }) => node));
    else pieces.forEach((piece) => this.#emit(piece));
  }

  #emit(piece: Piece): void {
    const field = this.#open.at(-1);
    if (!field) this.#pieces.push(piece);
    else if (field.phase === 'result') field.pieces.push(piece);
  }

  /** What an open field has shown so far belongs to this paragraph, unless it is a register. */
  #endParagraph(): void {
    const isInRegister = this.#open.some(({ instruction }) => isRegister(instructionOf(instruction).name));
    for (const field of this.#open) {
      const shown = field.pieces.splice(0);
      if (!isInRegister) this.#pieces.push(...shown);
    }
  }
}
