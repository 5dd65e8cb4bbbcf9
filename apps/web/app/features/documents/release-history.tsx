import { Badge } from '@allmende/ui/badge';
import { EmptyState } from '@allmende/ui/empty-state';
import { FactsList } from '@allmende/ui/facts-list';
import { Link } from '@allmende/ui/link';
import { Timeline } from '@allmende/ui/timeline';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { inForceOn } from '@allmende/domain/validity';
import { graphql } from '../../gql/gql.ts';
import type { ReleaseHistoryFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { historyTexts } from './history.texts.ts';
import { useColleague } from './release-record.tsx';

export const ReleaseHistoryPart = graphql(`
  fragment ReleaseHistory on Solution {
    id
    versions {
      id
      number
      changeNote
      releasedAt
      validFrom
      reviewDate
      releasedBy {
        name
        function
        through
      }
    }
  }
`);

export interface ReleaseHistoryProps {
  readonly solution: ReleaseHistoryFragment;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Every version that a city has released, newest first, each with its days and the way to its text. */
export function ReleaseHistory({ solution: { id, versions }, today }: ReleaseHistoryProps) {
  const t = useTexts(historyTexts);
  const format = useFormat();
  const colleague = useColleague();
  const released = versions.flatMap(({ number, ...version }) => (number ? [{ ...version, number }] : []));
  const holding = inForceOn(released, today);
  if (released.length === 0)
    return (
      <EmptyState title={t('none')} titleLevel={2}>
        {t('noneText')}
      </EmptyState>
    );
  return (
    <Timeline
      headingLevel={2}
      items={released.map((version, at) => {
        const before = released[at + 1];
        const { number, validFrom, reviewDate, releasedAt, releasedBy, changeNote } = version;
        const here = `/eigene-fassung/${id}/fassungen/${number}`;
        const isToCome = validFrom !== null && validFrom > today;
        const isHolding = version === holding;
        const of = <VisuallyHidden>: {t('ofVersion', { number })}</VisuallyHidden>;
        return {
          id: version.id,
          title: t('version', { number }),
          date: (
            <time dateTime={releasedAt ?? undefined}>
              {releasedBy
                ? t('releasedBy', { date: format.date(releasedAt), name: colleague(releasedBy) })
                : t('released', { date: format.date(releasedAt) })}
            </time>
          ),
          current: isHolding,
          labels: (
            <>
              <Badge tone={isHolding ? 'success' : isToCome ? 'info' : 'neutral'}>
                {isHolding ? t('inForce') : isToCome ? t('toCome', { date: format.date(validFrom) }) : t('past')}
              </Badge>
              {isHolding && reviewDate && reviewDate < today ? (
                <Badge tone="warning" symbol="clock">
                  {t('overdue')}
                </Badge>
              ) : null}
            </>
          ),
          body: (
            <FactsList
              facts={[
                { term: t('validFrom'), value: format.date(validFrom) || t('notStated') },
                { term: t('reviewDate'), value: format.date(reviewDate) || t('notStated') },
                { term: t('changeNote'), value: changeNote || t('notStated') },
              ]}
            />
          ),
          actions: (
            <>
              <Link href={here}>
                {t('read')}
                {of}
              </Link>
              <Link href={`${here}.md`} download>
                {t('markdown')}
                {of}
              </Link>
              {before ? (
                <Link href={`/vergleich?von=${before.id}&mit=${version.id}`}>
                  {t('compareBefore', { number: before.number })}
                  {of}
                </Link>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
}
