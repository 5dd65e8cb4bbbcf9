import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { secondFactorTexts } from './second-factors.texts.ts';

/** A page to be printed: the codes are shown this once. */
export function RecoveryCodes({ codes, email, goOn }: { codes: readonly string[]; email: string; goOn: string }) {
  const t = useTexts(secondFactorTexts);
  const day = useFormat().longDate(new Date().toISOString());
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('codesTitle')} lead={t('codesLead')} />
      <p>{t('codesFor', { email, day })}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>{t('codesEach')}</p>
      <div className="al-form-actions">
        <ButtonLink href={goOn}>{t('codesDone')}</ButtonLink>
      </div>
    </div>
  );
}
