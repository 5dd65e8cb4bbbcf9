import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';
const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const OUTSIDE = '</w:sdtContent></w:sdt>';

/**
 * The library ends a list of contents with a paragraph of its own, as Word does; where the list fills its page this one
 * would open an empty one. In the style that takes no room it does not.
 */
export function withoutRoomBelowContents(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const document = strFromU8(parts[DOCUMENT]!);
  const small = `<w:p><w:pPr><w:pStyle w:val="AllmendeAfterTable"/></w:pPr>${FIELD_END}</w:p>${OUTSIDE}`;
  const written = document.replace(`<w:p>${FIELD_END}</w:p>${OUTSIDE}`, small);
  return zipSync({ ...parts, [DOCUMENT]: strToU8(written) }, { level: 6 });
}
