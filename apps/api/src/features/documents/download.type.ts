import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Tlp as TlpLabel } from '@allmende/domain/audience';
import { connectionOf } from '../../foundation/graphql/paging.ts';
import { DateTime } from '../../foundation/graphql/scalars.ts';
import { Tlp } from '../solutions/solution-enums.ts';

export const DownloadForm = {
  ...{ MARKDOWN: 'markdown', DATA: 'data', FILE: 'file' },
  ...{ DOCX: 'docx', PDF: 'pdf', ODT: 'odt' },
} as const;
export type DownloadForm = (typeof DownloadForm)[keyof typeof DownloadForm];
registerEnumType(DownloadForm, {
  name: 'DownloadForm',
  description: 'As what something was taken along.',
  valuesMap: {
    MARKDOWN: { description: 'The document as Markdown.' },
    DATA: { description: 'The document as data (JSON).' },
    FILE: { description: 'An attached file.' },
    DOCX: { description: 'The document for Word, or what is different from another version.' },
    PDF: { description: 'The document as PDF.' },
    ODT: { description: 'The document as OpenDocument text.' },
  },
});

@ObjectType({ description: 'That somebody has taken along what is above TLP:CLEAR.' })
export class Download {
  @Field(() => ID, { description: 'Id of the note.' }) id: string;
  @Field(() => DateTime, { description: 'When.' }) takenAt: string | Date;
  @Field({ description: 'Who; a former account has no name any more.' }) person: string;
  @Field(() => String, { nullable: true, description: 'For which municipality; null for the moderation.' })
  municipality: string | null;
  @Field(() => DownloadForm, { description: 'As what.' }) form: DownloadForm;
  @Field(() => String, { nullable: true, description: 'Name of the attached file; null for the document.' })
  fileName: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the version; null for a working copy.' })
  number: string | null;
  @Field(() => Tlp, { description: 'The label under which it was given out, whatever it is today.' }) tlp: TlpLabel;
}

@ObjectType({ description: 'A page of the log of downloads (Relay).' })
export class DownloadConnection extends connectionOf(() => Download, 'Download') {}
