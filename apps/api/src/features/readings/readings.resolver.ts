import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { inside } from '../../foundation/database/ids.ts';
import { Nodes } from '../../foundation/graphql/nodes.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { FindFile } from '../documents/find-file.ts';
import { solutionOf } from '../solutions/solution-mapping.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import { ChooseReading } from './choose-reading.ts';
import { DiscardReading } from './discard-reading.ts';
import { FindReadings } from './find-readings.ts';
import { ReadAgain } from './read-again.ts';
import { readingOf } from './reading-mapping.ts';
import {
  ChooseReadingInput,
  ChooseReadingPayload,
  DiscardReadingInput,
  DiscardReadingPayload,
  ReadAgainInput,
  ReadAgainPayload,
  TakeReadingInput,
  TakeReadingPayload,
} from './reading.input.ts';
import { Reading } from './reading.type.ts';
import { TakeReading } from './take-reading.ts';

const input = { description: 'What is asked for.' };

/** The doors for documents that were brought in, each for whoever brought it. */
@Resolver(() => Reading)
export class ReadingsResolver {
  constructor(
    private readonly found: FindReadings,
    private readonly choosing: ChooseReading,
    private readonly again: ReadAgain,
    private readonly taking: TakeReading,
    private readonly discarding: DiscardReading,
    private readonly solutions: SolutionLoader,
    nodes: Nodes,
    files: FindFile,
  ) {
    nodes.enter('reading', (id, context) => this.one(id, context));
    files.enter('reading', async ({ id, sha256, name }, actor) => {
      const picture = await found.picture(id, sha256, name, actor);
      return picture && { file: { ...picture, licence: '' }, isPublic: false, tlp: 'CLEAR', taken: null };
    });
  }

  @Query(() => Reading, {
    nullable: true,
    description: 'A document that was brought in, for whoever brought it while they may write for its municipality.',
  })
  reading(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Reading | null> {
    return this.one(id, context);
  }

  @Query(() => [Reading], { description: 'Own documents that were brought in and wait, the newest first; 20 at most.' })
  async readings(@Context() context: RequestContext): Promise<Reading[]> {
    return (await this.found.open(context.actor)).map((row) => readingOf(row, context.language));
  }

  @Mutation(() => ChooseReadingPayload, { description: 'Keeps what is decided about traces and pictures.' })
  chooseReading(@Args('input', input) given: ChooseReadingInput, @Context() context: RequestContext) {
    return answer(context, async () => {
      await this.choosing.do(context.actor, given);
      return { reading: await this.one(given.readingId, context) };
    });
  }

  @Mutation(() => ReadAgainPayload, {
    description: 'Has a document read again, with other wishes or because it came to no end; what was decided holds.',
  })
  readAgain(@Args('input', input) given: ReadAgainInput, @Context() context: RequestContext) {
    return answer(context, async () => {
      await this.again.do(context, given);
      return { reading: await this.one(given.readingId, context) };
    });
  }

  @Mutation(() => TakeReadingPayload, {
    description: 'Takes a document over with what was decided: as a new solution, or into its working copy.',
  })
  takeReading(@Args('input', input) given: TakeReadingInput, @Context() context: RequestContext) {
    return answer(context, async () => {
      const row = await this.solutions.one(await this.taking.do(context.actor, given), context);
      return { solution: row && solutionOf(row) };
    });
  }

  @Mutation(() => DiscardReadingPayload, { description: 'Throws a document away that was brought in.' })
  discardReading(@Args('input', input) { readingId }: DiscardReadingInput, @Context() context: RequestContext) {
    return answer(context, async () => {
      await this.discarding.do(context.actor, readingId);
      return {};
    });
  }

  private async one(id: string, { actor, language }: RequestContext): Promise<Reading | null> {
    const inner = inside('reading', id);
    const row = inner && (await this.found.byId(inner, actor));
    return row ? readingOf(row, language) : null;
  }
}
