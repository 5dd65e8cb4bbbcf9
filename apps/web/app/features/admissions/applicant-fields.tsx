import { TextField } from '@allmende/ui/text-field';
import { memberFunctions } from '@allmende/domain/members';
import type { Language } from '../../i18n/languages.ts';
import { textsIn, useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, type FormProblem, problemOf, textOf } from '../../session/problems.ts';
import { admissionTexts } from './admissions.texts.ts';

const fields = ['name', 'function', 'email'] as const;

/** What is missing before it is sent. */
export function applicantProblems(language: Language, form: FormData): FormProblem[] {
  const t = textsIn(language, admissionTexts);
  return fields
    .filter((field) => textOf(form, field) === '')
    .map((field) => ({ code: 'INVALID_INPUT', message: t(`${field}Missing`), path: [field] }));
}

/** Who somebody is who is not known here yet. */
export function ApplicantFields({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts(admissionTexts);
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        autoComplete="name"
        defaultValue={answer?.values['name']}
        error={problemOf(answer, 'name')}
        required
      />
      <TextField
        name="function"
        label={t('function')}
        hint={t('functionHint')}
        autoComplete="organization-title"
        list="funktionen"
        defaultValue={answer?.values['function']}
        error={problemOf(answer, 'function')}
        required
      />
      <datalist id="funktionen">
        {memberFunctions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="email"
        spellCheck={false}
        defaultValue={answer?.values['email']}
        error={problemOf(answer, 'email')}
        required
      />
    </>
  );
}
