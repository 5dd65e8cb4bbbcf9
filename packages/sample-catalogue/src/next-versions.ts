import type { Content } from '@allmende/domain/content';
import type { ChangeClass } from '@allmende/domain/numbering';
import type { SampleDocument } from './documents.ts';

/** A version that its city has released and handed in, and that waits for the moderation; or a working copy. */
export interface NextVersion {
  readonly slug: string;
  readonly content: Content;
  /** Null while it is a working copy. */
  readonly number: string | null;
  readonly changeClass: ChangeClass | null;
  readonly changeNote: string;
  readonly releasedDaysAgo: number | null;
  readonly submittedDaysAgo: number | null;
  readonly begunDaysAgo: number;
}

/** Stuttgart has corrected its processing contract and waits, longer than promised, for the moderation. */
export function nextVersions(documents: readonly SampleDocument[]): NextVersion[] {
  const contract = documents.find(({ slug }) => slug === 'muster-avv')?.versions.at(-1);
  if (!contract) throw new Error('the processing contract is missing');
  const content = structuredClone(contract.content);
  const clause = content.clauses.find(({ id }) => id === 'p8-meldung');
  if (!clause) throw new Error('the processing contract has no clause on notifications');
  clause.body = `${clause.body.trimEnd()}\n\nFür die Meldung genügt der Meldebogen der Anlage 5; eine formlose Meldung vorab wahrt die Frist.`;
  return [
    {
      slug: 'muster-avv',
      content,
      number: '1.1',
      changeClass: 'editorial',
      changeNote: 'Klargestellt, dass eine formlose Meldung vorab die Frist wahrt.',
      begunDaysAgo: 24,
      releasedDaysAgo: 15,
      submittedDaysAgo: 14,
    },
  ];
}

/** What the sample people have begun themselves: one handed in to the moderation, one still a draft. */
export const handedInDaysAgo: Readonly<
  Record<string, { readonly begun: number; readonly submitted: number | null; readonly by: string }>
> = {
  'uebung-stromausfall-kreis': { begun: 21, submitted: 2, by: 'uwe@landkreis-bautzen.example' },
  'erstinformation-stoerung': { begun: 6, submitted: null, by: 'jana@flensburg.example' },
};
