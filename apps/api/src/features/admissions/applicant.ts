import { verdictOn } from '@allmende/domain/official-address';
import * as z from 'zod';
import { Refusal, refuseFor } from '../../foundation/graphql/refusal.ts';

const MAX_NAME = 120;
export const MAX_MESSAGE = 1_000;

/** What somebody says of themselves who is not known here yet. */
export interface Applicant {
  readonly name: string;
  readonly function: string;
  readonly email: string;
}

/** @throws Refusal that names everything that will not do, private mail among it */
export function checkedApplicant(given: Applicant & { readonly message?: string }): Applicant & { message: string } {
  const trimmed = {
    name: given.name.trim(),
    function: given.function.trim(),
    email: given.email.trim(),
    message: given.message?.trim() ?? '',
  };
  const { name, function: duty, email, message } = trimmed;
  refuseFor([
    ...oneLine(name, 'name'),
    ...oneLine(duty, 'function'),
    ...addressProblems(email),
    ...(message.length > MAX_MESSAGE
      ? [new Refusal('INVALID_INPUT', 'tooLong', ['message'], { max: MAX_MESSAGE })]
      : []),
  ]);
  return trimmed;
}

/** Goes into mails: one line, so that nobody writes theirs into ours. */
function oneLine(text: string, field: string): Refusal[] {
  if (text === '') return [new Refusal('INVALID_INPUT', 'required', [field])];
  if (/[\r\n]|:\/\//.test(text)) return [new Refusal('INVALID_INPUT', 'oneLine', [field])];
  return text.length > MAX_NAME ? [new Refusal('INVALID_INPUT', 'tooLong', [field], { max: MAX_NAME })] : [];
}

function addressProblems(email: string): Refusal[] {
  if (!z.email().max(254).safeParse(email).success) return [new Refusal('INVALID_INPUT', 'noEmail', ['email'])];
  return verdictOn(email, []) === 'freemail' ? [new Refusal('INVALID_INPUT', 'freemail', ['email'])] : [];
}
