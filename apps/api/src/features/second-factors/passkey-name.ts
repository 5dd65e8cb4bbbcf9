import { Refusal } from '../../foundation/graphql/refusal.ts';
import { MAX_PASSKEY_NAME } from './passkeys.ts';

/** @throws Refusal where it is empty or too long */
export function passkeyName(typed: string): string {
  const name = typed.replace(/\s+/g, ' ').trim();
  if (!name) throw new Refusal('INVALID_INPUT', 'required', ['name']);
  if (name.length > MAX_PASSKEY_NAME)
    throw new Refusal('INVALID_INPUT', 'tooLong', ['name'], { max: MAX_PASSKEY_NAME });
  return name;
}
