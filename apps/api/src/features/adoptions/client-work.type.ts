import type { AdoptionStatus as Status } from '@allmende/domain/adoption';
import type { Release as ReleaseState } from '@allmende/domain/lifecycle';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArguments } from '../../foundation/graphql/paging.ts';
import { Day } from '../../foundation/graphql/scalars.ts';
import { Release } from '../solutions/solution-enums.ts';
import { AdoptionStatus } from './adoption-enums.ts';

@ArgsType()
export class ClientWorkArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'One municipality only, that the viewer acts for by delegation.' })
  municipalityId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only what is overdue or has news in the original.' })
  onlyDue: boolean;
}

@ObjectType({ description: 'How one municipality stands to one solution, for those who act for it by delegation.' })
export class ClientWork {
  @Field({ description: 'Part of the address of the solution.' }) slug: string;
  @Field({ description: 'Title of the solution.' }) title: string;
  @Field(() => AdoptionStatus, {
    nullable: true,
    description: 'What it has declared; null where only an own version is.',
  })
  status: Status | null;
  @Field(() => Day, { nullable: true, description: 'Day of the next review.' }) reviewDate: string | null;
  @Field({ description: 'Whether that day has passed.' }) overdue: boolean;
  @Field(() => ID, { nullable: true, description: 'Its own version; null where it has none.' }) ownVersionId:
    string | null;
  @Field(() => Release, { nullable: true, description: 'Where the own version stands.' })
  ownRelease: ReleaseState | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the version in force of the original, where it still uses another one.',
  })
  newNumber: string | null;
  /** Inner id of the municipality; no field of the schema. */
  municipalityId: string;
}

@ObjectType({ description: 'A page of what clients use (Relay).' })
export class ClientWorkConnection extends connectionOf(() => ClientWork, 'ClientWork') {}
