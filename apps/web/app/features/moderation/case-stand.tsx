import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { CaseStandFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { moderationTexts } from './moderation.texts.ts';

export const CaseStandPart = graphql(`
  fragment CaseStand on ModerationCase {
    id
    state
    claimedBy {
      name
    }
  }
`);

export interface CaseStandProps {
  readonly entry: CaseStandFragment;
  /** Claimed by the visitor. */
  readonly isMine: boolean;
  /** About a municipality of the visitor: they may read, not decide. */
  readonly isOwnMunicipality: boolean;
}

/** Who is at a case, and what the visitor may do about it. */
export function CaseStand({ entry: { id, state, claimedBy }, isMine, isOwnMunicipality }: CaseStandProps) {
  const t = useTexts(moderationTexts);
  if (isOwnMunicipality)
    return (
      <Alert tone="warning" title={t('ownTitle')} titleLevel={2}>
        {t('ownText')}
      </Alert>
    );
  if (state === 'CLOSED') return <Alert tone="info" title={t('closedTitle')} titleLevel={2} />;
  if (state === 'WAITING')
    return (
      <Alert tone="info" title={t('waitingTitle')} titleLevel={2}>
        {t('waitingText')}
      </Alert>
    );
  if (isMine)
    return (
      <Alert
        tone="info"
        title={t('claimedByYou')}
        actions={
          <>
            <ButtonLink href="#entscheidung" small>
              {t('toDecision')}
            </ButtonLink>
            <CaseButton caseId={id} step="release" label={t('release')} look="quiet" />
          </>
        }
      />
    );
  if (claimedBy) return <Alert tone="info" title={t('claimedByOther', { name: claimedBy.name })} />;
  return (
    <Alert
      tone="info"
      title={t('claimText')}
      actions={<CaseButton caseId={id} step="claim" label={t('claim')} look="primary" />}
    />
  );
}

function CaseButton(props: { caseId: string; step: string; label: string; look: 'primary' | 'quiet' }) {
  const { caseId, step, label, look } = props;
  return (
    <Form method="post">
      <input type="hidden" name="caseId" value={caseId} />
      <Button name="form" value={step} look={look} small>
        {label}
      </Button>
    </Form>
  );
}
