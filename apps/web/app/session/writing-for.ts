import type { Person } from './viewer.ts';

/** The municipalities for which somebody may write, the acting one first. */
export function writingFor(person: Person | null): readonly { readonly id: string; readonly name: string }[] {
  const memberships = (person?.memberships ?? []).filter(({ role }) => role !== 'READER');
  const isActing = ({ id }: { readonly id: string }) => Number(id === person?.acting?.id);
  return memberships
    .toSorted((one, other) => isActing(other) - isActing(one))
    .map(({ municipality: { id, name } }) => ({ id, name }));
}
