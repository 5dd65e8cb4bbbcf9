import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import type { DelegationLineFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { delegationTexts } from './delegations.texts.ts';

export interface DelegationDutiesProps {
  readonly ags: string;
  /** Its own people only are told of delegations. */
  readonly municipality: {
    readonly viewerMayDelegate: boolean;
    readonly delegationsGiven: readonly DelegationLineFragment[] | null;
    readonly delegationsHeld: readonly DelegationLineFragment[] | null;
  };
}

/** What administrators have to answer or renew: offers to act for somebody, and delegations that run out soon. */
export function DelegationDuties({ ags, municipality }: DelegationDutiesProps) {
  const t = useTexts(delegationTexts);
  const format = useFormat();
  if (!municipality.viewerMayDelegate) return null;
  const offered = (municipality.delegationsHeld ?? []).filter(({ state, ranOut }) => state === 'OFFERED' && !ranOut);
  const ending = (municipality.delegationsGiven ?? []).filter(({ renewalDue }) => renewalDue);
  const sentences = [
    ...offered.map(({ municipality: { name } }) => t('dutyOffered', { name })),
    ...ending.map(({ body: { name }, endsOn }) => t('dutyRenew', { name, date: format.date(endsOn) })),
  ];
  if (sentences.length === 0) return null;
  return (
    <Alert
      tone="warning"
      titleLevel={3}
      title={t('duties')}
      actions={
        <ButtonLink href={`/kommunen/${ags}/vertretung`} look="secondary" small>
          {t('toDuties')}
        </ButtonLink>
      }
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  );
}
