import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { conversionOf } from '../../foundation/conversions/conversion-mapping.ts';
import { FindConversions } from '../../foundation/conversions/find-conversions.ts';
import { inside } from '../../foundation/database/ids.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { MunicipalityLoader } from '../municipalities/municipality.loader.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { ChangeLetterhead } from './change-letterhead.ts';
import { exportSentence } from './export-sentence.ts';
import { FindLetterhead } from './find-letterhead.ts';
import {
  Letterhead,
  RemoveLetterheadInput,
  RemoveLetterheadPayload,
  TryLetterheadInput,
  TryLetterheadPayload,
} from './letterhead.type.ts';

/** What this room adds to a municipality: the look of its documents. Files come in by the door for files. */
@Resolver(() => Municipality)
export class MunicipalityLetterheadFields {
  constructor(
    private readonly letterheads: FindLetterhead,
    private readonly change: ChangeLetterhead,
    private readonly municipalities: MunicipalityLoader,
    private readonly conversions: FindConversions,
  ) {}

  @ResolveField(() => Letterhead, {
    nullable: true,
    description: 'The letterhead of its documents; null where there is none, and for all but its members.',
  })
  async letterhead(@Parent() { id }: Municipality, @Context() context: RequestContext): Promise<Letterhead | null> {
    const inner = inside('municipality', id);
    if (!inner || !context.actor.memberships.some(({ municipalityId }) => municipalityId === inner)) return null;
    const row = await this.letterheads.of(inner);
    if (!row) return null;
    const notes = row.notes.map(({ code, params }) => ({
      code,
      message: exportSentence(code, params, context.language),
    }));
    return { ...row, notes };
  }

  @Mutation(() => RemoveLetterheadPayload, {
    description: 'Removes the letterhead; whoever looks after the city profile.',
  })
  removeLetterhead(
    @Args('input', { description: 'Whose.' }) { municipalityId }: RemoveLetterheadInput,
    @Context() context: RequestContext,
  ): Promise<Partial<RemoveLetterheadPayload>> {
    return answer(context, async () => ({
      municipality: await this.municipalities.get(context, await this.change.remove(context, municipalityId)),
    }));
  }

  @Mutation(() => TryLetterheadPayload, {
    description: 'Has a sample page written in the letterhead; whoever looks after the city profile.',
  })
  tryLetterhead(
    @Args('input', { description: 'Whose.' }) { municipalityId }: TryLetterheadInput,
    @Context() context: RequestContext,
  ): Promise<Partial<TryLetterheadPayload>> {
    return answer(context, async () => {
      const row = await this.conversions.byId(await this.change.tryAgain(context, municipalityId), context);
      return { conversion: row && conversionOf(row) };
    });
  }
}
