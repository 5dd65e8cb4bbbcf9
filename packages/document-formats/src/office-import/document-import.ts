import { importDocx } from './docx-import.ts';
import { type DocumentOptions, type ImportedDocument, limitsOf } from './imported-document.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { importOdt } from './odt-import.ts';
import { SafeZip } from '../office-package/safe-zip.ts';

const [DOCX, ODT] = ['Word (.docx)', 'OpenDocument (.odt)'];
const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

/**
 * Reads a Word document (.docx) or an OpenDocument text (.odt) as content, told apart by what they are. Nothing is
 * fetched, nothing is run, and who wrote it is not taken over.
 * @throws ImportRefusal with a reason its author can act on
 */
export async function importDocument(
  file: Uint8Array | Blob,
  options: DocumentOptions = {},
): Promise<ImportedDocument> {
  const limits = limitsOf(options);
  const size = file instanceof Uint8Array ? file.byteLength : file.size;
  if (size > limits.fileBytes)
    throw new ImportRefusal('too-large', { size: Math.ceil(size / 1_000), max: Math.floor(limits.fileBytes / 1_000) });
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer());
  if (size === 0) throw new ImportRefusal('empty');
  refuseOtherKinds(bytes);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(options.name ?? '')?.[1]?.toLowerCase();
  if (ending && /^(?:docm|dotm)$/.test(ending)) throw new ImportRefusal('file-macros');
  const zip = await SafeZip.open(bytes, limits);
  const isOdt = zip.has('content.xml') && zip.has('mimetype');
  if (!isOdt && !zip.has('[Content_Types].xml')) throw new ImportRefusal('not-a-document');
  if (ending && (isOdt ? !/^(?:odt|ott)$/.test(ending) : !/^(?:docx|dotx)$/.test(ending)))
    throw new ImportRefusal('not-as-named', { name: options.name!, found: isOdt ? ODT : DOCX });
  if (!isOdt) return await importDocx(zip, options);
  const type = new TextDecoder().decode((await zip.read('mimetype')) ?? new Uint8Array());
  if (!type.trim().startsWith(ODT_TYPE)) throw new ImportRefusal('not-a-document');
  return await importOdt(zip, options);
}

/** A protected document lies in a container of old Office, as the old formats do. */
function refuseOtherKinds(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('PK')) return;
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new ImportRefusal(holdsUtf16(bytes, 'EncryptedPackage') ? 'file-encrypted' : 'file-old-format', {
      found: 'DOC',
    });
  if (head.startsWith('{\\rtf')) throw new ImportRefusal('file-old-format', { found: 'RTF' });
  throw new ImportRefusal('not-a-document');
}

function holdsUtf16(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(words, 'utf16le'));
}
