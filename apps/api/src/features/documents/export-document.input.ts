import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Conversion } from '../../foundation/conversions/conversion.type.ts';
import { Payload } from '../../foundation/graphql/problem.type.ts';

export const DocumentFormat = {
  DOCX: 'docx',
  PDF: 'pdf',
  PDF_CARD: 'pdfCard',
  ODT: 'odt',
  PDF_A: 'pdfA',
} as const;
export type DocumentFormat = (typeof DocumentFormat)[keyof typeof DocumentFormat];
registerEnumType(DocumentFormat, {
  name: 'DocumentFormat',
  description: 'As what a version goes out.',
  valuesMap: {
    DOCX: { description: 'For Word.' },
    PDF: { description: 'PDF that everybody can read (PDF/UA-1).' },
    PDF_CARD: { description: 'PDF on pages of A6 in large type, phone numbers first: for the pocket.' },
    ODT: { description: 'OpenDocument text; only where LibreOffice is installed.' },
    PDF_A: {
      description: 'PDF for records that are kept for decades (PDF/A-2b); only where LibreOffice is installed.',
    },
  },
});

@InputType({ description: 'Which version goes out, and how.' })
export class ExportDocumentInput {
  @Field(() => ID, { description: 'The version.' }) versionId: string;
  @Field(() => DocumentFormat, { description: 'As what.' }) format: DocumentFormat;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether the owner's values stand in place of variables and gaps are marked; its members only.",
  })
  filled?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Whether it carries the owner's letterhead; its members only. Left out on a card, and in PDF where LibreOffice is not installed.",
  })
  withLetterhead?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The version from which all changes are tracked, for Word only; null for the document itself.',
  })
  compareWithVersionId?: string | null;
}

@ObjectType({ description: 'Answer to exportDocument.' })
export class ExportDocumentPayload extends Payload {
  @Field(() => Conversion, { nullable: true, description: 'What one waits for; its file when it is done.' })
  conversion?: Conversion | null;
}
