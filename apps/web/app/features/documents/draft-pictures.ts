import { clausesShowing, isPicture, showsFile, type PictureSource } from '@allmende/domain/pictures';
import type { Working } from './working-copy.ts';

/** A picture among the files of a draft, to be put into a text. */
export interface DraftPicture {
  readonly name: string;
  /** Where it can be looked at. */
  readonly url: string;
}

type Held = Pick<Working, 'content' | 'downloads'>;

/** What may be put into a text, in the order of the files. */
export const picturesToChoose = ({ content, downloads }: Held): DraftPicture[] =>
  content.files.filter(showsFile).map(({ name }) => ({ name, url: downloads.get(name) ?? '' }));

/** What a text of the draft shows, by the names of the files. */
export const picturesShown = ({ content, downloads }: Held): Map<string, PictureSource> =>
  new Map(
    content.files.filter(showsFile).flatMap(({ name, width, height }) => {
      const src = downloads.get(name);
      return src ? [[name, { src, width, height }] as const] : [];
    }),
  );

/** A clause that shows a file. */
export interface ShowingClause {
  readonly id: string;
  readonly heading: string;
}

/** Which clauses show a file as a picture. */
export const clausesThatShow = ({ content }: Pick<Working, 'content'>, name: string): ShowingClause[] =>
  content.files.some((file) => file.name === name && isPicture(file))
    ? (clausesShowing(content).get(name) ?? []).map(({ id, heading }) => ({ id, heading }))
    : [];
