import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError } from './field-error.tsx';
import { fieldIds } from './field-ids.ts';

/** What every field with one control has in common. */
export type FieldProps = {
  /** The name in the form; also the id unless `id` says otherwise, so that an error summary can link to it. */
  name: string;
  id?: string;
  label: ReactNode;
  /** Said behind the label of what may stay empty: "(freiwillig)". What is required is not marked. */
  optionalText?: string;
  hint?: ReactNode;
  error?: ReactNode;
};

export type FieldFrameProps = FieldProps & {
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
};

/** Label, hint, error and the control between them. */
export function FieldFrame({ name, id = name, label, optionalText, hint, error, children }: FieldFrameProps) {
  const { hintId, errorId, describedBy } = fieldIds(id, { hint, error });
  return (
    <div className={classNames('al-field', Boolean(error) && 'al-field--invalid')}>
      <label className="al-field__label" htmlFor={id}>
        {label}
        {optionalText ? <span className="al-field__optional"> {optionalText}</span> : null}
      </label>
      {hint ? (
        <div id={hintId} className="al-field__hint">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
