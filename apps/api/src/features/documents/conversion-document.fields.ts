import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Conversion } from '../../foundation/conversions/conversion.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { versionOf } from '../solutions/solution-mapping.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { Version } from '../solutions/version.type.ts';
import type { ExportOptions } from './document-export.ts';
import { DocumentFormat } from './export-document.input.ts';
import type { BroughtLetterhead } from './letterhead-kind.ts';

@ObjectType({ description: 'What was asked for when a version was to go out as a document.' })
export class AskedDocument {
  @Field(() => Version, { description: 'The version.' }) version: Version;
  @Field(() => Version, { nullable: true, description: 'The version that it is compared with.' })
  comparedWith: Version | null;
  @Field(() => DocumentFormat, { description: 'As what.' }) format: DocumentFormat;
  @Field({ description: "Whether with the owner's values." }) filled: boolean;
  @Field({ description: "Whether in the owner's letterhead." }) withLetterhead: boolean;
}

/** What this room adds to a conversion: what it is about, so that one finds back and may ask again. */
@Resolver(() => Conversion)
export class ConversionDocumentFields {
  constructor(
    private readonly versions: VersionLoader,
    private readonly municipalities: MunicipalityLoader,
  ) {}

  @ResolveField(() => AskedDocument, {
    nullable: true,
    description:
      'The document that was asked for; null where something else was, or who asked may not see it any more.',
  })
  async document(
    @Parent() { row: { kind, task } }: Conversion,
    @Context() context: RequestContext,
  ): Promise<AskedDocument | null> {
    if (kind !== 'exportDocument') return null;
    const { versionId, fromVersionId, format, filled, letterhead } = task as ExportOptions;
    const version = await this.versions.one(versionId, context);
    const from = fromVersionId === null ? null : await this.versions.one(fromVersionId, context);
    if (!version || (fromVersionId !== null && !from)) return null;
    const comparedWith = from && versionOf(from);
    return { version: versionOf(version), comparedWith, format, filled, withLetterhead: letterhead !== null };
  }

  @ResolveField(() => Municipality, {
    nullable: true,
    description: 'Whose letterhead was opened; null where something else was asked for.',
  })
  async letterheadOf(
    @Parent() { row: { kind, task } }: Conversion,
    @Context() context: RequestContext,
  ): Promise<Municipality | null> {
    return kind === 'openLetterhead'
      ? this.municipalities.find(context, (task as BroughtLetterhead).municipalityId)
      : null;
  }
}
