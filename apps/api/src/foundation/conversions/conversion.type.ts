import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { conversionKinds, conversionStates } from '@allmende/domain/conversions';
import { Node } from '../graphql/node.type.ts';
import { Payload } from '../graphql/problem.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { ConversionRow } from './conversion-row.ts';

const inCapitals = (word: string): string => word.replace(/[A-Z]/g, '_$&').toUpperCase();
const enumOf = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [inCapitals(word), word])) as Record<string, Word>;

export const ConversionState = enumOf(conversionStates);
registerEnumType(ConversionState, {
  name: 'ConversionState',
  description: 'What has become of a conversion; whoever wants it again after its end asks again.',
  valuesMap: {
    WAITING: { description: 'Others come first.' },
    RUNNING: { description: 'Somebody is at it.' },
    DONE: { description: 'It is there.' },
    FAILED: { description: 'It could not be done; the problem says why.' },
    CANCELLED: { description: 'Whoever had asked for it wanted it no more.' },
  },
});
export const ConversionKindEnum = enumOf(conversionKinds);
registerEnumType(ConversionKindEnum, {
  name: 'ConversionKind',
  description: 'What is converted.',
  valuesMap: {
    EXPORT_DOCUMENT: { description: 'A version is written as a document.' },
    OPEN_LETTERHEAD: { description: 'A letterhead is opened, and a sample page written in it.' },
    READ_DOCUMENT: { description: 'A document is read for its report.' },
    EXPORT_ARCHIVE: { description: 'All that a municipality owns is packed.' },
    READ_ARCHIVE: { description: 'An archive is looked through.' },
    TAKE_ARCHIVE: { description: 'What is in an archive is taken over.' },
  },
});

@ObjectType({ description: 'How far a conversion is.' })
export class ConversionProgress {
  @Field({ description: 'What is being done, in the language of Accept-Language.' }) phase: string;
  @Field(() => Int, { description: 'How much of it is done.' }) done: number;
  @Field(() => Int, { description: 'Of how much; 0 where nobody can tell.' }) total: number;
}

@ObjectType({ description: 'The file that came of a conversion.' })
export class ConvertedFile {
  @Field({ description: 'Its name, with the label where it is not for everybody.' }) name: string;
  @Field({ description: 'Media type.' }) mediaType: string;
  @Field(() => Float, { description: 'Bytes.' }) size: number;
  @Field({ description: 'Address on this server, for whoever asked.' }) url: string;
}

@ObjectType({ description: 'What is not in the result as it should be.' })
export class ConversionNote {
  @Field({ description: 'Stable code.' }) code: string;
  @Field({ description: 'What a person reads, in the language of Accept-Language.' }) message: string;
}

@ObjectType({ description: 'Why a conversion failed.' })
export class ConversionProblem {
  @Field({
    description: 'TIMED_OUT, OUT_OF_MEMORY, CRASHED, NOT_FOUND, STORAGE_FULL; or why the document was refused.',
  })
  code: string;
  @Field({ description: 'What a person reads and can do, in the language of Accept-Language.' }) message: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'A document that is made or read in a process of its own. Only whoever asked for it finds it.',
})
export class Conversion implements Node {
  @Field(() => ID, { description: 'Id; to a visitor it is the key.' }) id: string;
  @Field(() => ConversionKindEnum, { description: 'What is converted.' }) kind: ConversionRow['kind'];
  @Field(() => ConversionState, { description: 'What has become of it.' }) state: ConversionRow['state'];
  @Field({ description: 'Whether whoever asked may put an end to it: not where it is made for everybody, once.' })
  cancellable: boolean;
  @Field(() => DateTime, { description: 'When it was asked for.' }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When its file is removed; null while it has not ended.' })
  expiresAt: Date | null;

  /** The row behind it; no field of the schema. */
  row: ConversionRow;
}

@InputType({ description: 'Which conversion is not wanted any more.' })
export class CancelConversionInput {
  @Field(() => ID, { description: 'The conversion.' }) conversionId: string;
}

@ObjectType({ description: 'Answer to cancelConversion.' })
export class CancelConversionPayload extends Payload {
  @Field(() => Conversion, { nullable: true, description: 'The conversion as it is now.' })
  conversion?: Conversion | null;
}
