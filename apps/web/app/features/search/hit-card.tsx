import { Badge, type BadgeProps } from '@allmende/ui/badge';
import { Card } from '@allmende/ui/card';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { graphql } from '../../gql/gql.ts';
import type { HitFragment, Seal } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { searchTexts } from './search.texts.ts';

export const HitPart = graphql(`
  fragment Hit on SolutionHit {
    id
    slug
    title
    kind
    type
    shortVersion
    municipalityName
    tlp
    licence
    seal
    requirements
    versionNumber
    publishedAt
    reviewDate
    variableCount
    adoptionCount
    ratingAverage
    ratingCount
    sample
  }
`);

const seals: Record<Seal, Pick<BadgeProps, 'tone' | 'symbol'>> = {
  UNCHECKED: { tone: 'neutral', symbol: 'circle' },
  FORMALLY_CHECKED: { tone: 'info', symbol: 'check' },
  PROFESSIONALLY_CHECKED: { tone: 'success', symbol: 'double-check' },
  PROVEN: { tone: 'success', symbol: 'people' },
  RECOMMENDED: { tone: 'brand', symbol: 'star' },
};

export interface HitCardProps {
  readonly hit: HitFragment;
  /** The words that were found, marked; escaped by the api. */
  readonly highlight?: { readonly title: string; readonly excerpt: string };
  readonly titleLevel?: 2 | 3;
  readonly look?: 'result' | 'tile';
  /** Day of reading, YYYY-MM-DD. */
  readonly today: string;
}

/** A solution among others: whose it is, how it is labelled, and who uses it already. */
export function HitCard({ hit, highlight, titleLevel = 2, look = 'result', today }: HitCardProps) {
  const t = useTexts(searchTexts);
  const words = useWords();
  const format = useFormat();
  const isTile = look === 'tile';
  const references = hit.requirements.slice(0, 4).map(words.requirement);
  const trust = [
    hit.adoptionCount > 0 ? t('used', { count: hit.adoptionCount }) : '',
    hit.ratingAverage != null ? t('rated', { value: format.decimal(hit.ratingAverage), count: hit.ratingCount }) : '',
  ].filter(Boolean);
  const facts = [
    [hit.municipalityName, t('version', { number: hit.versionNumber }), format.date(hit.publishedAt)].join(' · '),
    ...(trust.length > 0 ? [<strong key="trust">{trust.join(' · ')}</strong>] : []),
    ...(isTile
      ? []
      : [
          [
            words.shortLicence(hit.licence),
            ...references,
            ...(hit.variableCount > 0 ? [t('placeholders', { count: hit.variableCount })] : []),
          ].join(' · '),
        ]),
  ];
  return (
    <Card
      title={highlight?.title ? <span dangerouslySetInnerHTML={{ __html: highlight.title }} /> : hit.title}
      titleLevel={titleLevel}
      href={`/v/${hit.slug}`}
      look={look}
      kicker={[words.kind(hit.kind), words.type(hit.type)].join(' · ')}
      labels={
        <>
          <Badge {...seals[hit.seal]}>{words.seal(hit.seal)}</Badge>
          {hit.tlp === 'CLEAR' ? null : <TlpLabel tlp={hit.tlp} />}
          {hit.reviewDate && hit.reviewDate < today ? (
            <Badge tone="warning" symbol="clock">
              {t('overdue')}
            </Badge>
          ) : null}
          {hit.sample ? <Badge symbol="info">{t('sample')}</Badge> : null}
        </>
      }
      facts={facts}
    >
      {highlight?.excerpt ? <p dangerouslySetInnerHTML={{ __html: highlight.excerpt }} /> : <p>{hit.shortVersion}</p>}
    </Card>
  );
}
