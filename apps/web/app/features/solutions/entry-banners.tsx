import { Banner } from '@allmende/ui/banner';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { EntryBannersFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { solutionTexts } from './solutions.texts.ts';

export const EntryBannersPart = graphql(`
  fragment EntryBanners on Version {
    number
    publication
    reviewDate
    metadata {
      sample
    }
    solution {
      slug
      publishedVersion {
        number
      }
    }
  }
`);

/** In what state the whole version is: invented, overdue, replaced, withdrawn, not yet public. `today`: YYYY-MM-DD. */
export function EntryBanners({ version, today }: { version: EntryBannersFragment; today: string }) {
  const t = useTexts(solutionTexts);
  const format = useFormat();
  const { number, publication, reviewDate, metadata, solution } = version;
  const current = solution.publishedVersion?.number;
  const isOlder = publication === 'REPLACED' || (publication === 'WITHDRAWN' && current && current !== number);
  const isPublic = publication === 'PUBLISHED' || publication === 'REPLACED' || publication === 'WITHDRAWN';
  return (
    <>
      {metadata.sample ? (
        <Banner kind="example" label={t('sample')}>
          {t('sampleText')}
        </Banner>
      ) : null}
      {publication === 'WITHDRAWN' ? (
        <Banner kind="withdrawn" label={t('withdrawn')}>
          {t('withdrawnText')}
        </Banner>
      ) : null}
      {isOlder && current ? (
        <Banner kind="overdue" label={t('replaced')}>
          {t('replacedText', { number: number ?? '' })}{' '}
          <Link href={`/v/${solution.slug}`}>{t('toCurrent', { number: current })}</Link>
        </Banner>
      ) : null}
      {publication === 'PUBLISHED' && reviewDate && reviewDate < today ? (
        <Banner kind="overdue" label={t('overdue')}>
          {t('overdueText', { date: format.date(reviewDate) })}
        </Banner>
      ) : null}
      {isPublic ? null : (
        <Banner kind="draft" label={t('draft')}>
          {t('draftText')}
        </Banner>
      )}
    </>
  );
}
