import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { graphql } from '../../gql/gql.ts';
import type { ConfirmIdentityPartFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { ProblemSummary } from '../../shell/problem-summary.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import { CodeField } from './second-step.tsx';
import { secondFactorTexts } from './second-factors.texts.ts';

graphql(`
  fragment ConfirmIdentityPart on Viewer {
    proofs
  }
`);

/** Fields of the question itself; everything else belongs to what was meant. */
export const questionFields: ReadonlySet<string> = new Set(['ziel', 'password', 'nachweis', 'nachweis-passkey']);

export interface ConfirmIdentityProps {
  readonly viewer: ConfirmIdentityPartFragment;
  /** Where it goes on: the address that the form was sent to, or a page to be seen. */
  readonly goal: string;
  /** What was sent and could not be done yet; it is sent again, to the same address, when the answer is right. */
  readonly answer: FormAnswer | undefined;
}

/** Asks once more who one is, and holds what was meant meanwhile: nothing has to be typed twice. */
export function ConfirmIdentity({ viewer: { proofs }, goal, answer }: ConfirmIdentityProps) {
  const t = useTexts(secondFactorTexts);
  const meant = Object.entries(answer?.values ?? {}).filter(([name]) => !questionFields.has(name));
  const asked = answer?.problems.filter(({ code }) => code !== 'REAUTHENTICATION_REQUIRED');
  const held = (
    <>
      <input type="hidden" name="ziel" value={goal} />
      {meant.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('confirmTitle')} lead={t('confirmLead')} />
      <ProblemSummary problems={asked} />
      {proofs.length === 0 ? <p>{t('noProof')}</p> : null}
      {proofs.includes('PASSWORD') ? (
        <form method="post" action="/bestaetigen" className="al-form" noValidate>
          {held}
          <TextField
            name="password"
            type="password"
            label={t('password')}
            autoComplete="current-password"
            error={problemOf(answer, 'password')}
            required
          />
          <div className="al-form-actions">
            <Button>{t('confirm')}</Button>
          </div>
        </form>
      ) : null}
      {proofs.includes('TOTP') || proofs.includes('RECOVERY') ? (
        <form method="post" action="/bestaetigen" className="al-form" noValidate>
          {held}
          <CodeField name="nachweis" error={problemOf(answer, 'nachweis')} />
          <div className="al-form-actions">
            <Button>{t('confirm')}</Button>
          </div>
        </form>
      ) : null}
      {proofs.includes('PASSKEY') ? (
        <PasskeyForm
          kind="use"
          action="/bestaetigen"
          submit={t('usePasskey')}
          field="nachweis-passkey"
          look={proofs.length > 1 ? 'secondary' : 'primary'}
        >
          {held}
        </PasskeyForm>
      ) : null}
      <p>
        <Link href={goal}>{t('back')}</Link>
      </p>
    </div>
  );
}
