import { Button, type ButtonLook } from '@allmende/ui/button';
import { type ReactNode, useContext } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { PageRequest } from '../../shell/page-request.ts';
import { secondFactorTexts } from './second-factors.texts.ts';

export interface PasskeyFormProps {
  /** What the browser is to do. */
  readonly kind: 'make' | 'use';
  readonly action: string;
  readonly submit: string;
  readonly look?: ButtonLook;
  /** Name of the field for the browser's answer, where another form of the page uses the usual one. */
  readonly field?: string;
  readonly children?: ReactNode;
}

/** A form that the browser answers with a passkey. It needs script, the only one here that does, and says so. */
export function PasskeyForm({
  kind,
  action,
  submit,
  look = 'primary',
  field = 'credential',
  children,
}: PasskeyFormProps) {
  const t = useTexts(secondFactorTexts);
  const { nonce } = useContext(PageRequest);
  return (
    <form
      method="post"
      action={action}
      className="al-form"
      noValidate
      data-passkey={kind}
      data-failed={t('passkeyFailed')}
      data-known={t('passkeyKnown')}
      data-elsewhere={t('passkeyElsewhere')}
    >
      {children}
      <input type="hidden" name={field} data-passkey-answer="" />
      <p className="al-muted al-small" data-passkey-needs="script">
        {t('passkeyNeedsScript')}
      </p>
      <p role="alert" className="passkey-says" data-passkey-says="" />
      <div className="al-form-actions">
        <Button look={look}>{submit}</Button>
      </div>
      <script src="/passkeys.js" async nonce={nonce} suppressHydrationWarning />
    </form>
  );
}
