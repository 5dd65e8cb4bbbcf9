import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { authorOf } from '@allmende/domain/hand-over';
import { gaps } from '@allmende/domain/variables';
import type { Provenance } from '@allmende/document-formats/document-frame';
import { exportMarkdown } from '@allmende/document-formats/markdown-export';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import { Configuration } from '../../foundation/config/configuration.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FormerOwners } from '../solutions/former-owners.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { filesFor } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import type { SolutionRow, VersionRow } from '../solutions/solution-row.ts';
import { VersionValues } from '../solutions/version-values.ts';
import { Version } from '../solutions/version.type.ts';
import { VariableGap } from './document.type.ts';
import { NoteDownload } from './note-download.ts';
import { OriginOfDocumentLoader } from './origin-of-document.loader.ts';

/** What this room adds to a version: the version as a document to take along. */
@Resolver(() => Version)
export class VersionDocumentFields {
  constructor(
    private readonly solutions: SolutionLoader,
    private readonly municipalities: MunicipalityLoader,
    private readonly formerly: FormerOwners,
    private readonly origins: OriginOfDocumentLoader,
    private readonly values: VersionValues,
    private readonly downloads: NoteDownload,
    private readonly configuration: Configuration,
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
    const owner = await this.ownerOf(row, context);
    const releasedAt = row.releasedAt ? new Date(row.releasedAt) : null;
    const author = authorOf(releasedAt, owner.municipalityId, await this.formerly.of(owner.id, context));
    const municipality = await this.municipalities.get(context, author);
    const files = filesFor(context.actor, row, owner);
    const recipient = await this.note(row, owner, 'markdown', context);
    return exportMarkdown(
      { ...row.content, files },
      {
        label: owner.tlp,
        recipient,
        language: context.language,
        provenance: await this.provenance(owner, context),
        frontMatter: {
          ...(row.number === null ? {} : { version: row.number }),
          municipality: municipality.name,
          ags: municipality.ags,
          url: this.addressOf(owner.slug),
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
    return this.note(row, await this.ownerOf(row, context), 'data', context);
  }

  @ResolveField(() => [VariableGap], {
    description: 'What has no value yet and would be marked in a filled document; its members only.',
  })
  async gaps(@Parent() { row }: Version, @Context() context: RequestContext): Promise<VariableGap[]> {
    const owner = await this.ownerOf(row, context);
    if (!isOwn(owner, context)) return [];
    const variables = [...row.content.variables, ...profileLabels[context.language]];
    return gaps({ clauses: row.content.clauses, variables }, await this.values.of(row, owner, context));
  }

  /** The own city keeps the attribution of what it works on; to others an origin that they may not see is not named. */
  private async provenance(owner: SolutionRow, context: RequestContext): Promise<Provenance | null> {
    const origin = owner.originVersionId ? await this.origins.one(context, owner.originVersionId) : null;
    if (!origin || !(origin.visible || isOwn(owner, context))) return null;
    const { title, municipalityName, number, licence } = origin;
    const address = origin.visible ? { url: `${this.addressOf(origin.slug)}/${number}` } : {};
    return { title, municipalityName, number, licence, ...address };
  }

  private note(
    { id: versionId, publication }: VersionRow,
    { id: solutionId, municipalityId: ownerId, tlp, recipientIds, recipientGroupIds }: SolutionRow,
    form: 'markdown' | 'data',
    context: RequestContext,
  ): Promise<string | null> {
    const visible = { tlp, ownerId, recipientIds, recipientGroupIds, publication };
    return this.downloads.of(context, { solutionId, versionId, form, tlp, visible });
  }

  private addressOf(slug: string): string {
    return `${this.configuration.settings.ALLMENDE_PUBLIC_URL.replace(/\/$/, '')}/v/${slug}`;
  }

  private async ownerOf(row: VersionRow, context: RequestContext): Promise<SolutionRow> {
    const found = await this.solutions.one(row.solutionId, context);
    if (!found) throw new Error(`version ${row.id} is visible without its solution`);
    return found;
  }
}

const isOwn = (row: SolutionRow, { actor }: RequestContext): boolean =>
  actor.memberships.some(({ municipalityId }) => municipalityId === row.municipalityId);
