import type { HandOverState as State } from '@allmende/domain/hand-over';
import type { Tlp as Label } from '@allmende/domain/audience';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../../foundation/graphql/node.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Tlp } from '../solutions/solution-enums.ts';
import type { HandOverRow } from './find-hand-overs.ts';

export const HandOverState = {
  OFFERED: 'offered',
  WITHDRAWN: 'withdrawn',
  REFUSED: 'refused',
  ACCEPTED: 'accepted',
} as const;
registerEnumType(HandOverState, {
  name: 'HandOverState',
  description: 'Where a hand-over stands.',
  valuesMap: {
    OFFERED: { description: 'It waits for the answer of the municipality that is to have the solution.' },
    WITHDRAWN: { description: 'The owner has withdrawn it.' },
    REFUSED: { description: 'The other municipality does not take it.' },
    ACCEPTED: { description: 'The solution belongs to the other municipality since.' },
  },
});

export const HandOverAnswer = { ACCEPT: 'accept', REFUSE: 'refuse' } as const;
export type HandOverAnswer = (typeof HandOverAnswer)[keyof typeof HandOverAnswer];
registerEnumType(HandOverAnswer, { name: 'HandOverAnswer', description: 'Whether a solution is taken.' });

@ObjectType({
  implements: () => [Node],
  description: 'A municipality offers a solution to another one; seen by the people of these two only.',
})
export class HandOver implements Node {
  id: string;
  @Field(() => HandOverState, { description: 'Where it stands.' }) state: State;
  @Field({ description: 'Title of the solution.' }) title: string;
  @Field(() => Tlp, { description: 'Its label, which goes with it.' }) tlp: Label;
  @Field({ description: 'What the owner says with its offer, plain text; empty where nothing.' }) note: string;
  @Field(() => DateTime, { description: 'When it was offered.' }) offeredAt: string | Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn or answered.' }) endedAt:
    string | Date | null;
  @Field({ description: 'Whether the viewer answers it.' }) viewerMayAnswer: boolean;
  @Field({ description: 'Whether the viewer may withdraw it.' }) viewerMayWithdraw: boolean;
  /** The row behind it; no field of the schema. */
  row: HandOverRow;
}
