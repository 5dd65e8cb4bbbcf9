import { Field, ObjectType } from '@nestjs/graphql';
import type { Verb } from '@allmende/domain/rights';
import { Node } from '../../foundation/graphql/node.type.ts';
import { connectionOf } from '../../foundation/graphql/paging.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { SolutionKind, Tlp } from './solution-enums.ts';
import type { SolutionRow } from './solution-row.ts';
import { VersionSummary } from './version.type.ts';

@ObjectType({ implements: () => [Node], description: 'An entry of the catalogue, owned by one municipality.' })
export class Solution implements Node {
  id: string;
  @Field({ description: 'Readable part of its address.' }) slug: string;
  @Field({ description: 'Title.' }) title: string;
  @Field(() => SolutionKind, { description: 'Kind.' }) kind: SolutionRow['kind'];
  @Field({ description: 'Code of the solution type.' }) type: string;
  @Field(() => Tlp, { description: 'Who may see it.' }) tlp: SolutionRow['tlp'];
  @Field(() => Municipality, { description: 'The municipality that owns it.' }) municipality: Municipality;
  @Field(() => [VersionSummary], { description: 'The versions the viewer may see, newest first.' })
  versions: VersionSummary[];
  @Field(() => DateTime, { description: 'When it was begun.' }) createdAt: string | Date;
  @Field(() => DateTime, { description: 'When it was last changed.' }) updatedAt: string | Date;
  /** The row behind it; no field of the schema. */
  row: SolutionRow;
}

@ObjectType({ description: 'A municipality to which a solution belonged before it was handed over.' })
export class FormerOwner {
  @Field({ description: 'Its AGS.' }) ags: string;
  @Field({ description: 'Its name.' }) name: string;
  @Field(() => DateTime, { description: 'When it handed the solution over.' }) until: string | Date;
}

const right = { description: 'Whether the viewer may do this now.' };

@ObjectType({ description: 'What the viewer may do with a solution, by the same sentences that guard the change.' })
export class SolutionRights implements Partial<Record<Verb, boolean>> {
  @Field(right) edit: boolean;
  @Field(right) requestRelease: boolean;
  @Field(right) declineRelease: boolean;
  @Field(right) involve: boolean;
  @Field(right) takeBackRequest: boolean;
  @Field(right) release: boolean;
  @Field(right) submit: boolean;
  @Field(right) takeBack: boolean;
  @Field(right) startNextVersion: boolean;
  @Field(right) changeAudience: boolean;
  @Field(right) handOver: boolean;
  @Field(right) merge: boolean;
  @Field(right) propose: boolean;
  @Field(right) acceptProposals: boolean;
  @Field(right) askConsent: boolean;
  @Field(right) answerConsent: boolean;
  @Field(right) seeDivergence: boolean;
  @Field(right) seeDownloads: boolean;
  @Field(right) fork: boolean;
  @Field(right) adopt: boolean;
  @Field(right) comment: boolean;
  @Field(right) moderate: boolean;
  /** The row behind it; rooms above add verbs that depend on what only they know. */
  row: SolutionRow;
}

@ObjectType({ description: 'A page of solutions (Relay).' })
export class SolutionConnection extends connectionOf(() => Solution, 'Solution') {}
