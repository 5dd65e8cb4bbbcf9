import type { ReactNode } from 'react';
import { ShareBar } from './share-bar.tsx';

export type MeterProps = {
  /** The id of the label; unique on the page. */
  id: string;
  label: ReactNode;
  value: number;
  max: number;
  /** The same as words: "7 von 18 Checklisten". Always shown. */
  valueText: string;
};

/** How much of a known whole: a bar under the words that say it. */
export function Meter({ id, label, value, max, valueText }: MeterProps) {
  return (
    <div className="al-meter">
      <span id={id} className="al-meter__label">
        {label}
      </span>
      <span className="al-meter__text">{valueText}</span>
      <div
        className="al-meter__bar"
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
      >
        <ShareBar value={value} max={max} />
      </div>
    </div>
  );
}
