import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CityRole } from '@allmende/domain/rights';
import { Day, DateTime } from '../../foundation/graphql/scalars.ts';
import { MembershipRole } from '../accounts/account.type.ts';
import { Municipality } from '../municipalities/municipality.type.ts';

export const LeftBehindKind = { DRAFT: 'draft', RELEASE_REQUEST: 'releaseRequest', ENTRY: 'entry' } as const;
export type LeftBehindKind = (typeof LeftBehindKind)[keyof typeof LeftBehindKind];
registerEnumType(LeftBehindKind, {
  name: 'LeftBehindKind',
  description: 'What somebody leaves to their colleagues.',
  valuesMap: {
    DRAFT: { description: 'A working copy that they began.' },
    RELEASE_REQUEST: { description: 'A version for which they asked for its release.' },
    ENTRY: { description: 'Something else that they began and that has been released.' },
  },
});

@ObjectType({ description: 'Something that somebody worked on and that stays with the municipality.' })
export class LeftBehind {
  @Field(() => ID, { description: 'The solution.' }) solutionId: string;
  @Field({ description: 'Its title.' }) title: string;
  @Field({ description: 'Its slug.' }) slug: string;
  @Field({ description: 'Whether it is an own version of another one.' }) isFork: boolean;
  @Field(() => LeftBehindKind, { description: 'What there is to do.' }) what: LeftBehindKind;
  /** Inner id. */
  accountId: string;
}

@ObjectType({ description: 'Somebody who acts for a municipality, as its administrators see them.' })
export class Member {
  @Field(() => ID, { description: 'Id of the membership.' }) id: string;
  @Field({ description: 'Name as the person writes it.' }) name: string;
  @Field({ description: 'Address the person signs in with.' }) email: string;
  @Field(() => MembershipRole, { description: 'What they may do.' }) role: CityRole;
  @Field({ description: 'Their function there; empty where not given.' }) function: string;
  @Field(() => DateTime, { description: 'Since when.' }) since: Date | string;
  @Field({
    description: 'Why somebody vouched for their address; empty where it belongs to a domain of the municipality.',
  })
  vouchReason: string;
  @Field({ description: 'Whether they have set up a second factor.' }) hasSecondFactor: boolean;
  @Field({
    description: 'Whether they have ever been able to sign in: false until they have accepted their invitation.',
  })
  canSignIn: boolean;
  @Field(() => Day, { nullable: true, description: 'Day of the last sign of life; null where it is long ago.' })
  lastSeenOn: string | null;
  @Field({ description: 'Whether it is the viewer.' }) isViewer: boolean;
  @Field({
    description: 'Whether nobody else administers the municipality: then they can be neither lowered nor ended.',
  })
  isLastAdministrator: boolean;
  @Field(() => Int, { description: 'Revision for changes.' }) revision: number;
  /** Inner ids. */
  accountId: string;
  municipalityId: string;
}

@ObjectType({ description: 'Somebody whose membership has ended lately.' })
export class FormerMember {
  @Field(() => ID, { description: 'Opaque.' }) id: string;
  @Field({ description: 'Name as the person writes it.' }) name: string;
  @Field({ description: 'Their function there; empty where not given.' }) function: string;
  @Field(() => DateTime, { description: 'Since when.' }) endedAt: Date | string;
  @Field({ description: 'Whether they left by themselves.' }) hasLeft: boolean;
  /** Inner ids. */
  accountId: string;
  municipalityId: string;
}

@ObjectType({ description: 'A membership of the viewer that has ended lately.' })
export class EndedMembership {
  @Field(() => Municipality, { description: 'The municipality that they acted for.' }) municipality: Municipality;
  @Field(() => DateTime, { description: 'When it ended.' }) endedAt: Date | string;
  @Field({ description: 'Whether they left by themselves.' }) hasLeft: boolean;
}
