import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './shell.texts.ts';

/** Says on every page why so little is to be seen, and what to do about it. */
export function SecondFactorNotice() {
  const t = useTexts(shellTexts);
  return (
    <div className="al-page al-page--notice">
      <Alert
        tone="warning"
        title={t('factorMissing')}
        actions={<ButtonLink href="/konto/sicherheit">{t('factorSetUp')}</ButtonLink>}
      >
        <p>{t('factorMissingText')}</p>
      </Alert>
    </div>
  );
}
