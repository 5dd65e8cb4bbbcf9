import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Tlp as TlpLabel } from '@allmende/domain/audience';
import { Tlp } from '../solutions/solution-enums.ts';
import { VersionStanding } from '../solutions/version.type.ts';

@ObjectType({ description: 'A version of a solution in a family.', implements: () => [VersionStanding] })
export class FamilyVersion extends VersionStanding {
  @Field(() => Int, {
    nullable: true,
    description: 'Clauses that read otherwise than in what it was made from; null for what was written here.',
  })
  changed: number | null;
  @Field(() => Int, { nullable: true, description: 'Clauses of its base that it does without.' })
  removed: number | null;
}

@ObjectType({ description: 'The version from which a member of a family was made, or with which it was last merged.' })
export class FamilyBase {
  @Field(() => ID, { description: 'Id of the version.' }) id: string;
  @Field({ description: 'Its number.' }) number: string;
}

@ObjectType({ description: 'A solution of a family, with the versions that the viewer may see.' })
export class FamilyMember {
  @Field(() => ID, { description: 'Id of the solution.' }) id: string;
  @Field({ description: 'Readable part of its address.' }) slug: string;
  @Field({ description: 'Title.' }) title: string;
  @Field(() => Tlp, { description: 'Who may see it.' }) tlp: TlpLabel;
  @Field({ description: 'Name of the municipality that owns it.' }) municipalityName: string;
  @Field({ description: 'Key of that municipality in the register.' }) municipalityAgs: string;
  @Field({ description: 'Whether the viewer acts for that municipality.' }) isOwn: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'The member it was made from; null for the one with which the family begins for this viewer.',
  })
  parentId: string | null;
  @Field(() => FamilyBase, { nullable: true, description: 'Which version of that member it was made from.' })
  base: FamilyBase | null;
  @Field(() => Int, { description: 'Published versions of that member that are newer than the base.' })
  behind: number;
  @Field(() => [FamilyVersion], { description: 'Its versions, newest first, at most 60.' }) versions: FamilyVersion[];
}

@ObjectType({ description: 'All that was made of one text: the original, own versions of it, own versions of those.' })
export class Family {
  @Field(() => [FamilyMember], {
    description: 'Members, parents before children, at most 200; what the viewer may not see is not there.',
  })
  members: FamilyMember[];
  @Field({ description: 'False where there are more members than are listed.' }) isComplete: boolean;
}
