import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; value: ReactNode };

export type FactsListProps = {
  facts: readonly Fact[];
  /** 'rows' puts term and value side by side where there is room; 'stacked' suits a narrow column. */
  look?: 'rows' | 'stacked';
};

/** Terms and their values: licence, version, contact. */
export function FactsList({ facts, look = 'rows' }: FactsListProps) {
  return (
    <dl className={`al-facts al-facts--${look}`}>
      {facts.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
