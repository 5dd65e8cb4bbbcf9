import { words } from './document-frame.ts';
import { splitFrontMatter } from './front-matter.ts';

const named = (...names: ('basedOn' | 'files' | 'links')[]): string =>
  names.flatMap((name) => [words.de[name], words.en[name]]).join('|');
const line = `(?:(?:${named('basedOn')}) „[^\\n]*|(?:${named('files', 'links')}): [^\\n]*)`;
const foot = new RegExp(`\\n+-{3,}\\s*\\n+${line}(?:\\n+${line})*\\s*$`);
const labelBelowTitle = /^(\s*# [^\n]*\n+)\*\*TLP:[A-Z+]+\*\*(?: · [^\n]*)?[^\S\n]*(?:\n|$)/;

/**
 * A document that comes in again without what an export has put around its text: head, label, names of files and links,
 * attribution. The label of the head stays, since it decides who may see the document.
 */
export function withoutFrame(document: string): string {
  const { head, text } = splitFrontMatter(document.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const label = head === null ? null : (/^tlp\s*:.*$/im.exec(head)?.[0] ?? null);
  const inside = text.replace(labelBelowTitle, '$1').replace(foot, '\n');
  return label === null ? inside : `---\n${label}\n---\n${inside}`;
}
