import { safeAddress } from '@allmende/domain/html-rules';
import type { FieldDraft } from './document-fields.ts';
import {
  formDraft,
  instructionOf,
  isAuthorship,
  isFetching,
  isPageNumber,
  isRegister,
  type OpenField,
} from './docx-fields.ts';
import type { Reporter } from './import-report.ts';
import { BOOKMARK, type Piece, plainLooks, wordsIn } from './written-inline.ts';
import { asItIs } from './written-markdown.ts';

/** What a field that has ended leaves in the text. */
export function settledField(
  { instruction, pieces, form }: OpenField,
  reporter: Reporter,
  placeOf: (draft: FieldDraft) => Piece[],
): Piece[] {
  const { name, words, rest } = instructionOf(instruction);
  const result = wordsIn(pieces.map(({ node }) => node));
  const asked = (draft: Partial<FieldDraft>) =>
    placeOf({ name: '', label: '', help: '', type: 'text', options: [], value: '', ...draft });
  if (name === 'MERGEFIELD') return asked({ name: words[0] ?? '', value: /^[«<].*[»>]$/.test(result) ? '' : result });
  if (name === 'MACROBUTTON') return [openPlace(rest.replace(/^\S+\s*/, ''))];
  if (name === 'FILLIN') return [openPlace(words[0] ?? '')];
  if (/^FORM(?:TEXT|CHECKBOX|DROPDOWN)$/.test(name)) return asked(formDraft(form, result));
  if (name === 'HYPERLINK') return linked(pieces, words, reporter);
  if (isRegister(name)) reporter.remark('contents-left', result);
  else if (isAuthorship(name)) reporter.remark('author-left');
  if (isRegister(name) || isAuthorship(name) || isPageNumber(name) || name === 'ASK') return [];
  if (isFetching(name)) reporter.remark('external-left', result, { what: `${name} ${words[0] ?? ''}`.slice(0, 200) });
  return [...pieces];
}

function linked(pieces: readonly Piece[], words: readonly string[], reporter: Reporter): Piece[] {
  const at = words.findIndex((word) => word.toLowerCase() === '\\l');
  const anchor = at < 0 ? undefined : words[at + 1];
  const target = words[0]?.startsWith('\\') ? undefined : words[0];
  const link = target ? safeAddress(target) : anchor ? BOOKMARK + anchor : null;
  if (target && link === null) reporter.remark('link-left', target);
  return pieces.map(({ node, looks }) => ({ node, looks: { ...looks, link } }));
}

function openPlace(words: string): Piece {
  const asked = words.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim().slice(0, 200);
  return { node: asItIs(asked === '' ? '[TODO]' : `[TODO: ${asked}]`), looks: plainLooks };
}
