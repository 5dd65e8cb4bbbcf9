import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Tlp as TlpLabel } from '@allmende/domain/audience';
import { Conversion } from '../../foundation/conversions/conversion.type.ts';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Tlp } from '../solutions/solution-enums.ts';
import { Solution } from '../solutions/solution.type.ts';
import type { Standing } from './known-solutions.ts';

export const ArchiveStanding = { NEW: 'new', TAKEN: 'taken', OWN: 'own', SAME_CONTENT: 'sameContent' } as const;
registerEnumType(ArchiveStanding, {
  name: 'ArchiveStanding',
  description: 'What a solution of an archive is to the municipality that it is brought to.',
  valuesMap: {
    NEW: { description: 'It would become a working copy.' },
    TAKEN: { description: 'It was taken over from an archive before.' },
    OWN: { description: 'It is this very solution.' },
    SAME_CONTENT: { description: 'A solution of the municipality says the same.' },
  },
});

@ObjectType({ description: 'A solution in an archive.' })
export class ArchivedEntry {
  @Field({ description: 'Its id on the platform from which the archive comes.' }) sourceId: string;
  @Field({ description: 'Title.' }) title: string;
  @Field(() => String, { nullable: true, description: 'Number of the version that goes on; null for a working copy.' })
  number: string | null;
  @Field(() => Int, { description: 'Versions in the archive.' }) versions: number;
  @Field(() => Int, { description: 'Files of the version that goes on.' }) files: number;
  @Field(() => Tlp, { description: 'Label.' }) tlp: TlpLabel;
  @Field({ description: 'Whether it was made from a solution of somebody else.' }) isOwnVersion: boolean;
  @Field(() => ArchiveStanding, { description: 'What it is here, today.' }) standing: Standing;
  @Field(() => Solution, { nullable: true, description: 'What it is here; null where it is new.' })
  solution: Solution | null;
}

@ObjectType({ description: 'What is in an archive that was brought.' })
export class ArchiveContents {
  @Field(() => ID, { description: 'The municipality that it is brought to.' }) municipalityId: string;
  @Field(() => DateTime, { description: 'When it was written.' }) writtenAt: string;
  @Field({ description: 'Address of the platform from which it comes, as it says.' }) platform: string;
  @Field({ description: 'Name of the municipality whose it is, as it says.' }) municipalityName: string;
  @Field({ description: 'AGS of the municipality whose it is, as it says.' }) ags: string;
  @Field(() => Tlp, { description: 'The strictest label in it.' }) label: TlpLabel;
  @Field(() => Int, { description: 'Entries of its city profile.' }) profile: number;
  @Field(() => [ArchivedEntry], { description: 'Its solutions, by their addresses.' }) solutions: ArchivedEntry[];
}

@InputType({ description: 'Of whom everything is packed.' })
export class ExportArchiveInput {
  @Field(() => ID, { description: 'The municipality, to be administered by whoever asks.' }) municipalityId: string;
}

@InputType({ description: 'Which archive is taken over.' })
export class TakeArchiveInput {
  @Field(() => ID, { description: 'The conversion that looked it through.' }) conversionId: string;
}

@ObjectType({ description: 'Answer to exportArchive and takeArchive.' })
export class ArchivePayload extends Payload {
  @Field(() => Conversion, { nullable: true, description: 'What was asked for; null where it was refused.' })
  conversion?: Conversion | null;
}
