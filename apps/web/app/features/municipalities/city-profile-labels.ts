import { profileVariables } from '@allmende/vocabularies/profile-variables';
import type { Language } from '../../i18n/languages.ts';
import { profileField } from './city-profile-input.ts';

/** Names of the values of a profile by the names of their fields. */
export const labelsOfProfile = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(profileVariables.map(({ key, label }) => [profileField(key), label[language]]));
