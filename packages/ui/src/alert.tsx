import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon } from './icon.tsx';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

export type AlertProps = {
  tone: AlertTone;
  /** Says the tone in words where the title does not: "Hinweis", "Gespeichert", "Achtung", "Fehler". */
  title: ReactNode;
  titleLevel?: HeadingLevel;
  children?: ReactNode;
  /**
   * How a screen reader learns of it when it appears later: 'status' waits, 'alert' interrupts.
   * Leave it out for what is part of the page from the start.
   */
  role?: 'status' | 'alert';
  actions?: ReactNode;
};

/** A message of the page. Symbol and title say what the colour says. */
export function Alert({ tone, title, titleLevel, children, role, actions }: AlertProps) {
  return (
    <div className={`al-alert al-alert--${tone}`} role={role}>
      <span className="al-alert__symbol">
        <Icon name={tone} />
      </span>
      <div className="al-alert__content">
        {titleLevel ? (
          <Heading level={titleLevel} className="al-alert__title">
            {title}
          </Heading>
        ) : (
          <p className="al-alert__title">{title}</p>
        )}
        {children ? <div className="al-alert__body">{children}</div> : null}
        {actions ? <div className="al-cluster al-alert__actions">{actions}</div> : null}
      </div>
    </div>
  );
}
