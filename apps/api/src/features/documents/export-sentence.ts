import type { Params } from '@allmende/domain/texts';
import {
  type ExportNoteCode,
  exportNoteCodes,
  exportNoteSentence,
} from '@allmende/document-formats/office-export/export-notes';
import {
  letterheadRefusalCodes,
  type LetterheadRefusalCode,
  letterheadSentence,
} from '@allmende/document-formats/office-export/letterhead-refusal';
import {
  type OfficeFailureCode,
  officeFailureCodes,
  officeFailureSentence,
} from '@allmende/document-formats/office-export/office-failure';
import type { Language } from '../../foundation/graphql/refusal.ts';

const isNote = (code: string): code is ExportNoteCode => (exportNoteCodes as readonly string[]).includes(code);
const isRefusal = (code: string): code is LetterheadRefusalCode =>
  (letterheadRefusalCodes as readonly string[]).includes(code);
const isFailure = (code: string): code is OfficeFailureCode => (officeFailureCodes as readonly string[]).includes(code);

/** What an export could not do, or why a letterhead or LibreOffice stood in its way, in words. */
export function exportSentence(code: string, params: Params, language: Language): string {
  if (isNote(code)) return exportNoteSentence({ code, params }, language);
  if (isRefusal(code)) return letterheadSentence(code, language, params);
  return isFailure(code) ? officeFailureSentence(code, language) : code;
}
