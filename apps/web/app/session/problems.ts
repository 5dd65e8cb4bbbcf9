import { data } from 'react-router';

/** A refusal a person can act on, as every mutation delivers it. */
export interface FormProblem {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
}

/** What a form gets back when it could not be carried out: what is wrong, and what had been typed. */
export interface FormAnswer {
  /** Which form of the page it was. */
  readonly form: string;
  readonly problems: readonly FormProblem[];
  readonly values: Readonly<Record<string, string>>;
  /** Values of fields that may carry several, such as groups of checkboxes. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** The field a problem belongs to: the last name in its path, without `input`. */
export const fieldOf = ({ path }: FormProblem): string | undefined => path?.filter((part) => part !== 'input').at(-1);

/** The sentence for one field. */
export const problemOf = (answer: FormAnswer | undefined, field: string): string | undefined =>
  answer?.problems.find((problem) => fieldOf(problem) === field)?.message;

const secretFields: ReadonlySet<string> = new Set(['password', 'repeated']);

/** Shows the form again with what is wrong and everything that had been typed; passwords are never sent back. */
export function refuse(form: string, problems: readonly FormProblem[], sent: FormData) {
  const texts = [...sent].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !secretFields.has(entry[0]),
  );
  const lists: Record<string, string[]> = {};
  for (const [name, value] of texts) (lists[name] ??= []).push(value);
  const answer: FormAnswer = { form, problems, values: Object.fromEntries(texts), lists };
  return data(answer, { status: 422 });
}

/** The answer for one of several forms of a page. */
export const answerFor = (answer: FormAnswer | undefined, form: string): FormAnswer | undefined =>
  answer?.form === form ? answer : undefined;

/** A text field of a form, trimmed; empty where it was not sent. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** A local address to go back to; anything else leads to the fallback, so that nobody is sent to a foreign page. */
export const safeReturn = (value: unknown, fallback: string): string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) && !value.includes('\n') ? value : fallback;
