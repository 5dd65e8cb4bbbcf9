import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Link } from './link.tsx';

export type CardProps = {
  title: ReactNode;
  titleLevel?: HeadingLevel;
  href: string;
  /** Seals and TLP label. */
  labels?: ReactNode;
  /** Kind and topic above the title: "Richtlinie · Zugang". */
  kicker?: ReactNode;
  /** The short version or the passage that was found. */
  children?: ReactNode;
  /** Facts in one line each: owner, version, date; use, rating, references. */
  facts?: readonly ReactNode[];
  actions?: ReactNode;
  /** 'result': a row of a list with a line above; 'tile': a box among others. */
  look?: 'result' | 'tile';
};

/** A solution in a list. The heading is the link; nothing else is hidden behind a click on the box. */
export function Card({
  title,
  titleLevel = 2,
  href,
  labels,
  kicker,
  children,
  facts = [],
  actions,
  look = 'result',
}: CardProps) {
  return (
    <article className={`al-card al-card--${look}`}>
      <div className="al-card__head">
        {kicker ? <p className="al-card__kicker">{kicker}</p> : null}
        <Heading level={titleLevel} className="al-card__title">
          <Link href={href}>{title}</Link>
        </Heading>
        {labels ? <div className="al-card__labels">{labels}</div> : null}
      </div>
      {children ? <div className="al-card__text">{children}</div> : null}
      {facts.length > 0 ? (
        <ul className="al-card__facts">
          {facts.map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
        </ul>
      ) : null}
      {actions ? <div className="al-cluster al-card__actions">{actions}</div> : null}
    </article>
  );
}
