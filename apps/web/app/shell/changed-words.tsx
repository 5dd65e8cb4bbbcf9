import type { Words } from '@allmende/domain/compare-words';
import { withPicturesInWords } from '@allmende/domain/pictures';
import { ChangeMark } from '@allmende/ui/change-mark';
import { Fragment } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { changedPieces } from './changed-pieces.ts';
import { changedWordsTexts } from './changed-words.texts.ts';
import { withoutSigns } from './without-signs.ts';

export interface ChangedWordsProps {
  /** Null where it was not there. */
  readonly from: string | null;
  readonly to: string | null;
  /** Leaves out what stays the same over a long stretch. */
  readonly folded?: boolean;
}

/** Characters of unchanged text that are shown on either side of a change. */
const AROUND = 120;

/** A text with what is new and what falls away, in words and by marks. */
export function ChangedWords({ from, to, folded = false }: ChangedWordsProps) {
  const t = useTexts(changedWordsTexts);
  const pieces = changedPieces(...asRead(from ?? '', to ?? '', t('picture')));
  return (
    <p className="changed-words">
      {pieces.map((piece, at) => {
        const key = `${at}-${piece.kind}`;
        if (piece.kind === 'same' || piece.text.trim() === '') {
          if (piece.kind === 'removed') return null;
          return <Fragment key={key}>{folded ? shortened(piece, at, pieces.length) : piece.text}</Fragment>;
        }
        return (
          <ChangeMark key={key} kind={piece.kind} label={t(piece.kind)} labelled>
            {piece.text}
          </ChangeMark>
        );
      })}
    </p>
  );
}

/** Without the signs of Markdown, unless these are all that differs: then they are what a person has to see. */
function asRead(from: string, to: string, picture: string): [string, string] {
  const [before, after] = [from, to].map((text) => withPicturesInWords(text, picture)) as [string, string];
  const read: [string, string] = [withoutSigns(before), withoutSigns(after)];
  return read[0] === read[1] && before !== after ? [before, after] : read;
}

/** Keeps what stands next to a change; the first piece has one only behind it, the last only before it. */
function shortened({ text, kind }: Words, at: number, count: number): string {
  const [before, after] = [at === 0 ? 0 : AROUND, at === count - 1 ? 0 : AROUND];
  if (kind !== 'same' || count === 1 || text.length <= before + after + AROUND) return text;
  const start = before === 0 ? '' : text.slice(0, before).replace(/\S*$/, '');
  const end = after === 0 ? '' : text.slice(-after).replace(/^\S*/, '');
  return `${start} […] ${end}`;
}
