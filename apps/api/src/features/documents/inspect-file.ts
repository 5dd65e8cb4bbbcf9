import { fileTypeFromBlob } from 'file-type';
import { fileTypeOf, fileTypes, objectionToName, type FileEnding, type FileObjection } from '@allmende/domain/files';
import type { ReceivedFile } from '../../foundation/files/file-store.ts';
import type { Reason } from '../../foundation/graphql/problem-sentences.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { holdsPrograms } from './package-entries.ts';
import { inspectText } from './text-inspection.ts';

/**
 * Looks at a file that has arrived: is it what its name says, and is it something that may be passed on?
 *
 * @param name as it will be kept
 * @returns its media type
 * @throws Refusal with the reason
 */
export async function inspectFile(file: ReceivedFile, name: string): Promise<string> {
  const ending = fileTypeOf(name);
  const objection =
    objectionToName(name) ??
    (file.size === 0 ? 'empty' : typeof ending === 'object' ? ending.objection : await objectionToBytes(file, ending));
  if (objection) throw fileRefusal(objection, name);
  return fileTypes[ending as FileEnding].mediaType;
}

async function objectionToBytes(file: ReceivedFile, ending: FileEnding): Promise<FileObjection | null> {
  const { nature } = fileTypes[ending];
  const bytes = await file.bytes();
  const found = (await fileTypeFromBlob(bytes))?.ext;
  if (nature === 'text') {
    // A text may begin like a picture by chance ("BM", "II*"); with a document of another kind it is no chance.
    if (found && Object.hasOwn(fileTypes, found)) return 'not-as-named';
    return inspectText(bytes.stream());
  }
  if (found !== ending) return found && objectionToEnding(found) === 'macros' ? 'macros' : 'not-as-named';
  if (nature === 'package' && (await holdsPrograms(bytes.stream()))) return 'macros';
  return null;
}

function objectionToEnding(ending: string): FileObjection | null {
  const type = fileTypeOf(`x.${ending}`);
  return typeof type === 'object' ? type.objection : null;
}

const reasons: Readonly<Record<FileObjection, Reason>> = {
  empty: 'fileEmpty',
  macros: 'fileMacros',
  archive: 'fileArchive',
  active: 'fileActive',
  'old-format': 'fileOldFormat',
  'unknown-type': 'fileUnknownType',
  'not-as-named': 'fileNotAsNamed',
  'restricted-name': 'fileMarkedName',
  'restricted-text': 'fileMarkedText',
  secrets: 'fileSecrets',
};

const possible = Object.keys(fileTypes)
  .map((ending) => ending.toUpperCase())
  .join(', ');

export const fileRefusal = (objection: FileObjection, name: string): Refusal =>
  new Refusal('INVALID_INPUT', reasons[objection], [name], { name, possible });
