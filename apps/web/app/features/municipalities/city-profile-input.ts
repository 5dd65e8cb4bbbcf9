import { profileVariables } from '@allmende/vocabularies/profile-variables';
import type { Fields } from '../../shell/stored-fields.ts';

type Values = readonly { readonly key: string; readonly value: string }[];

/** Name of a value in the form: keys have dots, which addresses of fields do not like. */
export const profileField = (key: string): string => `wert-${key.replaceAll('.', '_')}`;

export function profileFields(values: Values): Fields {
  const known = new Map(values.map(({ key, value }) => [key, value]));
  return Object.fromEntries(profileVariables.map(({ key }) => [profileField(key), [known.get(key) ?? '']]));
}
