import type { Variable } from '@allmende/domain/content';
import type { FieldDraft } from './document-fields.ts';
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../office-package/xml-tree.ts';
import type { Piece } from './written-inline.ts';

/** A field of Word that has begun and not ended; fields lie in each other and go over the ends of paragraphs. */
export interface OpenField {
  instruction: string;
  phase: 'instruction' | 'result';
  readonly pieces: Piece[];
  /** What a legacy form field says about itself. */
  readonly form: XmlElement | undefined;
}

/** What a field wants, by its first word, and its words. */
export interface Instruction {
  readonly name: string;
  readonly words: readonly string[];
  /** Everything behind the name, as it is written. */
  readonly rest: string;
}

export function instructionOf(text: string): Instruction {
  const [, name = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const words = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare! : quoted.replace(/\\(["\\])/g, '$1'),
  );
  return { name: name.toUpperCase(), words, rest: rest.trim() };
}

/** Tables of contents and other registers: here they make themselves. */
export const isRegister = (name: string): boolean => /^(?:TOC|INDEX|TOA|RD)$/.test(name);
/** Numbers of pages, of which there are none here. */
export const isPageNumber = (name: string): boolean => /^(?:PAGE|NUMPAGES|PAGEREF|SECTION|SECTIONPAGES)$/.test(name);
/** Who wrote it, and where it lies. */
export const isAuthorship = (name: string): boolean =>
  /^(?:AUTHOR|USERNAME|USERINITIALS|USERADDRESS|LASTSAVEDBY|FILENAME|TEMPLATE)$/.test(name);
/** Things that Word would fetch from elsewhere. */
export const isFetching = (name: string): boolean =>
  /^(?:INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|IMPORT|DATABASE)$/.test(name);

/** A legacy form field (`FORMTEXT`, `FORMCHECKBOX`, `FORMDROPDOWN`). */
export function formDraft(form: XmlElement | undefined, result: string): FieldDraft {
  const valueOf = (holder: XmlElement | undefined, name: string) => childOf(holder, name)?.attributes['w:val'];
  const [box, list] = [childOf(form, 'w:checkBox'), childOf(form, 'w:ddList')];
  const named = {
    name: valueOf(form, 'w:name') ?? '',
    label: '',
    help: valueOf(form, 'w:helpText') ?? valueOf(form, 'w:statusText') ?? '',
  };
  if (box) {
    const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
    const isTicked = state !== undefined && !/^(?:0|false|off)$/.test(state.attributes['w:val'] ?? '1');
    return { ...named, type: 'boolean', options: [], value: isTicked ? 'yes' : 'no' };
  }
  if (list) {
    const options = childrenOf(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? '');
    const chosen = options[Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? -1)];
    return { ...named, type: 'choice', options: options.filter((one) => one.trim() !== ''), value: chosen ?? '' };
  }
  const isDate = valueOf(childOf(form, 'w:textInput'), 'w:type') === 'date';
  return { ...named, type: isDate ? 'date' : 'text', options: [], value: result.replace(/[\u2002\s]+/g, ' ').trim() };
}

/** Does it show what is to be filled in rather than what was? Its looks are then Word's own. */
export const isOpenControl = (control: XmlElement): boolean =>
  childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;

/** A box that nobody gave a name, as its sign; null for all other controls. */
export function unnamedBox(control: XmlElement): string | null {
  const properties = childOf(control, 'w:sdtPr');
  const box = childOf(properties, 'w14:checkbox');
  const isNamed = ['w:alias', 'w:tag'].some((name) => (childOf(properties, name)?.attributes['w:val'] ?? '') !== '');
  if (!box || isNamed) return null;
  return /^(?:1|true|on)$/.test(childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0') ? '☑' : '☐';
}

/** A content control: what it asks for; null where it is no question but a frame around text. */
export function controlDraft(control: XmlElement): FieldDraft | null {
  const properties = childOf(control, 'w:sdtPr');
  const valueOf = (name: string) => childOf(properties, name)?.attributes['w:val']?.trim() ?? '';
  const content = textOf(childOf(control, 'w:sdtContent') && contentWords(childOf(control, 'w:sdtContent')!));
  const isOpen = isOpenControl(control);
  const [alias, tag] = [valueOf('w:alias'), valueOf('w:tag')];
  const named = { name: tag || alias, label: alias, help: isOpen ? content : '' };
  const value = isOpen ? '' : content;
  const box = childOf(properties, 'w14:checkbox');
  if (box) {
    const isTicked = /^(?:1|true|on)$/.test(childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0');
    return { ...named, type: 'boolean', options: [], value: isTicked ? 'yes' : 'no' };
  }
  const list = childOf(properties, 'w:dropDownList') ?? childOf(properties, 'w:comboBox');
  if (list) {
    const options = childrenOf(list, 'w:listItem').filter(({ attributes }) => (attributes['w:value'] ?? '') !== '');
    const words = options.map(({ attributes }) => attributes['w:displayText'] ?? attributes['w:value'] ?? '');
    return { ...named, type: 'choice', options: words, value };
  }
  if (elementsOf(properties).some(({ name }) => frames.has(name))) return null;
  const type: Variable['type'] = childOf(properties, 'w:date') ? 'date' : 'text';
  if (named.name !== '' || type === 'date') return { ...named, type, options: [], value };
  return isOpen && content !== '' ? { ...named, label: content, help: '', type, options: [], value } : null;
}

/** Controls that hold something else than an answer. */
const frames = new Set([
  'w:picture',
  'w:docPartObj',
  'w:docPartList',
  'w:group',
  'w:equation',
  'w:citation',
  'w:bibliography',
  'w15:repeatingSection',
  'w15:repeatingSectionItem',
]);

const contentWords = (content: XmlElement): XmlElement => ({
  name: '',
  attributes: {},
  children: descendantsOf(content, 'w:t').map(textOf),
});

/** Is it filled in by Word itself with who wrote the file? */
export const isAuthorControl = (control: XmlElement): boolean =>
  /creator|lastModifiedBy|manager/i.test(
    childOf(childOf(control, 'w:sdtPr'), 'w:dataBinding')?.attributes['w:xpath'] ?? '',
  );

/** Does it hold the table of contents? */
export const isContentsControl = (control: XmlElement): boolean =>
  /table of contents|inhaltsverzeichnis/i.test(
    childOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')?.attributes['w:val'] ?? '',
  );
