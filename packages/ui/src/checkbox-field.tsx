import type { InputHTMLAttributes, ReactNode } from 'react';
import { Choice } from './choice.tsx';
import { classNames } from './class-names.ts';
import { FieldError } from './field-error.tsx';

export type CheckboxFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'name'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** One yes or no that stands for itself, e.g. a confirmation. */
export function CheckboxField({ name, id = name, label, hint, error, ...input }: CheckboxFieldProps) {
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={classNames('al-field', Boolean(error) && 'al-field--invalid')}>
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <Choice
        {...input}
        {...{ id, name, label, hint }}
        type="checkbox"
        aria-describedby={errorId}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
