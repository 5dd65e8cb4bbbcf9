import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError } from './field-error.tsx';
import { fieldIds } from './field-ids.ts';

export type FieldsetProps = {
  /** The base of the ids of hint and error. */
  id: string;
  legend: ReactNode;
  /** Makes the legend a heading of the page: one question per page. */
  legendLevel?: 1 | 2 | 3;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

/** Fields that belong together, with the question they answer. */
export function Fieldset({ id, legend, legendLevel, hint, error, children }: FieldsetProps) {
  const { hintId, errorId, describedBy } = fieldIds(id, { hint, error });
  const LegendHeading = legendLevel ? (`h${legendLevel}` as const) : undefined;
  return (
    <fieldset
      className={classNames('al-fieldset', Boolean(error) && 'al-field--invalid')}
      aria-describedby={describedBy}
    >
      <legend className="al-fieldset__legend">
        {LegendHeading ? <LegendHeading>{legend}</LegendHeading> : legend}
      </legend>
      {hint ? (
        <div id={hintId} className="al-field__hint">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <div className="al-fieldset__fields">{children}</div>
    </fieldset>
  );
}
