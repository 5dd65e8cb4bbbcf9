import type { Content } from '@allmende/domain/content';
import { forkContent } from '@allmende/domain/fork';
import type { SampleDocument } from './documents.ts';
import { toldForks, type ToldFork } from './told-forks.ts';

/** A municipality's own version of a sample document, or of another own version that is published. */
export interface SampleFork {
  readonly slug: string;
  readonly ags: string;
  readonly origin: { readonly slug: string; readonly number: string };
  readonly content: Content;
  /** The municipality's own answers to the document's variables. */
  readonly values: Readonly<Record<string, string>>;
  /** What the city profile said differently when it was released. */
  readonly profileThen: Readonly<Record<string, string>>;
  readonly begunDaysAgo: number;
  /** Days since its city released it; null while it is a draft. */
  readonly releasedDaysAgo: number | null;
  /** Days since it became a solution of the catalogue; null while it is the city's own. */
  readonly publishedDaysAgo: number | null;
  readonly changeNote: string;
}

/** The origin of each stands before it. @throws where an origin, a clause or the words to be changed are not there any more */
export function sampleForks(documents: readonly SampleDocument[]): SampleFork[] {
  const forks: SampleFork[] = [];
  for (const told of toldForks) {
    const [slug, number] = told.origin;
    const version = documents.find((one) => one.slug === slug)?.versions.find((one) => one.number === number);
    const published = forks.find((one) => one.slug === slug && one.publishedDaysAgo !== null);
    const origin = version?.content ?? published?.content;
    if (!origin) throw new Error(`no published sample document ${slug} ${number}`);
    forks.push({
      slug: told.slug,
      ags: told.ags,
      origin: { slug, number },
      content: ownContent(told, origin),
      values: told.values ?? {},
      profileThen: told.profileThen ?? {},
      begunDaysAgo: told.begunDaysAgo,
      releasedDaysAgo: told.releasedDaysAgo,
      publishedDaysAgo: told.publishedDaysAgo ?? null,
      changeNote: told.changeNote ?? '',
    });
  }
  return forks;
}

function ownContent({ title, metadata, edits = [], without = [], origin: [slug, number] }: ToldFork, origin: Content) {
  const content = forkContent(origin);
  const maintainer = { function: 'Informationssicherheit', contact: '' };
  Object.assign(content.metadata, { title, maintainer, ...metadata });
  for (const { clause: id, find, write } of edits) {
    const clause = content.clauses.find((one) => one.id === id);
    if (!clause?.body.includes(find)) throw new Error(`${slug} ${number} has no clause ${id} that says “${find}”`);
    clause.body = clause.body.replace(find, write);
  }
  for (const id of without)
    if (!content.clauses.some((one) => one.id === id)) throw new Error(`${slug} ${number} has no clause ${id}`);
  content.clauses = content.clauses.filter(({ id }) => !without.includes(id));
  return content;
}
