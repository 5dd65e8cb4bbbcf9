import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayArchive } from '@allmende/domain/archive';
import type { ArchiveInventory } from '@allmende/document-formats/archive/archive-task';
import { conversionOf } from '../../foundation/conversions/conversion-mapping.ts';
import { Conversion } from '../../foundation/conversions/conversion.type.ts';
import { FindConversions } from '../../foundation/conversions/find-conversions.ts';
import { Database } from '../../foundation/database/database.ts';
import { inside, outside } from '../../foundation/database/ids.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import type { ArchiveReadingOptions } from './archive-reading.ts';
import {
  ArchiveContents,
  ArchivedEntry,
  ArchivePayload,
  ExportArchiveInput,
  TakeArchiveInput,
} from './archive.type.ts';
import { AskArchive } from './ask-archive.ts';
import { knownSolutions } from './known-solutions.ts';

/** The way out of the platform, and in: doors for those who administer a municipality. */
@Resolver(() => Conversion)
export class ArchivesResolver {
  constructor(
    private readonly asking: AskArchive,
    private readonly conversions: FindConversions,
    private readonly solutions: SolutionLoader,
    private readonly database: Database,
  ) {}

  @Mutation(() => ArchivePayload, {
    description:
      'Has all that a municipality owns packed into one file; its administrators, who have just shown who they are.',
  })
  exportArchive(
    @Args('input', { description: 'Of whom.' }) { municipalityId }: ExportArchiveInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ArchivePayload>> {
    return this.asked(context, () => this.asking.export(context, municipalityId));
  }

  @Mutation(() => ArchivePayload, {
    description:
      'Takes over what is in an archive, as working copies of the municipality; what it has already stays as it is.',
  })
  takeArchive(
    @Args('input', { description: 'Which.' }) { conversionId }: TakeArchiveInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ArchivePayload>> {
    return this.asked(context, () => this.asking.take(context, conversionId));
  }

  @ResolveField(() => ArchiveContents, {
    nullable: true,
    description: 'What is in the archive that was looked through or taken over; null for all other conversions.',
  })
  async archive(@Parent() { row }: Conversion, @Context() context: RequestContext): Promise<ArchiveContents | null> {
    const isArchive = row.kind === 'readArchive' || row.kind === 'takeArchive';
    if (!isArchive || !row.result || !(await this.conversions.isOpen(row, context))) return null;
    const { createdAt, platform, municipality, label, profile, solutions } = row.result as ArchiveInventory;
    const { municipalityId } = row.task as ArchiveReadingOptions;
    const known = await knownSolutions(this.database.read.bind(this.database), municipalityId, solutions);
    const entries = solutions.map(async ({ contentHash: _hash, slug: _slug, ...told }): Promise<ArchivedEntry> => {
      const { standing = 'new', solutionId = null } = known.get(told.sourceId) ?? {};
      const own = solutionId && (await this.solutions.one(solutionId, context));
      return { ...told, standing, solution: own ? solutionOf(own) : null };
    });
    return {
      ...{ municipalityId: outside('municipality', municipalityId), writtenAt: createdAt, platform, label, profile },
      ...{ municipalityName: municipality.name, ags: municipality.ags, solutions: await Promise.all(entries) },
    };
  }

  private asked(context: RequestContext, ask: () => Promise<string>): Promise<Partial<ArchivePayload>> {
    return answer(context, async () => {
      const row = await this.conversions.byId(await ask(), context);
      return { conversion: row && conversionOf(row) };
    });
  }
}

/** What this room adds to a municipality. */
@Resolver(() => Municipality)
export class MunicipalityArchiveFields {
  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may take along all that it owns, and bring it in.',
  })
  viewerMayArchive(@Parent() { id }: Municipality, @Context() { actor }: RequestContext): boolean {
    return mayArchive(actor, inside('municipality', id) ?? '');
  }
}
