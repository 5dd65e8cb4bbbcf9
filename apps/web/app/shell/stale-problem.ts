import type { Language } from '../i18n/languages.ts';
import { textsIn } from '../i18n/texts.ts';
import type { FormProblem } from '../session/problems.ts';
import { savingTexts } from './saving.texts.ts';

/** What is said where somebody else has changed the same part. */
export const staleProblem = (language: Language): FormProblem => ({
  code: 'STALE_REVISION',
  message: textsIn(language, savingTexts)('staleTitle'),
  path: [],
});
