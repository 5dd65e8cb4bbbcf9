import type { AdoptionStatus, AdoptionVisibility, ConsultedBody, DeclareAdoptionInput } from '../../gql/graphql.ts';
import { textOf } from '../../session/problems.ts';

export const adoptionStatuses = [
  'NOTED',
  'EXAMINING',
  'ADAPTING',
  'IN_CONSULTATION',
  'IN_FORCE',
  'EFFECTIVENESS_CHECKED',
  'ENDED',
  'DISMISSED',
] as const satisfies readonly AdoptionStatus[];
export const visibilities = ['MEMBERS', 'PUBLIC', 'OWN'] as const satisfies readonly AdoptionVisibility[];
export const bodies = [
  'STAFF_COUNCIL',
  'DATA_PROTECTION',
  'ISB',
  'LEADERSHIP',
  'COUNCIL',
] as const satisfies readonly ConsultedBody[];

/** What the form says, in the words of the contract; what is left empty is left out, so that the api's defaults hold. */
export function adoptionInput(form: FormData, solutionId: string): DeclareAdoptionInput {
  const date = (name: string) => textOf(form, name) || null;
  const sent = form.getAll('consulted');
  return {
    municipalityId: textOf(form, 'municipalityId'),
    solutionId,
    status: adoptionStatuses.find((status) => status === form.get('status')) ?? 'NOTED',
    visibility: visibilities.find((visibility) => visibility === form.get('visibility')) ?? 'MEMBERS',
    since: date('since'),
    reviewDate: date('reviewDate'),
    consulted: bodies.filter((body) => sent.includes(body)),
    effortHours: whole(textOf(form, 'effortHours')),
    externalCost: whole(textOf(form, 'externalCost')),
    changed: textOf(form, 'changed'),
    contactWelcome: form.get('contactWelcome') === 'ja',
    ...(textOf(form, 'versionNumber') && { versionNumber: textOf(form, 'versionNumber') }),
    ...(textOf(form, 'expectedRevision') && { expectedRevision: Number(textOf(form, 'expectedRevision')) }),
  };
}

/** Fields whose words are no number; leaving them out silently would lose what somebody wanted to say. */
export const unreadableNumbers = (form: FormData): ('effortHours' | 'externalCost')[] =>
  (['effortHours', 'externalCost'] as const).filter((name) => textOf(form, name) && whole(textOf(form, name)) === null);

/** "1.200" and "1 200" are how people write 1200. */
function whole(text: string): number | null {
  const digits = text.replaceAll(/[.\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
