import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CityRole as Role, PlatformRole as Platform } from '@allmende/domain/rights';
import { Node } from '../../foundation/graphql/node.type.ts';

export const PlatformRole = { MODERATOR: 'moderator', EXPERT: 'expert', OPERATOR: 'operator' } as const;
registerEnumType(PlatformRole, {
  name: 'PlatformRole',
  description: 'What somebody does for the platform.',
  valuesMap: {
    MODERATOR: { description: 'Decides about publications, for the Städtetag.' },
    EXPERT: { description: 'Gives opinions on content.' },
    OPERATOR: { description: 'Runs the platform; sees nothing that is not public.' },
  },
});

export const MembershipRole = {
  READER: 'reader',
  EDITOR: 'editor',
  RELEASER: 'releaser',
  ADMINISTRATOR: 'administrator',
} as const;
registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'What somebody may do for a municipality; each role includes the ones before it.',
  valuesMap: {
    READER: { description: 'Reads what the municipality may see.' },
    EDITOR: { description: 'Writes, forks, comments.' },
    RELEASER: { description: 'Releases, submits, declares adoption, rates.' },
    ADMINISTRATOR: { description: 'Keeps members, profile and audience.' },
  },
});

@ObjectType({ implements: () => Node, description: 'A person.' })
export class Account implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field({ description: 'Name as the person writes it.' }) name: string;
  @Field({ description: 'Address the person signs in with.' }) email: string;
  @Field(() => PlatformRole, { nullable: true, description: 'What they do for the platform, if anything.' })
  platformRole: Platform | null;
}

@ObjectType({ description: 'A person acting for a municipality. Its municipality is resolved by a loader.' })
export class Membership {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
  @Field(() => MembershipRole, { description: 'What they may do for it.' }) role: Role;
  @Field({ description: 'Their function there, for example ISB; empty where not given.' }) function: string;
  /** Inner id. */
  municipalityId: string;
  /** Inner id of the body through which it is held; null for the municipality's own people. */
  throughId: string | null;
}
