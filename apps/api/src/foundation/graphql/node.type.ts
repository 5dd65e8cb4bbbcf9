import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { nounOf, type Noun } from '../database/ids.ts';

const typeNames: Readonly<Record<Noun, string>> = {
  municipality: 'Municipality',
  account: 'Account',
  membership: 'Membership',
  solution: 'Solution',
  version: 'Version',
  adoption: 'Adoption',
  rating: 'Rating',
  discussion: 'Discussion',
  comment: 'Comment',
  case: 'ModerationCase',
  merge: 'Merge',
  proposal: 'Proposal',
  consent: 'Consent',
  session: 'Session',
  passkey: 'Passkey',
  group: 'Group',
  delegation: 'Delegation',
  handOver: 'HandOver',
  admission: 'Admission',
  invitation: 'Invitation',
  conversion: 'Conversion',
  reading: 'Reading',
};

/** Whatever has an id of its own. The id's prefix tells the type, so resolvers may hand out plain objects. */
@InterfaceType({
  description: 'Whatever has an id of its own (Relay).',
  resolveType: ({ id }: { id: string }) => {
    const noun = nounOf(id);
    return noun ? typeNames[noun] : undefined;
  },
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and stable.' }) id: string;
}
