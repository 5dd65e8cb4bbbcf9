import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { DateTime, Day } from '../../foundation/graphql/scalars.ts';
import { Node } from '../../foundation/graphql/node.type.ts';
import { Link, Variable } from './clause.type.ts';
import { Metadata } from './metadata.type.ts';
import { ChangeClass, CheckSeverity, Publication, Release, Seal } from './solution-enums.ts';
import type { VersionRow, VersionSummaryRow } from './solution-row.ts';

@InterfaceType({ description: 'What is said of a version where its content is not asked for.' })
export abstract class VersionStanding {
  @Field(() => ID, { description: 'Id.' }) id: string;
  @Field(() => String, { nullable: true, description: 'Number, once released: 1.0, 1.1, 2.0 …' }) number: string | null;
  @Field(() => Release, { description: "The city's own act." }) release: VersionSummaryRow['release'];
  @Field(() => Publication, { description: "The Städtetag's act." }) publication: VersionSummaryRow['publication'];
  @Field(() => Seal, { description: 'What has been checked.' }) seal: VersionSummaryRow['seal'];
  @Field(() => ChangeClass, { nullable: true, description: 'What kind of change it brought.' })
  changeClass: VersionSummaryRow['changeClass'];
  @Field({ description: 'What changed, for those who use it.' }) changeNote: string;
  @Field(() => DateTime, { nullable: true, description: 'When its city released it.' }) releasedAt:
    string | Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the Städtetag published it.' }) publishedAt:
    string | Date | null;
  @Field(() => Day, { nullable: true, description: 'From when it holds in its city; may be to come.' })
  validFrom: string | null;
  @Field(() => Day, { nullable: true, description: 'When it should be looked at again.' }) reviewDate: string | null;
}

@ObjectType({ implements: () => [VersionStanding], description: 'A version without its content.' })
export class VersionSummary extends VersionStanding {}

@ObjectType({ description: 'Something that is missing or should be looked at before the release.' })
export class ContentCheck {
  @Field({ description: 'Stable code.' }) code: string;
  @Field(() => CheckSeverity, { description: 'Errors stand in the way.' }) severity: string;
  @Field({ description: 'What to do, in the language of Accept-Language.' }) message: string;
  @Field(() => String, { nullable: true, description: 'Where: a metadata field or `clauses.<id>`.' }) path:
    string | null;
}

@ObjectType({
  implements: () => [Node, VersionStanding],
  description: 'One state of a solution, frozen once handed over for release.',
})
export class Version extends VersionStanding implements Node {
  @Field(() => Int, { description: 'Counts the saves; hand it back as expectedRevision.' }) revision: number;
  @Field(() => DateTime, { description: 'When it was begun.' }) createdAt: string | Date;
  @Field(() => DateTime, { description: 'When it was last changed.' }) updatedAt: string | Date;
  @Field(() => Metadata, { description: 'What is said about it.' }) metadata: Metadata;
  @Field(() => [Variable], { description: 'What each municipality fills in for itself.' }) variables: Variable[];
  @Field(() => [Link], { description: 'Links.' }) links: Link[];
  /** The row behind it; no field of the schema. */
  row: VersionRow;
}
