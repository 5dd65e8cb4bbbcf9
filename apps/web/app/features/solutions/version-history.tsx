import { Badge } from '@allmende/ui/badge';
import { Link } from '@allmende/ui/link';
import { Timeline } from '@allmende/ui/timeline';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { VersionHistoryFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SealBadge } from './seal-badge.tsx';
import { solutionTexts } from './solutions.texts.ts';

export const VersionHistoryPart = graphql(`
  fragment VersionHistory on Solution {
    slug
    versions {
      id
      number
      publication
      seal
      changeClass
      changeNote
      releasedAt
      publishedAt
    }
  }
`);

/** All versions the visitor may see, newest first, each with its permanent address. */
export function VersionHistory({
  solution: { slug, versions },
  creditsOf,
}: {
  solution: VersionHistoryFragment;
  /** Whose words have come into a version. */
  creditsOf?: (versionId: string) => ReactNode;
}) {
  const t = useTexts(solutionTexts);
  const format = useFormat();
  return (
    <Timeline
      items={versions.map(
        ({ id, number, publication, seal, changeClass, changeNote, releasedAt, publishedAt }, at) => ({
          id,
          title: number ? t('version', { number }) : t('versionOpen'),
          href: number ? `/v/${slug}/${number}` : undefined,
          date: (
            <time dateTime={publishedAt ?? releasedAt ?? undefined}>{format.longDate(publishedAt ?? releasedAt)}</time>
          ),
          current: publication === 'PUBLISHED',
          labels: (
            <>
              <Badge tone={publication === 'PUBLISHED' ? 'success' : 'neutral'}>
                {publication === 'PUBLISHED' ? t('current') : t(publication)}
              </Badge>
              {changeClass ? <Badge>{t(changeClass)}</Badge> : null}
              {publication === 'PUBLISHED' ? <SealBadge seal={seal} /> : null}
            </>
          ),
          body: (
            <>
              <p>{changeNote || t(number === '1.0' ? 'firstVersion' : 'noNote')}</p>
              {creditsOf?.(id)}
            </>
          ),
          actions: versions[at + 1] ? (
            <Link href={`/vergleich?von=${versions[at + 1]!.id}&mit=${id}`}>
              {t('changesSince', { number: versions[at + 1]!.number ?? '' })}
            </Link>
          ) : null,
        }),
      )}
    />
  );
}
