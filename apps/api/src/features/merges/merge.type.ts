import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Decision } from '@allmende/domain/merge-outcome';
import type { UpstreamState } from '@allmende/domain/upstream';
import { Node } from '../../foundation/graphql/node.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { VersionSummary } from '../solutions/version.type.ts';
import type { UpstreamFound } from './find-upstream.ts';
import type { MergeRow } from './find-merges.ts';
import { MergeStateEnum, MergeTake, UpstreamStateEnum } from './merge-enums.ts';
import type { MergeState } from './merge.entity.ts';

@ObjectType({ description: 'How an own version stands to its original; for members of its municipality.' })
export class Upstream {
  @Field(() => UpstreamStateEnum, { description: 'How it stands.' }) state: UpstreamState;
  @Field({ description: 'Number of the version it is made from, or was last merged with.' }) baseNumber: string;
  @Field(() => ID, { description: 'Id of that version, for comparing.' }) baseId: string;
  @Field(() => Int, { description: 'How many versions the original is ahead, as far as the viewer may see them.' })
  behind: number;
  @Field(() => [VersionSummary], { description: 'Those versions with what they changed, the newest first.' })
  newer: VersionSummary[];
  @Field(() => VersionSummary, {
    nullable: true,
    description: 'The version in force that would be taken over; null where there is none for the viewer.',
  })
  newest: VersionSummary | null;
  @Field({ description: 'Whether somebody acts for the municipality that owns the original.' })
  ownerTakesPart: boolean;
  /** The row behind it; no field of the schema. */
  row: UpstreamFound;
}

@ObjectType({ description: 'What taking over comes to, counted.' })
export class MergeCounts {
  @Field(() => Int, { description: 'Clauses that the original has changed, added or removed.' }) changed: number;
  @Field(() => Int, { description: 'Clauses that are taken over without a decision.' }) taken: number;
  @Field(() => Int, { description: 'Own clauses that stay as they are.' }) kept: number;
  @Field(() => Int, { description: 'Decisions that a person has to make, about clauses and everything else.' })
  decisions: number;
}

@ObjectType({ description: 'What was decided about a clause, a field or a variable.' })
export class MergeDecision {
  @Field(() => ID, {
    description: 'Id of the clause, or `metadata:<field>`, `variable:<key>`, `file:<name>`, `link:<address>`.',
  })
  id: string;
  @Field(() => MergeTake, { nullable: true, description: 'What stands; null while it is not decided.' })
  take: Decision['take'] | null;
  @Field(() => String, { nullable: true, description: 'The combined heading, level and body, or the value, as JSON.' })
  combinedJson: string | null;
  @Field({ description: 'What one wanted to remember.' }) note: string;
  @Field({ description: 'Was decided once; since then one of the sides has changed.' }) again: boolean;
}

@ObjectType({
  implements: () => [Node],
  description: 'Taking over what is new in the original: nothing is written before it is finished.',
})
export class Merge implements Node {
  id: string;
  @Field(() => MergeStateEnum, { description: 'What has become of it.' }) state: MergeState;
  @Field(() => Int, { description: 'Counts the saves; hand it back as expectedRevision.' }) revision: number;
  @Field({ description: 'Number of the version of the original that both sides come from.' }) baseNumber: string;
  @Field({ description: 'Number of the version that is taken over.' }) theirsNumber: string;
  @Field(() => ID, { description: 'Id of the version that both sides come from, for comparing.' }) baseId: string;
  @Field(() => ID, { description: 'Id of the version that is taken over, for comparing.' }) theirsId: string;
  @Field(() => [MergeDecision], { description: 'Decisions and notes.' }) decisions: MergeDecision[];
  @Field(() => [ID], { description: 'Ids of what has been looked at.' }) seen: string[];
  @Field(() => String, { nullable: true, description: 'Who began it.' }) startedBy: string | null;
  @Field(() => DateTime, { description: 'When it was begun.' }) startedAt: string | Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was finished.' }) endedAt: string | Date | null;
  @Field({ description: 'Whether a finished merge may still be undone.' }) canUndo: boolean;
  /** The row behind it; no field of the schema. */
  row: MergeRow;
}

@ObjectType({
  description:
    'The contents of a merge as canonical JSON: whoever merges them with the same rules gets the same result.',
})
export class MergeContentsJson {
  @Field({ description: 'The version both sides come from.' }) base: string;
  @Field({ description: 'The own text; of a finished merge, as it was before.' }) mine: string;
  @Field({
    description: 'The version of the original that is taken over; empty where it is not for this city any more.',
  })
  theirs: string;
  @Field({ description: 'Values of the municipality by key.' }) values: string;
  @Field({ description: 'Clauses by id that the original took over from this city, as it gave them.' }) agreed: string;
}
