import { Alert, type AlertTone } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { ButtonLink } from '@allmende/ui/button-link';
import type { HeadingLevel } from '@allmende/ui/heading';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { UpstreamNoticeFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { mergeTexts } from './merges.texts.ts';

export const UpstreamNoticePart = graphql(`
  fragment UpstreamNotice on Solution {
    id
    origin {
      municipalityName
    }
    viewerCan {
      merge
    }
    merge {
      state
    }
    upstream {
      state
      behind
      newest {
        changeClass
      }
      newer {
        changeClass
      }
      counts {
        changed
        decisions
      }
    }
  }
`);

const tones: Record<NonNullable<UpstreamNoticeFragment['upstream']>['state'], AlertTone> = {
  AHEAD: 'warning',
  OWN_DRAFT_FROZEN: 'info',
  WITHDRAWN: 'danger',
  NARROWED: 'warning',
  OWNER_LEFT: 'info',
  UP_TO_DATE: 'success',
};

export interface UpstreamNoticeProps {
  /** An own version of the visitor's municipality. */
  readonly solution: UpstreamNoticeFragment;
  readonly titleLevel?: HeadingLevel;
  /** What one can do where the original was narrowed; another room's business. */
  readonly narrowedAction?: ReactNode;
}

/** How an own version stands to its original, where there is something to say or to do. */
export function UpstreamNotice({ solution, titleLevel = 2, narrowedAction }: UpstreamNoticeProps) {
  const t = useTexts(mergeTexts);
  const { upstream, origin } = solution;
  if (!upstream || upstream.state === 'UP_TO_DATE') return null;
  const { state, newest } = upstream;
  return (
    <Alert
      tone={tones[state]}
      title={t(`stateTitle_${state}`)}
      titleLevel={titleLevel}
      actions={state === 'NARROWED' && narrowedAction ? narrowedAction : <NextStep solution={solution} />}
    >
      <StateSentence state={state} name={origin?.municipalityName ?? ''} isReadable={newest !== null} />
      <HowFar upstream={upstream} />
    </Alert>
  );
}

/** The same inside of something else: a sentence or two with the step that follows. */
export function UpstreamLine({ solution }: { solution: UpstreamNoticeFragment }) {
  const { upstream, origin } = solution;
  if (!upstream || upstream.state === 'UP_TO_DATE') return null;
  return (
    <div className="al-stack al-stack--tight">
      <StateSentence
        state={upstream.state}
        name={origin?.municipalityName ?? ''}
        isReadable={upstream.newest !== null}
      />
      <HowFar upstream={upstream} />
      <div className="al-cluster">
        <NextStep solution={solution} />
      </div>
    </div>
  );
}

function HowFar({
  upstream: { behind, counts, newer },
}: {
  upstream: NonNullable<UpstreamNoticeFragment['upstream']>;
}) {
  const t = useTexts(mergeTexts);
  if (behind === 0) return null;
  return (
    <p className="al-cluster">
      <span>
        {t('behind', { count: behind })}{' '}
        {counts ? `${t('changed', { count: counts.changed })} ${t('needed', { count: counts.decisions })}` : null}
      </span>
      <ChangeClasses newer={newer} />
    </p>
  );
}

function NextStep({ solution: { id, upstream, merge, viewerCan } }: { solution: UpstreamNoticeFragment }) {
  const t = useTexts(mergeTexts);
  const isOpen = merge?.state === 'OPEN';
  if (upstream?.state === 'AHEAD' && !upstream.newest) {
    return (
      <ButtonLink href="/tlp-merkblatt" look="secondary" small>
        {t('toLeaflet')}
      </ButtonLink>
    );
  }
  if (!isOpen && !(upstream?.state === 'AHEAD' && viewerCan.merge)) return null;
  return (
    <ButtonLink href={`/eigene-fassung/${id}/abgleich`} small>
      {isOpen ? t('goOn') : t('merge')}
    </ButtonLink>
  );
}

/** What the state means for the city, in a sentence. */
export function StateSentence({
  state,
  name,
  isReadable,
}: {
  state: keyof typeof tones;
  name: string;
  isReadable: boolean;
}) {
  const t = useTexts(mergeTexts);
  if (state === 'AHEAD') return isReadable ? null : <p>{t('leaflet')}</p>;
  return <p>{t(`state_${state}`, { name })}</p>;
}

/** What kinds of change the newer versions bring, each once. */
export function ChangeClasses({ newer }: { newer: readonly { readonly changeClass: string | null }[] }) {
  const t = useTexts(mergeTexts);
  const classes = (['LEGAL', 'SUBSTANTIVE', 'EDITORIAL'] as const).filter((one) =>
    newer.some(({ changeClass }) => changeClass === one),
  );
  return classes.map((one) => (
    <Badge key={one} tone={one === 'EDITORIAL' ? 'neutral' : 'warning'}>
      {t(one)}
    </Badge>
  ));
}
