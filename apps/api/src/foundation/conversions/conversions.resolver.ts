import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  conversionProblemSentence,
  isConversionPhase,
  isConversionProblem,
  phaseSentence,
} from '@allmende/domain/conversions';
import { inside } from '../database/ids.ts';
import { Nodes } from '../graphql/nodes.ts';
import { answer } from '../graphql/problem.type.ts';
import type { Language } from '../graphql/refusal.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { CancelConversion } from './cancel-conversion.ts';
import { ConversionKinds } from './conversion-kinds.ts';
import { conversionOf } from './conversion-mapping.ts';
import type { KeptProblem } from './conversion-row.ts';
import {
  CancelConversionInput,
  CancelConversionPayload,
  Conversion,
  ConversionNote,
  ConversionProblem,
  ConversionProgress,
  ConvertedFile,
} from './conversion.type.ts';
import { FindConversions } from './find-conversions.ts';

/** The doors to what one has asked for; asking itself is done in the room that knows what is converted. */
@Resolver(() => Conversion)
export class ConversionsResolver {
  constructor(
    private readonly conversions: FindConversions,
    private readonly cancel: CancelConversion,
    private readonly kinds: ConversionKinds,
    nodes: Nodes,
  ) {
    nodes.enter('conversion', (id, context) => this.one(id, context));
  }

  @Query(() => Conversion, {
    nullable: true,
    description: 'What became of something that one asked for; null for everybody else.',
  })
  conversion(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Conversion | null> {
    return this.one(id, context);
  }

  @Mutation(() => CancelConversionPayload, {
    description: 'Puts an end to a conversion that waits or runs; whoever asked for it.',
  })
  cancelConversion(
    @Args('input', { description: 'Which.' }) { conversionId }: CancelConversionInput,
    @Context() context: RequestContext,
  ) {
    return answer(context, async () => {
      await this.cancel.do(context, conversionId);
      return { conversion: await this.one(conversionId, context) };
    });
  }

  @ResolveField(() => ConversionProgress, { description: 'How far it is.' })
  progress(@Parent() { row }: Conversion, @Context() { language }: RequestContext): ConversionProgress {
    const { phase, done, total } = row;
    return { phase: phaseSentence(isConversionPhase(phase) ? phase : 'start', language), done, total };
  }

  @ResolveField(() => Int, { description: 'How many conversions come before it; 0 once somebody is at it.' })
  ahead(@Parent() { row }: Conversion): Promise<number> | number {
    return row.state === 'waiting' ? this.conversions.ahead(row.id) : 0;
  }

  @ResolveField(() => ConvertedFile, {
    nullable: true,
    description: 'Its file; null where there is none, or whoever asked may not have it any more.',
  })
  async file(@Parent() { id, row }: Conversion, @Context() context: RequestContext): Promise<ConvertedFile | null> {
    const { fileName: name, fileMediaType: mediaType, fileSize: size } = row;
    if (name === null || mediaType === null || size === null) return null;
    if (!(await this.conversions.isOpen(row, context))) return null;
    return { name, mediaType, size, url: `/conversions/${id}/${encodeURIComponent(name)}` };
  }

  @ResolveField(() => [ConversionNote], { description: 'What is not in the result as it should be.' })
  notes(@Parent() { row }: Conversion, @Context() { language }: RequestContext): ConversionNote[] {
    const kind = this.kinds.of(row.kind);
    return kind ? row.notes.map(({ code, params }) => ({ code, message: kind.sentence(code, params, language) })) : [];
  }

  @ResolveField(() => ConversionProblem, { nullable: true, description: 'Why it failed; null where it did not.' })
  problem(@Parent() { row }: Conversion, @Context() { language }: RequestContext): ConversionProblem | null {
    return row.problem && this.inWords(row.kind, row.problem, language);
  }

  private inWords(kind: string, { code, reason, params }: KeptProblem, language: Language): ConversionProblem {
    const words = reason === undefined ? undefined : this.kinds.of(kind)?.sentence(reason, params, language);
    if (reason !== undefined && words !== undefined) return { code: reason, message: words };
    const known = isConversionProblem(code) ? code : 'CRASHED';
    return { code: known, message: conversionProblemSentence(known, language, params) };
  }

  private async one(id: string, context: RequestContext): Promise<Conversion | null> {
    const inner = inside('conversion', id);
    const row = inner && (await this.conversions.byId(inner, context));
    return row ? conversionOf(row) : null;
  }
}
