import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { OwnStatusFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { adoptionTexts } from './adoptions.texts.ts';

export const OwnStatusPart = graphql(`
  fragment OwnStatus on Solution {
    slug
    ownFork(municipalityId: $acting) {
      id
      origin {
        number
        newerNumber
      }
    }
    adoptionFigures {
      own(municipalityId: $acting) {
        id
        status
        since
        reviewDate
        unconfirmed
        version {
          number
        }
      }
    }
  }
`);

export interface OwnStatusProps {
  readonly solution: OwnStatusFragment;
  readonly municipalityName: string;
  /** How its own version stands to this solution. */
  readonly upstream?: ReactNode;
}

/** How the visitor's municipality stands to a solution, in one sentence or two, with the next step. */
export function OwnStatus({ solution, municipalityName, upstream }: OwnStatusProps) {
  const t = useTexts(adoptionTexts);
  const format = useFormat();
  const { ownFork, adoptionFigures, slug } = solution;
  const own = adoptionFigures.own;
  const name = municipalityName;
  return (
    <Alert
      tone={own?.unconfirmed || ownFork?.origin?.newerNumber ? 'warning' : 'info'}
      title={t('yourCity')}
      titleLevel={2}
      actions={
        <ButtonLink href={`/v/${slug}/einsatz?melden=ja#einsatz-melden`} look="secondary" small>
          {own ? t('update') : t('declare')}
        </ButtonLink>
      }
    >
      {ownFork?.origin ? <p>{t('ownFork', { name, number: ownFork.origin.number })}</p> : null}
      {upstream}
      {own ? (
        <p>
          {t('ownAdoption', { name, status: t(own.status), number: own.version.number ?? '' })}{' '}
          {own.since ? t('ownSince', { date: format.date(own.since) }) : null}
        </p>
      ) : null}
      {own?.unconfirmed ? <p>{t('ownUnconfirmed', { date: format.date(own.reviewDate) })}</p> : null}
      {own || ownFork ? null : <p>{t('ownNone', { name })}</p>}
    </Alert>
  );
}
