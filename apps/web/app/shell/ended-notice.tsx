import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/texts.ts';
import type { EndedMembership } from '../session/ended-membership.ts';
import { shellTexts } from './shell.texts.ts';

/** Says what happened to somebody whose pages are gone, until they have looked at their memberships. */
export function EndedNotice({ ended: { municipality, endedAt } }: { ended: EndedMembership }) {
  const t = useTexts(shellTexts);
  const { moment } = useFormat();
  return (
    <div className="al-page al-page--notice">
      <Alert
        tone="warning"
        role="status"
        title={t('membershipEnded', { name: municipality.name })}
        actions={
          <ButtonLink href="/konto/mitgliedschaften" small>
            {t('memberships')}
          </ButtonLink>
        }
      >
        <p>{t('membershipEndedText', { moment: moment(String(endedAt)) })}</p>
      </Alert>
    </div>
  );
}
