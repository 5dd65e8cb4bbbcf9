import type { CaseDecision, Seal } from '../../gql/graphql.ts';

export const outcomes = ['PUBLISH', 'REQUEST_CHANGES', 'REJECT'] as const satisfies readonly CaseDecision[];
/** Seals that a person gives; proven is computed, unchecked is no seal. */
export const seals = ['FORMALLY_CHECKED', 'PROFESSIONALLY_CHECKED', 'RECOMMENDED'] as const satisfies readonly Seal[];
