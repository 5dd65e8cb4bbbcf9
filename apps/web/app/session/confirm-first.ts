import { type FormProblem, refuse } from './problems.ts';

/** Whether the api wants to know once more who asks. */
export const asksAgain = (problems: readonly FormProblem[]): boolean =>
  problems.some(({ code }) => code === 'REAUTHENTICATION_REQUIRED');

/** Refuses a form, or, where the api wants to know once more who asks, holds it under the name `confirm` for that question. */
export const refuseOrAsk = (form: string, problems: readonly FormProblem[], sent: FormData) =>
  refuse(asksAgain(problems) ? 'confirm' : form, problems, sent);

/** The page on which somebody shows once more who they are, before a page on which they type something secret. */
export const confirmPath = (goal: string): string => `/bestaetigen?ziel=${encodeURIComponent(goal)}`;
