import type { Content } from '@allmende/domain/content';
import type { ClauseMatch } from '@allmende/domain/match-clauses';
import type { ReadingForDraftQuery } from '../../gql/graphql.ts';
import type { FormProblem } from '../../session/problems.ts';

type Comparison = NonNullable<NonNullable<ReadingForDraftQuery['reading']>['comparison']>;
/** A recorded change in a clause of what would be taken over. */
export type ReturnedChange = Comparison['changes'][number];

export type Matches = readonly Pick<ClauseMatch, 'known' | 'found'>[];

/** A document that is to go into a working copy, and how its clauses are proposed to be the known ones. */
export interface DocumentInHand {
  /** What travels with the form, so that the next step has the same document in hand. */
  readonly fields: Readonly<Record<string, string>>;
  readonly found: Content;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly proposed: readonly ClauseMatch[];
  /** What it makes of the working copy, and who has changed what, as far as it says. */
  next(matches: Matches): Promise<{ readonly content: Content; readonly changes: readonly ReturnedChange[] }>;
  /** Takes over what was compared. @returns what stands in the way */
  take(matches: Matches, content: Content): Promise<readonly FormProblem[]>;
}
