import { Badge } from '@allmende/ui/badge';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TabLinks } from '@allmende/ui/tab-links';
import { TlpLabel } from '@allmende/ui/tlp-label';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { EntryFrameFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { shellTexts } from '../../shell/shell.texts.ts';
import { SealBadge } from './seal-badge.tsx';
import { solutionTexts } from './solutions.texts.ts';

export const EntryFramePart = graphql(`
  fragment EntryFrame on Solution {
    id
    slug
    title
    kind
    type
    tlp
    municipality {
      id
      ags
      name
    }
    publishedVersion {
      number
      seal
      publishedAt
      metadata {
        shortVersion
        topics
      }
    }
    versions {
      id
    }
    adoptionFigures {
      total
    }
    threads: discussions(first: 1) {
      totalCount
    }
  }
`);

export type EntryTab = 'text' | 'adoptions' | 'versions' | 'family' | 'discussions';

export interface EntryFrameProps {
  readonly solution: EntryFrameFragment;
  readonly tab: EntryTab;
  /** The stripes above everything: sample, overdue, withdrawn. */
  readonly banners?: ReactNode;
  /** What one can do with the solution; the primary action first. */
  readonly actions?: ReactNode;
  /** How the visitor's own municipality stands to it. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
}

/** What all parts of an entry have in common: where it stands, whose it is, who may see it, and its parts. */
export function EntryFrame({ solution, tab, banners, actions, status, children }: EntryFrameProps) {
  const t = useTexts(solutionTexts);
  const shell = useTexts(shellTexts);
  const words = useWords();
  const format = useFormat();
  const { slug, title, tlp, municipality, publishedVersion } = solution;
  const topic = publishedVersion?.metadata.topics[0];
  const address = `/v/${slug}`;
  return (
    <article className="al-page al-stack">
      <Breadcrumb
        label={shell('here')}
        items={[
          { label: t('catalogue'), href: '/katalog' },
          ...(topic ? [{ label: words.topic(topic), href: `/katalog?thema=${topic}` }] : []),
          { label: title },
        ]}
      />
      {banners}
      <div className={status ? 'entry-head' : undefined}>
        <PageHeading
          title={title}
          kicker={[words.kind(solution.kind), words.type(solution.type)].join(' · ')}
          lead={publishedVersion?.metadata.shortVersion}
          meta={
            <>
              <Link href={`/kommunen/${municipality.ags}`}>{municipality.name}</Link>
              {publishedVersion?.number ? <span>{t('version', { number: publishedVersion.number })}</span> : null}
              {publishedVersion?.publishedAt ? (
                <span>{t('publishedOn', { date: format.date(publishedVersion.publishedAt) })}</span>
              ) : null}
              {publishedVersion ? (
                <SealBadge seal={publishedVersion.seal} />
              ) : (
                <Badge symbol="lock">{t('draft')}</Badge>
              )}
              <TlpLabel tlp={tlp} />
            </>
          }
          actions={actions}
        />
        {status}
      </div>
      <TabLinks
        label={t('parts')}
        items={[
          { href: address, label: t('tabText'), current: tab === 'text' },
          {
            href: `${address}/einsatz`,
            label: t('tabAdoptions'),
            count: solution.adoptionFigures.total,
            current: tab === 'adoptions',
          },
          {
            href: `${address}/fassungen`,
            label: t('tabVersions'),
            count: solution.versions.length,
            current: tab === 'versions',
          },
          { href: `${address}/abwandlungen`, label: t('tabFamily'), current: tab === 'family' },
          {
            href: `${address}/austausch`,
            label: t('tabDiscussion'),
            count: solution.threads.totalCount,
            current: tab === 'discussions',
          },
        ]}
      />
      <div className="entry-part">{children}</div>
    </article>
  );
}
