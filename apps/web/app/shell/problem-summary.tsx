import { ErrorSummary } from '@allmende/ui/error-summary';
import { useTexts } from '../i18n/texts.ts';
import { fieldOf, type FormProblem } from '../session/problems.ts';
import { shellTexts } from './shell.texts.ts';

export interface ProblemSummaryProps {
  readonly problems: readonly FormProblem[] | undefined;
  /** Ids of fields that differ from their names, where a form is on the page more than once. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** All problems of a form above it, each leading to its field. */
export function ProblemSummary({ problems, ids = {} }: ProblemSummaryProps) {
  const t = useTexts(shellTexts);
  if (!problems?.length) return null;
  const errors = problems.map((problem) => {
    const field = fieldOf(problem);
    return { message: problem.message, ...(field && { href: `#${ids[field] ?? field}` }) };
  });
  return <ErrorSummary title={t('errorSummary')} errors={errors} />;
}
