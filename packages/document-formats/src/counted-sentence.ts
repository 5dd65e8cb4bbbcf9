import type { Params } from '@allmende/domain/texts';
import { withParams } from './import-refusal.ts';

/** A sentence, or one for a single thing and one for several: German and English tell no more apart. */
export type CountedSentence = string | { readonly one: string; readonly other: string };

export const counted = (sentence: CountedSentence, params: Params & { readonly count: number }): string =>
  withParams(typeof sentence === 'string' ? sentence : params.count === 1 ? sentence.one : sentence.other, params);
