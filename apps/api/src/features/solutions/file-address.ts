import type { FileReference } from '@allmende/domain/content';
import { type PictureSource, showsFile } from '@allmende/domain/pictures';

/** Where a file is served, after a check whether the asker may see what it belongs to: a version or a proposal, by outer id. */
export const fileAddress = (holderId: string, { sha256, name }: Pick<FileReference, 'sha256' | 'name'>): string =>
  `/files/${holderId}/${sha256}/${encodeURIComponent(name)}`;

/** The pictures that a text of this holder may show, by the names under which it speaks of them. */
export const picturesOf = (holderId: string, files: readonly FileReference[]): Map<string, PictureSource> =>
  new Map(
    files
      .filter(showsFile)
      .map((file) => [file.name, { src: fileAddress(holderId, file), width: file.width, height: file.height }]),
  );
