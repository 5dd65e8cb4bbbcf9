import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Conversion, ConversionNote } from '../../foundation/conversions/conversion.type.ts';
import { Payload } from '../../foundation/graphql/problem.type.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Municipality } from '../municipalities/municipality.type.ts';

@ObjectType({ description: 'A Word document whose styles, page, headers and footers the documents of a city take.' })
export class Letterhead {
  @Field({ description: 'Name of the file.' }) name: string;
  @Field(() => Float, { description: 'Bytes.' }) size: number;
  @Field(() => [ConversionNote], { description: 'What could not be taken over of it.' }) notes: ConversionNote[];
  @Field(() => DateTime, { description: 'When it was brought.' }) updatedAt: Date;
}

@InputType({ description: 'Whose letterhead.' })
export class LetterheadInput {
  @Field(() => ID, { description: 'The municipality.' }) municipalityId: string;
}

@InputType({ description: 'Whose letterhead is removed.' })
export class RemoveLetterheadInput extends LetterheadInput {}

@InputType({ description: 'Whose letterhead is tried.' })
export class TryLetterheadInput extends LetterheadInput {}

@ObjectType({ description: 'Answer to removeLetterhead.' })
export class RemoveLetterheadPayload extends Payload {
  @Field(() => Municipality, { nullable: true, description: 'The municipality without it.' })
  municipality?: Municipality | null;
}

@ObjectType({ description: 'Answer to tryLetterhead.' })
export class TryLetterheadPayload extends Payload {
  @Field(() => Conversion, { nullable: true, description: 'What one waits for; its file is a sample page.' })
  conversion?: Conversion | null;
}
