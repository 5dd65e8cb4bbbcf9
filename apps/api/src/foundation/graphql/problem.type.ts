import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RequestContext } from '../identity/request-context.ts';
import { problemOf } from './problem-answer.ts';
import { problemCodes, Refusal, type ProblemCode } from './refusal.ts';

export const ProblemCodeEnum = Object.fromEntries(problemCodes.map((code) => [code, code])) as {
  [Code in ProblemCode]: Code;
};
registerEnumType(ProblemCodeEnum, {
  name: 'ProblemCode',
  description: 'Stable code of an expected refusal; never translated.',
});

@ObjectType({ description: 'An expected refusal that the person can act on.' })
export class Problem {
  @Field(() => ProblemCodeEnum, { description: 'Stable code.' })
  code: ProblemCode;

  @Field({ description: 'What a person reads, in the language of Accept-Language.' })
  message: string;

  @Field(() => [String], { description: 'Where in the input it lies; empty when it is about the whole.' })
  path: readonly string[];
}

@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [Problem], { description: 'Expected refusals; empty when the change was made.' })
  errors: Problem[];
}

/** Runs a change for a mutation: what it returns is the payload, a Refusal becomes data, a fault is thrown on. */
export async function answer<Result extends object>(
  { language }: RequestContext,
  change: () => Promise<Result>,
): Promise<Partial<Result> & { errors: Problem[] }> {
  try {
    return { ...(await change()), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = [error, ...error.others].map((refusal) => problemOf(refusal, language));
    return { errors } as unknown as Partial<Result> & { errors: Problem[] };
  }
}
