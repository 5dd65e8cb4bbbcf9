import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { gaps } from '@allmende/domain/variables';
import { exportMarkdown } from '@allmende/document-formats/markdown-export';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { filesFor } from '../solutions/solution-mapping.ts';
import type { SolutionRow, VersionRow } from '../solutions/solution-row.ts';
import { VersionValues } from '../solutions/version-values.ts';
import { Version } from '../solutions/version.type.ts';
import { DocumentFacts, isOwn } from './document-facts.ts';
import { VariableGap } from './document.type.ts';
import { NoteDownload, takenOf } from './note-download.ts';

/** What this room adds to a version: the version as a document to take along. */
@Resolver(() => Version)
export class VersionDocumentFields {
  constructor(
    private readonly facts: DocumentFacts,
    private readonly values: VersionValues,
    private readonly downloads: NoteDownload,
  ) {}

  @ResolveField(() => String, {
    description:
      'The version as a Markdown document with label, version, licence and origin; guidance for adopters stays behind.',
  })
  async markdown(
    @Parent() { row }: Version,
    @Args('filled', {
      defaultValue: false,
      description: "Whether the owner's values stand in place of variables and gaps are marked; its members only.",
    })
    filled: boolean,
    @Context() context: RequestContext,
  ): Promise<string> {
    const owner = await this.facts.ownerOf(row, context);
    const municipality = await this.facts.authorOf(row, owner, context);
    const files = filesFor(context.actor, row, owner);
    const recipient = await this.note(row, owner, 'markdown', context);
    return exportMarkdown(
      { ...row.content, files },
      {
        label: owner.tlp,
        recipient,
        language: context.language,
        provenance: await this.facts.provenance(owner, context),
        frontMatter: {
          ...(row.number === null ? {} : { version: row.number }),
          municipality: municipality.name,
          ags: municipality.ags,
          url: this.facts.addressOf(owner),
        },
        ...(filled && isOwn(owner, context) ? { values: await this.values.of(row, owner, context) } : {}),
      },
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'How a copy of it as data is marked; asking for it is noted as taking it along. Null for what is CLEAR and for the own city.',
  })
  async recipientMark(@Parent() { row }: Version, @Context() context: RequestContext): Promise<string | null> {
    return this.note(row, await this.facts.ownerOf(row, context), 'data', context);
  }

  @ResolveField(() => [VariableGap], {
    description: 'What has no value yet and would be marked in a filled document; its members only.',
  })
  async gaps(@Parent() { row }: Version, @Context() context: RequestContext): Promise<VariableGap[]> {
    const owner = await this.facts.ownerOf(row, context);
    if (!isOwn(owner, context)) return [];
    const variables = [...row.content.variables, ...profileLabels[context.language]];
    return gaps({ clauses: row.content.clauses, variables }, await this.values.of(row, owner, context));
  }

  private note(
    row: VersionRow,
    owner: SolutionRow,
    form: 'markdown' | 'data',
    context: RequestContext,
  ): Promise<string | null> {
    return this.downloads.of(context, takenOf(row, owner, form));
  }
}
