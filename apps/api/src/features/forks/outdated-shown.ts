import type { OutdatedValue as Found } from '@allmende/domain/released-values';
import { labelOf } from '@allmende/domain/variables';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import type { Language } from '../../foundation/graphql/refusal.ts';
import type { OutdatedValue } from './profile-use.type.ts';

/** Values that are out of date, by their names. */
export const outdatedShown = (found: readonly Found[], language: Language): OutdatedValue[] =>
  found.map((one) => ({ ...one, label: labelOf(profileLabels[language], one.key) }));
