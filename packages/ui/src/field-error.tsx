import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type FieldErrorProps = {
  id?: string;
  /** What to do about it, in the same words as in the error summary. */
  children: ReactNode;
};

/** The error beside a field. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p id={id} className="al-field__error">
      <Icon name="danger" />
      <span>{children}</span>
    </p>
  );
}
