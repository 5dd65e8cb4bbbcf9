import type { DocumentOptions, ImportedDocument } from './imported-document.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { SafeZip } from './safe-zip.ts';
export async function importOdt(_zip: SafeZip, _options: DocumentOptions): Promise<ImportedDocument> {
  throw new ImportRefusal('not-a-document');
}
