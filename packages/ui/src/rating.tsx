import type { ReactNode } from 'react';
import { ShareBar } from './share-bar.tsx';

export type RatingProps = {
  /** The mean as words: "4,3 von 5". */
  summary: string;
  /** From how many: "18 Bewertungen von Kommunen, die es einsetzen". */
  basis: ReactNode;
  /** "So haben die Kommunen bewertet" */
  caption: string;
  columns: { step: string; count: string };
  /** Best first. */
  distribution: readonly { step: string; count: number }[];
};

/** A rating as a number with its basis and its distribution as a table; never a picture alone. */
export function Rating({ summary, basis, caption, columns, distribution }: RatingProps) {
  const total = distribution.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="al-rating">
      <p>
        <strong className="al-rating__summary">{summary}</strong> <span className="al-muted">{basis}</span>
      </p>
      <table>
        <caption>{caption}</caption>
        <thead className="al-visually-hidden">
          <tr>
            <th scope="col">{columns.step}</th>
            <th scope="col">{columns.count}</th>
          </tr>
        </thead>
        <tbody>
          {distribution.map(({ step, count }) => (
            <tr key={step}>
              <th scope="row">{step}</th>
              <td>
                <span className="al-rating__cell">
                  <span className="al-rating__count">{count}</span>
                  <ShareBar value={count} max={total} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
