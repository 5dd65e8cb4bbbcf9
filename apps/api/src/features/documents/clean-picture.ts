import type { FileStore, ReceivedFile } from '../../foundation/files/file-store.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { fileRefusal } from './inspect-file.ts';
import type { PictureParts } from './picture-parts.ts';

const cleaners: Readonly<Record<string, (bytes: Buffer) => PictureParts | null>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
};

export interface CleanPicture {
  readonly file: ReceivedFile;
  /** Whether something was taken out; the file is then another one, under the hash of what is left. */
  readonly isCleaned: boolean;
}

/**
 * Takes out of a picture what tells where, when, with what and by whom it was made: the plan of a server room is not to
 * say at which address it hangs. The pixels stay as they are.
 *
 * @throws Refusal where it cannot be told what is picture and what is not
 */
export async function cleanPicture(
  store: FileStore,
  file: ReceivedFile,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
): Promise<CleanPicture> {
  const clean = cleaners[mediaType];
  if (!clean) return { file, isCleaned: false };
  const found = clean(Buffer.from(await (await file.bytes()).arrayBuffer()));
  if (!found) throw fileRefusal('not-as-named', name);
  if (!found.isCleaned) return { file, isCleaned: false };
  const cleaned = await store.receive(inTurn(found.parts));
  await file.discard();
  return { file: cleaned, isCleaned: true };
}

async function* inTurn(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
