import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { exportFormats, needsOffice } from '@allmende/document-formats/conversion/export-task';
import { conversionOf } from '../../foundation/conversions/conversion-mapping.ts';
import { FindConversions } from '../../foundation/conversions/find-conversions.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { Solution } from '../solutions/solution.type.ts';
import { CreateFromDocument } from './create-from-document.ts';
import { CreateSolutionInput, CreateSolutionPayload, ReadDocumentInput, ReadDocumentPayload } from './document.type.ts';
import { ExportDocument } from './export-document.ts';
import { DocumentFormat, ExportDocumentInput, ExportDocumentPayload } from './export-document.input.ts';
import { officeIsInstalled } from './office-installed.ts';
import { ReadForSolution } from './read-for-solution.ts';

@Resolver(() => Solution)
export class DocumentsResolver {
  constructor(
    private readonly create: CreateFromDocument,
    private readonly reader: ReadForSolution,
    private readonly solutions: SolutionLoader,
    private readonly exporting: ExportDocument,
    private readonly conversions: FindConversions,
  ) {}

  @Mutation(() => CreateSolutionPayload, {
    description: 'Begins a solution, blank or from a document; nobody but its municipality sees it.',
  })
  async createSolution(
    @Args('input', { description: 'From what, and for whom.' }) input: CreateSolutionInput,
    @Context() context: RequestContext,
  ): Promise<Partial<CreateSolutionPayload>> {
    const made = await answer(context, async () => {
      const { solutionId, importReport } = await this.create.do(context.actor, input, context.language);
      const row = await this.solutions.one(solutionId, context);
      return { solution: row && solutionOf(row), importReport };
    });
    return { importReport: [], ...made };
  }

  @Query(() => ReadDocumentPayload, {
    description: 'Reads a document that may go into a working copy; changes nothing. For those who may edit it.',
  })
  async readDocument(
    @Args('input', { description: 'Which document, for which solution.' }) input: ReadDocumentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ReadDocumentPayload>> {
    return { importReport: [], ...(await answer(context, () => this.reader.do(context, input))) };
  }

  @Mutation(() => ExportDocumentPayload, {
    description: 'Has a version written as a document; what is above TLP:CLEAR is marked and noted as taken along.',
  })
  async exportDocument(
    @Args('input', { description: 'Which, and how.' }) input: ExportDocumentInput,
    @Context() context: RequestContext,
  ): Promise<Partial<ExportDocumentPayload>> {
    return answer(context, async () => {
      const row = await this.conversions.byId(await this.exporting.do(context, input), context);
      return { conversion: row && conversionOf(row) };
    });
  }

  @Query(() => [DocumentFormat], { description: 'As what versions go out on this platform, today.' })
  documentFormats(): DocumentFormat[] {
    return exportFormats.filter((format) => officeIsInstalled() || !needsOffice({ format, letterhead: null }));
  }
}
