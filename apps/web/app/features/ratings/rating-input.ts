import type { RateSolutionInput } from '../../gql/graphql.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import type { Translate } from '../../i18n/texts.ts';
import type { ratingTexts } from './ratings.texts.ts';

export const criteria = ['understandable', 'adaptable', 'complete', 'effortAsStated'] as const;
export type Criterion = (typeof criteria)[number];

/** What the form says, or what is missing in it. */
export function ratingInput(
  form: FormData,
  solutionId: string,
  t: Translate<(typeof ratingTexts)['de']>,
): { input: RateSolutionInput; missing: FormProblem[] } {
  const value = (criterion: Criterion) => Number(textOf(form, criterion));
  const missing = criteria
    .filter((criterion) => !(value(criterion) >= 1 && value(criterion) <= 5))
    .map((criterion) => ({
      code: 'INVALID_INPUT',
      message: t('missing', { criterion: t(criterion) }),
      path: [criterion],
    }));
  const input = {
    municipalityId: textOf(form, 'municipalityId'),
    solutionId,
    understandable: value('understandable'),
    adaptable: value('adaptable'),
    complete: value('complete'),
    effortAsStated: value('effortAsStated'),
    note: textOf(form, 'note'),
  };
  return { input, missing };
}
