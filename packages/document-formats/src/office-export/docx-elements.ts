import { XmlComponent } from 'docx';
import { tagOfVariable } from '../word-marks.ts';

/** An element for which the library has no name of its own. */
class Plain extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[] = []) {
    super(name);
    this.root.push({ _attr: attributes }, ...children);
  }
}

/** Word shows no longer name at a content control. */
const MAX_NAME = 64;

/**
 * A content control around the value of a variable, by which it is known again. One that shows a gap is a placeholder:
 * Word puts what is typed in its place.
 */
export function variableControl(
  { key, label, isGap, id }: { key: string; label: string; isGap: boolean; id: number },
  children: readonly XmlComponent[],
): readonly XmlComponent[] {
  const tag = tagOfVariable(key);
  if (tag === null) return children;
  const value = (name: string, val: string) => new Plain(name, { 'w:val': val });
  const properties = [
    value('w:alias', label.slice(0, MAX_NAME)),
    value('w:tag', tag),
    value('w:id', String(id)),
    ...(isGap ? [new Plain('w:showingPlcHdr', {})] : []),
  ];
  return [new Plain('w:sdt', {}, [new Plain('w:sdtPr', {}, properties), new Plain('w:sdtContent', {}, children)])];
}

/** A box that can be ticked in Word; its sign is text, so that every other program shows and reads it too. */
export function taskBox(done: boolean, id: number, sign: XmlComponent): XmlComponent {
  const state = (name: string, code: string) => new Plain(name, { 'w14:val': code, 'w14:font': 'Segoe UI Symbol' });
  const box = new Plain('w14:checkbox', {}, [
    new Plain('w14:checked', { 'w14:val': done ? '1' : '0' }),
    state('w14:checkedState', '2611'),
    state('w14:uncheckedState', '2610'),
  ]);
  const properties = new Plain('w:sdtPr', {}, [new Plain('w:id', { 'w:val': String(id) }), box]);
  return new Plain('w:sdt', {}, [properties, new Plain('w:sdtContent', {}, [sign])]);
}

/** Who changed something, and when. */
export interface Revision {
  readonly author: string;
  /** ISO 8601 with seconds, as Word wants it. */
  readonly date: string;
}

/** What was added or removed, around runs that are no text, such as references to footnotes. */
export const revised = (
  change: 'added' | 'removed',
  { author, date }: Revision,
  id: number,
  children: readonly XmlComponent[],
): XmlComponent =>
  new Plain(
    change === 'added' ? 'w:ins' : 'w:del',
    { 'w:id': String(id), 'w:author': author, 'w:date': date },
    children,
  );
