import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Tlp as Label } from '@allmende/domain/audience';
import type { ConsentPurpose, ConsentState } from '@allmende/domain/consent';
import { Node } from '../../foundation/graphql/node.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Tlp } from '../solutions/solution-enums.ts';
import { ConsentPurposeEnum, ConsentStateEnum } from './consent-enums.ts';
import type { ConsentRow } from './find-consents.ts';

@ObjectType({
  implements: () => [Node],
  description:
    'What a city with an own version asks of the owner of a narrowed original; seen by these two cities only.',
})
export class Consent implements Node {
  id: string;
  @Field(() => ConsentStateEnum, { description: 'Where it stands.' }) state: ConsentState;
  @Field({ description: 'Whether it is given and the original has not been narrowed further since.' }) holds: boolean;
  @Field(() => [ConsentPurposeEnum], { description: 'What it is for.' }) purposes: ConsentPurpose[];
  @Field(() => Tlp, {
    nullable: true,
    description: 'Label under which the own version would be published; null where that is not asked.',
  })
  tlp: Label | null;
  @Field(() => String, {
    nullable: true,
    description: 'Licence under which it would be published, SPDX identifier; null where that is not asked.',
  })
  licence: string | null;
  @Field({ description: 'Why the city asks, plain text.' }) reason: string;
  @Field({ description: 'What the owner said with its answer, plain text; empty where nothing.' }) answer: string;
  @Field({ description: 'Why the owner took it back, plain text; empty where it did not.' }) endReason: string;
  @Field({ description: 'Title of the version of the original that the own version is based on.' }) originTitle: string;
  @Field({ description: 'Number of that version.' }) baseNumber: string;
  @Field({ description: 'Licence of that version, SPDX identifier.' }) baseLicence: string;
  @Field(() => Int, { description: 'Hand it back as expectedRevision.' }) revision: number;
  @Field(() => DateTime, { description: 'When it was asked.' }) askedAt: string | Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' }) answeredAt: string | Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn or taken back.' })
  endedAt: string | Date | null;
  /** The row behind it; no field of the schema. */
  row: ConsentRow;
}
