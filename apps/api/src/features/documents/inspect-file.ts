import { fileTypeFromBlob } from 'file-type';
import { fileTypeOf, fileTypes, objectionToName, type FileEnding, type FileObjection } from '@allmende/domain/files';
import type { ReceivedFile } from '../../foundation/files/file-store.ts';
import type { Reason } from '../../foundation/graphql/problem-sentences.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { holdsPrograms } from './package-entries.ts';
import { pictureSize, type PictureSize } from './picture-size.ts';
import { inspectText } from './text-inspection.ts';

/** What a file turned out to be. */
export interface Inspected {
  readonly mediaType: string;
  /** Of a picture that says it. */
  readonly size: PictureSize | null;
}

/**
 * Looks at a file that has arrived: is it what its name says, and is it something that may be passed on?
 *
 * @param name as it will be kept
 * @throws Refusal with the reason
 */
export async function inspectFile(file: ReceivedFile, name: string): Promise<Inspected> {
  const ending = fileTypeOf(name);
  const objection =
    objectionToName(name) ??
    (file.size === 0 ? 'empty' : typeof ending === 'object' ? ending.objection : await objectionToBytes(file, ending));
  if (objection) throw fileRefusal(objection, name);
  const { mediaType } = fileTypes[ending as FileEnding];
  return { mediaType, size: await pictureSize(await file.bytes(), mediaType) };
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
