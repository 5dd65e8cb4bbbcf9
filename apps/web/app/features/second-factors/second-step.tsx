import { Button } from '@allmende/ui/button';
import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { secondFactorTexts } from './second-factors.texts.ts';

export interface SecondStepProps {
  readonly proofs: readonly string[];
  readonly returnTo: string;
  readonly answer: FormAnswer | undefined;
}

/** What is left to show after the password: a code, or a passkey. */
export function SecondStep({ proofs, returnTo, answer }: SecondStepProps) {
  const t = useTexts(secondFactorTexts);
  const action = '/anmelden/zweiter-schritt';
  return (
    <div className="al-stack al-stack--loose">
      {proofs.includes('TOTP') || proofs.includes('RECOVERY') ? (
        <section className="al-stack" aria-labelledby="by-code">
          <h2 id="by-code">{t('byCode')}</h2>
          <form method="post" action={action} className="al-form" noValidate>
            <input type="hidden" name="zurueck" value={returnTo} />
            <CodeField error={problemOf(answer, 'code')} />
            <div className="al-form-actions">
              <Button>{t('goOn')}</Button>
            </div>
          </form>
        </section>
      ) : null}
      {proofs.includes('PASSKEY') ? (
        <section className="al-stack" aria-labelledby="by-passkey">
          <h2 id="by-passkey">{t('byPasskey')}</h2>
          <p className="al-measure">{t('passkeyLead')}</p>
          <PasskeyForm kind="use" action={action} submit={t('usePasskey')} look="secondary">
            <input type="hidden" name="zurueck" value={returnTo} />
          </PasskeyForm>
        </section>
      ) : null}
    </div>
  );
}

/** Pasting is welcome (WCAG 3.3.8), and so is a keyboard with digits. */
export function CodeField({ error, name = 'code' }: { error: string | undefined; name?: string }) {
  const t = useTexts(secondFactorTexts);
  return (
    <TextField
      name={name}
      label={t('code')}
      hint={t('codeHint')}
      width="medium"
      autoComplete="one-time-code"
      spellCheck={false}
      autoCapitalize="none"
      error={error}
      required
    />
  );
}
