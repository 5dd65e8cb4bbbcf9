import { TextField } from '@allmende/ui/text-field';
import type { Language } from '../../i18n/languages.ts';
import { textsIn, useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, type FormProblem, problemOf } from '../../session/problems.ts';
import { securityTexts } from './security.texts.ts';

/** What is wrong with a new password before it is sent. */
export function newPasswordProblems(language: Language, form: FormData): FormProblem[] {
  const t = textsIn(language, securityTexts);
  const [password, repeated] = [String(form.get('password') ?? ''), String(form.get('repeated') ?? '')];
  if (password.length < 12) return [{ code: 'INVALID_INPUT', message: t('passwordMissing'), path: ['password'] }];
  if (password !== repeated) return [{ code: 'INVALID_INPUT', message: t('passwordsDiffer'), path: ['repeated'] }];
  return [];
}

/** A new password, twice; managers may make it. */
export function NewPasswordFields({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts(securityTexts);
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        autoComplete="new-password"
        error={problemOf(answer, 'password')}
        required
      />
      <TextField
        name="repeated"
        type="password"
        label={t('repeatPassword')}
        autoComplete="new-password"
        error={problemOf(answer, 'repeated')}
        required
      />
    </>
  );
}
