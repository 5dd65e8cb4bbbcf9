import { Meter } from '@allmende/ui/meter';
import { graphql } from '../../gql/gql.ts';
import type { RatingSummaryPartFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { criteria } from './rating-input.ts';
import { ratingTexts } from './ratings.texts.ts';

export const RatingSummaryPart = graphql(`
  fragment RatingSummaryPart on RatingSummary {
    shown
    count
    average
    understandable
    adaptable
    complete
    effortAsStated
  }
`);

/** What adopters think, in words and as a table; values only where there are enough of them. */
export function RatingSummary({ ratings }: { ratings: RatingSummaryPartFragment }) {
  const t = useTexts(ratingTexts);
  const format = useFormat();
  if (ratings.count === 0) return <p>{t('none')}</p>;
  if (!ratings.shown || ratings.average == null) return <p>{t('notYet', { count: ratings.count })}</p>;
  return (
    <div className="al-stack">
      <p>
        <strong className="al-rating__summary">{t('average', { value: format.decimal(ratings.average) })}</strong>{' '}
        <span className="al-muted">{t('basis', { count: ratings.count })}</span>
      </p>
      <div className="al-stack al-stack--tight">
        {criteria.map((criterion) => (
          <Meter
            key={criterion}
            id={`rating-${criterion}`}
            label={t(criterion)}
            value={ratings[criterion] ?? 0}
            max={5}
            valueText={t('average', { value: format.decimal(ratings[criterion] ?? 0) })}
          />
        ))}
      </div>
    </div>
  );
}
