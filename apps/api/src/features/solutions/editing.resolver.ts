import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { NoteEditingInput, NoteEditingPayload } from './editing.type.ts';
import { NoteEditing } from './note-editing.ts';

/** The door at which the people who work on one text hear of each other. */
@Resolver()
export class EditingResolver {
  constructor(private readonly noting: NoteEditing) {}

  @Mutation(() => NoteEditingPayload, {
    description: 'Says that one works on a text, and hears who else does; for those who may edit it.',
  })
  noteEditing(
    @Args('input', { description: 'What one has open.' }) input: NoteEditingInput,
    @Context() context: RequestContext,
  ): Promise<Partial<NoteEditingPayload>> {
    return answer(context, async () => ({ colleagues: await this.noting.do(context, input) }));
  }
}
