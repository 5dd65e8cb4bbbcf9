import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'className'> & {
    /** How much is expected: the width of the field tells it. */
    width?: 'short' | 'medium' | 'full';
    /** A unit behind the field, e.g. "Zeichen". */
    suffix?: ReactNode;
  };

/** One line of text, a number, an e-mail address, a date: any native input with a text box. */
export function TextField(props: TextFieldProps) {
  const { name, id, label, optionalText, hint, error, width = 'full', suffix, type = 'text', ...input } = props;
  return (
    <FieldFrame {...{ name, id, label, optionalText, hint, error }}>
      {(control) => (
        <div className="al-field__row">
          <input
            {...input}
            {...control}
            name={name}
            type={type}
            className={classNames('al-input', `al-input--${width}`)}
          />
          {suffix ? <span className="al-field__suffix">{suffix}</span> : null}
        </div>
      )}
    </FieldFrame>
  );
}
