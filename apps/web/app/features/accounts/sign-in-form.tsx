import { Button } from '@allmende/ui/button';
import { TextField } from '@allmende/ui/text-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { accountTexts } from './accounts.texts.ts';

/** Address and password; nothing stands in the way of a password manager. */
export function SignInForm({ returnTo, answer }: { returnTo: string; answer: FormAnswer | undefined }) {
  const t = useTexts(accountTexts);
  return (
    <Form method="post" action="/anmelden" className="al-form" noValidate>
      <input type="hidden" name="zurueck" value={returnTo} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        spellCheck={false}
        defaultValue={answer?.values['email']}
        error={problemOf(answer, 'email')}
        required
      />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        error={problemOf(answer, 'password')}
        required
      />
      <div className="al-form-actions">
        <Button name="form" value="sign-in">
          {t('submit')}
        </Button>
      </div>
    </Form>
  );
}
