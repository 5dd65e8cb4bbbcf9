import type { TextareaHTMLAttributes } from 'react';
import { FieldFrame, type FieldProps } from './field.tsx';

export type TextAreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id' | 'className'>;

/** Several lines of text. It grows with its content where the browser can. */
export function TextArea({ name, id, label, optionalText, hint, error, rows = 5, ...textarea }: TextAreaProps) {
  return (
    <FieldFrame {...{ name, id, label, optionalText, hint, error }}>
      {(control) => <textarea {...textarea} {...control} name={name} rows={rows} className="al-input al-input--area" />}
    </FieldFrame>
  );
}
