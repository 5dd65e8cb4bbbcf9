import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SummaryListProps = {
  rows: readonly {
    term: string;
    value: ReactNode;
    /** Leads back to the question. */
    change?: { href: string; label: string };
  }[];
};

/** What was answered, with a way to change each answer (check answers before sending). */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="al-summary">
      {rows.map(({ term, value, change }) => (
        <div key={term} className="al-summary__row">
          <dt>{term}</dt>
          <dd className="al-summary__value">{value}</dd>
          {change ? (
            <dd className="al-summary__change">
              <Link href={change.href}>
                {change.label}
                <VisuallyHidden>: {term}</VisuallyHidden>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
