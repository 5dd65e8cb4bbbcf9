import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.tsx';

export type EmptyStateProps = {
  title: ReactNode;
  titleLevel?: HeadingLevel;
  /** Why there is nothing here, and what one can do about it. */
  children: ReactNode;
  actions?: ReactNode;
};

/** What stands where a list would be. Never a dead end. */
export function EmptyState({ title, titleLevel = 2, children, actions }: EmptyStateProps) {
  return (
    <div className="al-empty">
      <svg className="al-empty__field" viewBox="0 0 120 48" aria-hidden="true" focusable="false">
        <path d="M32 4h10L24 46H2z" />
        <path d="M46 4h10l-6 42H29z" />
        <path className="al-empty__plot" d="M61 5h9l6.5 40H55z" />
        <path d="M74 4h10l28 42H81z" />
      </svg>
      <Heading level={titleLevel} className="al-empty__title">
        {title}
      </Heading>
      <div className="al-empty__body">{children}</div>
      {actions ? <div className="al-cluster">{actions}</div> : null}
    </div>
  );
}
