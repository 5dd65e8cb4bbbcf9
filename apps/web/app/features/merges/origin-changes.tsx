import { Badge } from '@allmende/ui/badge';
import { Link } from '@allmende/ui/link';
import { Timeline } from '@allmende/ui/timeline';
import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { MergeStanding } from './merge-page.ts';
import { mergeTexts } from './merges.texts.ts';

export interface OriginChangesProps {
  readonly upstream: NonNullable<MergeStanding['upstream']>;
  /** Whether the visitor may read the original besides what is taken over from it. */
  readonly mayCompare: boolean;
  /** The same changes, to take along. */
  readonly takeAlong?: ReactNode;
}

/** What has changed in the original since, as its city has noted it. */
export function OriginChanges({ upstream: { newer, newest, baseId }, mayCompare, takeAlong }: OriginChangesProps) {
  const t = useTexts(mergeTexts);
  const format = useFormat();
  if (newer.length === 0) return null;
  return (
    <section className="al-stack" aria-labelledby="neues">
      <h2 id="neues">{t('whatChanged')}</h2>
      <Timeline
        items={newer.map(({ id, number, changeClass, changeNote, publishedAt }) => ({
          id,
          title: t('version', { number: number ?? '' }),
          date: <time dateTime={publishedAt ?? undefined}>{format.longDate(publishedAt)}</time>,
          labels: changeClass ? (
            <Badge tone={changeClass === 'EDITORIAL' ? 'neutral' : 'warning'}>{t(changeClass)}</Badge>
          ) : null,
          body: <p>{changeNote || t('noNote')}</p>,
        }))}
      />
      {newest && mayCompare ? (
        <>
          <p>
            <Link href={`/vergleich?von=${baseId}&mit=${newest.id}`}>{t('compareOrigin')}</Link>
          </p>
          {takeAlong}
        </>
      ) : null}
    </section>
  );
}

/** What merging comes to: what is taken over, what stays, what has to be decided. */
export function MergeCountsLine({ counts }: { counts: { taken: number; kept: number; decisions: number } }) {
  const t = useTexts(mergeTexts);
  return (
    <p className="al-cluster">
      <Badge tone="success" symbol="check">
        {t('taken', { count: counts.taken })}
      </Badge>
      <Badge tone="success" symbol="check">
        {t('kept', { count: counts.kept })}
      </Badge>
      <Badge tone={counts.decisions > 0 ? 'warning' : 'success'}>{t('decisions', { count: counts.decisions })}</Badge>
    </p>
  );
}
