import { objectionToText, type FileObjection } from '@allmende/domain/files';

/** Characters that are looked at together; a text without line breaks is cut here. */
const PORTION = 64 * 1024;

/** Bytes that stand in no text: control characters but tab, line feed, form feed and carriage return. */
const isStrange = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;

/**
 * Looks at a file that says it is text, portion by portion: UTF-8, or Windows-1252 as spreadsheets write it.
 *
 * @returns why it is not taken, or null
 */
export async function inspectText(bytes: AsyncIterable<Uint8Array>): Promise<FileObjection | null> {
  const decoder = new TextDecoder('utf-8');
  let held = '';
  for await (const piece of bytes) {
    if (piece.some(isStrange)) return 'not-as-named';
    const text = decoder.decode(piece, { stream: true });
    held += text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(piece) : text;
    const end = held.lastIndexOf('\n');
    if (end < 0 && held.length < PORTION) continue;
    const objection = objectionToText(end < 0 ? held : held.slice(0, end));
    if (objection) return objection;
    held = end < 0 ? '' : held.slice(end + 1);
  }
  return objectionToText(held);
}
