import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word document whose text somebody has edited, here by its XML; all other parts stay as they are. */
export function editedDocx(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts['word/document.xml']!);
  const after = edit(before);
  if (after === before) throw new Error('Nothing was edited.');
  return zipSync({ ...parts, 'word/document.xml': strToU8(after) });
}

/** Puts words behind these, as a change that Word has recorded. */
export const withInsertion = (xml: string, behind: string, words: string, author: string): string => {
  const at = xml.indexOf('</w:r>', xml.indexOf(behind));
  if (!xml.includes(behind) || at < 0) return xml;
  const change = `<w:ins w:id="9001" w:author="${author}" w:date="2026-05-04T08:00:00Z"><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`;
  return `${xml.slice(0, at + 6)}${change}${xml.slice(at + 6)}`;
};
