import type { ReactNode } from 'react';

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
        <div style={{ inlineSize: `${share(value, max)}%` }} />
      </div>
    </div>
  );
}

/** Per cent of the whole, between 0 and 100; an empty whole has nothing in it. */
export function share(value: number, max: number): number {
  return max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
}
