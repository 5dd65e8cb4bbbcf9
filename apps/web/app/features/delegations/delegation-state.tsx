import { Badge } from '@allmende/ui/badge';
import { useTexts } from '../../i18n/texts.ts';
import type { DelegationLineFragment } from '../../gql/graphql.ts';
import { delegationTexts } from './delegations.texts.ts';

/** Where a delegation stands, in words. */
export function DelegationState({ state, ranOut, renewalDue }: DelegationLineFragment) {
  const t = useTexts(delegationTexts);
  if (ranOut) return <Badge tone="warning">{t('ranOut')}</Badge>;
  if (renewalDue) return <Badge tone="warning">{t('renewalDue')}</Badge>;
  const tone = state === 'ACTIVE' ? 'success' : state === 'OFFERED' ? 'info' : undefined;
  return <Badge tone={tone ?? 'neutral'}>{t(`state_${state}`)}</Badge>;
}
