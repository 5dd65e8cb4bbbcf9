import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type StatusLineProps = {
  /** Empty at first; what is put in later is announced ("12 Treffer", "Gespeichert 14:32"). */
  children?: ReactNode;
  /** For announcements that the eye does not need. */
  hidden?: boolean;
};

/** A live region. It must be on the page before its text is: render it always, fill it later. */
export function StatusLine({ children, hidden = false }: StatusLineProps) {
  return (
    <div role="status" className={classNames('al-status-line', hidden && 'al-visually-hidden')}>
      {children}
    </div>
  );
}
