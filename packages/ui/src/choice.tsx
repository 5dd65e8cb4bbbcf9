import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type ChoiceProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'id'> & {
  type: 'checkbox' | 'radio';
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Narrow, for filters. */
  small?: boolean;
  /** Belongs to this choice and is shown below it, e.g. the field of "Beides verbinden". */
  children?: ReactNode;
};

/** One box or circle with its words; the whole line can be clicked. */
export function Choice({ type, id, label, hint, small, children, ...input }: ChoiceProps) {
  const hintId = hint ? `${id}-hint` : undefined;
  const describedBy = [input['aria-describedby'], hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classNames('al-choice', small && 'al-choice--small')}>
      <input {...input} id={id} type={type} aria-describedby={describedBy} className="al-choice__control" />
      <label htmlFor={id} className="al-choice__label">
        {label}
      </label>
      {hint ? (
        <div id={hintId} className="al-choice__hint">
          {hint}
        </div>
      ) : null}
      {children ? <div className="al-choice__detail">{children}</div> : null}
    </div>
  );
}
