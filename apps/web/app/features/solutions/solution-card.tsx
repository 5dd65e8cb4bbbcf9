import { Card } from '@allmende/ui/card';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { graphql } from '../../gql/gql.ts';
import type { SolutionCardFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { SealBadge } from './seal-badge.tsx';
import { solutionTexts } from './solutions.texts.ts';

export const SolutionCardPart = graphql(`
  fragment SolutionCard on Solution {
    id
    slug
    title
    kind
    type
    tlp
    adoptionFigures {
      total
    }
    publishedVersion {
      number
      seal
      publishedAt
      metadata {
        shortVersion
        licence
      }
    }
  }
`);

/** A solution among the solutions of one municipality. */
export function SolutionCard({ solution }: { solution: SolutionCardFragment }) {
  const t = useTexts(solutionTexts);
  const words = useWords();
  const format = useFormat();
  const { publishedVersion: version, adoptionFigures } = solution;
  return (
    <Card
      title={solution.title}
      titleLevel={3}
      href={`/v/${solution.slug}`}
      kicker={[words.kind(solution.kind), words.type(solution.type)].join(' · ')}
      labels={
        <>
          {version ? <SealBadge seal={version.seal} /> : null}
          {solution.tlp === 'CLEAR' ? null : <TlpLabel tlp={solution.tlp} />}
        </>
      }
      facts={
        version
          ? [
              [
                t('version', { number: version.number ?? '' }),
                format.date(version.publishedAt),
                words.shortLicence(version.metadata.licence),
              ].join(' · '),
              ...(adoptionFigures.total > 0 ? [t('used', { count: adoptionFigures.total })] : []),
            ]
          : []
      }
    >
      {version ? <p>{version.metadata.shortVersion}</p> : null}
    </Card>
  );
}
