import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AuditOrigin as Origin } from '@allmende/domain/audit';
import { connectionOf, PageArguments } from '../../foundation/graphql/paging.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import type { TrailRow } from './trail-row.ts';

export const AuditOrigin = { PERSON: 'person', VISITOR: 'visitor', COMMAND: 'command', JOB: 'job' } as const;
registerEnumType(AuditOrigin, {
  name: 'AuditOrigin',
  description: 'Who acted.',
  valuesMap: {
    PERSON: { description: 'Somebody who was signed in.' },
    VISITOR: { description: 'Somebody who was not.' },
    COMMAND: { description: 'The operator at the command line.' },
    JOB: { description: 'A scheduled job.' },
  },
});

@ArgsType()
export class TrailArguments extends PageArguments {
  @Field(() => DateTime, { nullable: true, description: 'From this moment on.' }) from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' }) until?: Date | null;
  @Field(() => String, { nullable: true, description: 'One verb only, for example solution.release.' })
  verb?: string | null;
  @Field(() => ID, { nullable: true, description: 'One solution only, by its id.' }) subject?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'In the order of the chain; the newest first otherwise.' })
  oldestFirst: boolean;
}

@ObjectType({ description: 'Something beside an entry of the trail: an id, a state, a number.' })
export class AuditFact {
  @Field({ description: 'Its name.' }) name: string;
  @Field({ description: 'Its value, as text.' }) value: string;
}

@ObjectType({ description: 'What somebody did, and when: an entry of the audit trail, chained to the one before.' })
export class AuditEntry {
  @Field(() => Int, { description: 'Its place in the chain, from 1.' }) position: number;
  @Field(() => DateTime, { description: 'When.' }) happenedAt: string;
  @Field({ description: 'What was done, for example solution.release.' }) verb: string;
  @Field(() => AuditOrigin, { description: 'Who acted.' }) origin: Origin;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the person; of the own people only, and for the operator. Null also where erased.',
  })
  actorName: string | null;
  @Field({ description: 'Whether the account of the person was erased since.' }) actorErased: boolean;
  @Field({ description: 'What it is about: solution, municipality, account, platform.' }) subjectKind: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the account that it is about, where the viewer may know.',
  })
  subjectName: string | null;
  @Field(() => [AuditFact], { description: 'Ids, states and numbers beside it.' }) facts: AuditFact[];
  @Field({
    description: 'The text that is chained: SHA-256 of the previous hash, a line feed and this text is the hash.',
  })
  text: string;
  @Field({ description: 'Hash of the entry before, in hexadecimal; zeros before the first.' }) previousHash: string;
  @Field({ description: 'Its own hash, in hexadecimal.' }) hash: string;
  /** The row behind it; no field of the schema. */
  row: TrailRow;
}

@ObjectType({ description: 'A page of the audit trail (Relay).' })
export class AuditEntryConnection extends connectionOf(() => AuditEntry, 'AuditEntry') {}
