import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ShareBar } from './share-bar.tsx';

export type ProgressProps = {
  /** The id of the label; unique on the page. */
  id: string;
  label: ReactNode;
  done: number;
  /** 0 where nobody can tell how much there is to do. */
  total: number;
  /** The same as words: "Das Archiv wird geprüft: 3 von 40". Always shown. */
  valueText: string;
};

/** Something that goes on: how much of it is done where that is known, and else only that it does. */
export function Progress({ id, label, done, total, valueText }: ProgressProps) {
  const isKnown = total > 0;
  const share = isKnown ? { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': done } : {};
  return (
    <div className="al-meter">
      <span id={id} className="al-meter__label">
        {label}
      </span>
      <span className="al-meter__text">{valueText}</span>
      <div
        className={classNames('al-meter__bar', !isKnown && 'al-meter__bar--open')}
        role="progressbar"
        aria-labelledby={id}
        aria-valuetext={valueText}
        {...share}
      >
        {isKnown ? <ShareBar value={done} max={total} /> : null}
      </div>
    </div>
  );
}
