import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Link } from './link.tsx';

export type TimelineItem = {
  id: string;
  title: ReactNode;
  href?: string;
  /** A `<time>` with the date. */
  date: ReactNode;
  labels?: ReactNode;
  /** What changed and why. */
  body?: ReactNode;
  actions?: ReactNode;
  /** The version in force. */
  current?: boolean;
};

export type TimelineProps = {
  items: readonly TimelineItem[];
  headingLevel?: HeadingLevel;
};

/** What happened, newest first: versions, decisions. */
export function Timeline({ items, headingLevel = 3 }: TimelineProps) {
  return (
    <ol className="al-timeline">
      {items.map(({ id, title, href, date, labels, body, actions, current }) => (
        <li key={id} className="al-timeline__item" data-current={current}>
          <div className="al-timeline__head">
            <Heading level={headingLevel} className="al-timeline__title">
              {href ? <Link href={href}>{title}</Link> : title}
            </Heading>
            {labels}
            <span className="al-muted al-small">{date}</span>
          </div>
          {body ? <div className="al-timeline__body">{body}</div> : null}
          {actions ? <div className="al-cluster">{actions}</div> : null}
        </li>
      ))}
    </ol>
  );
}
