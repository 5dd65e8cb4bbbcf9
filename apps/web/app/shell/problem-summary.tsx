import { ErrorSummary } from '@allmende/ui/error-summary';
import { useMemo } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { fieldOf, type FormProblem } from '../session/problems.ts';
import { shellTexts } from './shell.texts.ts';

export interface ProblemSummaryProps {
  readonly problems: readonly FormProblem[] | undefined;
  /** Ids of fields that differ from their names, where a form is on the page more than once. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** All problems of a form above it, each leading to its field. */
export function ProblemSummary({ problems, ids }: ProblemSummaryProps) {
  const t = useTexts(shellTexts);
  // New errors take the focus: the same ones must not take it again whenever the page around them changes.
  const errors = useMemo(
    () =>
      problems?.map((problem) => {
        const field = fieldOf(problem);
        return { message: problem.message, ...(field && { href: `#${ids?.[field] ?? field}` }) };
      }),
    [problems, ids],
  );
  if (!errors?.length) return null;
  return <ErrorSummary title={t('errorSummary')} errors={errors} />;
}
