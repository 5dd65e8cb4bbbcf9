import { done } from '../city.ts';
import { keepersOfGroups, type Town } from './people.ts';
import { row, type Row } from './row.ts';

export const atGroups: Row[] = [
  row(
    'createGroup',
    'the platform',
    () => Promise.resolve({}),
    () => ({ name: nextGroupName(), lands: ['NI'] }),
    {
      allowed: keepersOfGroups,
      found: [],
    },
  ),
  row('changeGroup', 'a group', group, (made) => ({ ...made, name: nextGroupName(), lands: ['NI', 'HB'] }), {
    allowed: keepersOfGroups,
    found: [],
  }),
  row('dissolveGroup', 'a group', group, ({ groupId }) => ({ groupId }), { allowed: keepersOfGroups, found: [] }),
];

let groupsNamed = 0;
const nextGroupName = (): string => `Gruppe ${(groupsNamed += 1)}`;

async function group({ people }: Town): Promise<{ groupId: string; expectedRevision: number }> {
  const { group: made } = await done<{ group: { id: string; revision: number } }>(
    people.get('moderator')!.client,
    'createGroup',
    { name: nextGroupName(), lands: ['NI'] },
    'group { id revision }',
  );
  return { groupId: made.id, expectedRevision: made.revision };
}
