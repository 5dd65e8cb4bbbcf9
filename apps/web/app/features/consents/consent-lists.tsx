import { Badge, type BadgeTone } from '@allmende/ui/badge';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { ConsentLineFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { consentTexts } from './consents.texts.ts';

export const ConsentLinePart = graphql(`
  fragment ConsentLine on Consent {
    id
    state
    holds
    purposes
    originTitle
    askedAt
    municipality {
      name
    }
    originMunicipality {
      name
    }
  }
`);

export const consentHref = (id: string): string => `/zustimmungen/${id}`;

type Standing = Pick<ConsentLineFragment, 'state' | 'holds'>;
export type ShownState = ConsentLineFragment['state'] | 'OVERTAKEN';

/** Where a consent stands; one that was given and has been overtaken by a narrower label says so. */
export const shownState = ({ state, holds }: Standing): ShownState =>
  state === 'GIVEN' && !holds ? 'OVERTAKEN' : state;

const tones: Record<ShownState, BadgeTone> = {
  ASKED: 'info',
  GIVEN: 'success',
  REFUSED: 'warning',
  OVERTAKEN: 'warning',
  TAKEN_BACK: 'warning',
  WITHDRAWN: 'neutral',
};

export function ConsentState({ consent }: { consent: Standing }) {
  const t = useTexts(consentTexts);
  const state = shownState(consent);
  return <Badge tone={tones[state]}>{t(`state_${state}`)}</Badge>;
}

export interface ConsentTableProps {
  readonly id: string;
  readonly caption: string;
  readonly consents: readonly ConsentLineFragment[];
  /** Which of the two cities is the other one. */
  readonly other: 'municipality' | 'originMunicipality';
}

/** Requests for consent, with what they are for and what became of them. */
export function ConsentTable({ id, caption, consents, other }: ConsentTableProps) {
  const t = useTexts(consentTexts);
  const format = useFormat();
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      rows={consents}
      rowKey={(consent) => consent.id}
      columns={[
        {
          key: 'solution',
          header: t('solution'),
          rowHeader: true,
          cell: (consent) => (
            <Link href={consentHref(consent.id)}>
              {consent.originTitle}
              <span className="al-visually-hidden">
                {' '}
                ({consent[other].name}, {format.date(consent.askedAt)})
              </span>
            </Link>
          ),
        },
        {
          key: 'other',
          header: other === 'municipality' ? t('from') : t('to'),
          cell: (consent) => consent[other].name,
        },
        {
          key: 'purpose',
          header: t('purpose'),
          cell: ({ purposes }) => purposes.map((one) => t(`short_${one}`)).join(', '),
        },
        {
          key: 'date',
          header: t('date'),
          cell: ({ askedAt }) => <time dateTime={askedAt}>{format.date(askedAt)}</time>,
        },
        { key: 'state', header: t('state'), cell: (consent) => <ConsentState consent={consent} /> },
      ]}
    />
  );
}

/** All that a city has been asked for and has asked for, for its desk. */
export function DeskConsentLists({
  received,
  asked,
}: {
  readonly received: readonly ConsentLineFragment[];
  readonly asked: readonly ConsentLineFragment[];
}) {
  const t = useTexts(consentTexts);
  if (received.length + asked.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {received.length > 0 ? (
        <>
          <h3>{t('received')}</h3>
          <ConsentTable id="zustimmungen-erbeten" caption={t('received')} consents={received} other="municipality" />
        </>
      ) : null}
      {asked.length > 0 ? (
        <>
          <h3>{t('given')}</h3>
          <ConsentTable id="zustimmungen-gefragt" caption={t('given')} consents={asked} other="originMunicipality" />
        </>
      ) : null}
    </>
  );
}
