import type { Tlp } from '@allmende/domain/audience';
import { chroniclesOf } from '@allmende/sample-catalogue/chronology';
import type { SampleDocument } from '@allmende/sample-catalogue/documents';
import type { SampleFork } from '@allmende/sample-catalogue/forks';
import { handedInDaysAgo, type NextVersion } from '@allmende/sample-catalogue/next-versions';
import type { Work } from '../foundation/database/database.ts';
import type { Calendar } from './calendar.ts';
import type { Inhabitants } from './sow-people.ts';
import { sowSolution, type SownSolution, type StoryVersion } from './sow-solutions.ts';

/** What has been sown, by slug. */
export type Sown = Map<string, SownSolution & { readonly document: SampleDocument | null; readonly tlp: Tlp }>;

interface Ground {
  readonly work: Work;
  readonly calendar: Calendar;
  readonly people: Inhabitants;
}

/** Days that writing a version takes. */
const WRITING = 20;

/** Writes the published documents, with the next versions that wait for the moderation. */
export async function sowDocuments(
  ground: Ground,
  documents: readonly SampleDocument[],
  next: readonly NextVersion[],
): Promise<Sown> {
  const sown: Sown = new Map();
  for (const document of documents) {
    const following = next.find(({ slug }) => slug === document.slug);
    const versions = [
      ...publishedVersions(document, ground.calendar),
      ...(following ? [nextVersion(following, ground.calendar)] : []),
    ];
    sown.set(document.slug, {
      document,
      tlp: document.tlp,
      ...(await sowSolution(ground.work, { ...ownership(ground, document), versions: supersededIn(versions) })),
    });
  }
  return sown;
}

/** Writes what the sample people have begun themselves. */
export async function sowUnfinished(ground: Ground, documents: readonly SampleDocument[], sown: Sown): Promise<void> {
  for (const document of documents) {
    const days = handedInDaysAgo[document.slug];
    if (!days) throw new Error(`the story does not know ${document.slug}`);
    const { content, changeClass, changeNote } = document.versions.at(-1)!;
    const version = nextVersion(
      {
        slug: document.slug,
        content,
        number: days.submitted === null ? null : '1.0',
        changeClass: days.submitted === null ? null : changeClass,
        changeNote,
        begunDaysAgo: days.begun,
        releasedDaysAgo: days.submitted === null ? null : days.submitted + 1,
        submittedDaysAgo: days.submitted,
      },
      ground.calendar,
    );
    const accountId = ground.people.account(days.by);
    sown.set(document.slug, {
      document,
      tlp: document.tlp,
      ...(await sowSolution(ground.work, { ...ownership(ground, document), accountId, versions: [version] })),
    });
  }
}

/** Writes the municipalities' own versions, each after its origin and with its label; most of them are private. */
export async function sowForks(ground: Ground, forks: readonly SampleFork[], sown: Sown): Promise<void> {
  for (const fork of forks) {
    const origin = sown.get(fork.origin.slug);
    const originVersionId = origin?.versionIds.get(fork.origin.number);
    if (!origin || !originVersionId) throw new Error(`${fork.slug} has no origin`);
    const { releasedDaysAgo: released, publishedDaysAgo: published } = fork;
    const version: StoryVersion = {
      content: fork.content,
      number: released === null ? null : '1.0',
      release: released === null ? 'draft' : 'released',
      publication: published === null ? 'none' : 'published',
      seal: published === null ? 'unchecked' : 'formallyChecked',
      changeClass: released === null ? null : 'substantive',
      changeNote: fork.changeNote,
      begunAt: ground.calendar.ago(fork.begunDaysAgo),
      releasedAt: released === null ? null : ground.calendar.ago(released),
      publishedAt: published === null ? null : ground.calendar.ago(published),
    };
    const written = await sowSolution(ground.work, {
      slug: fork.slug,
      municipalityId: ground.people.municipality(fork.ags),
      accountId: ground.people.actingFor(fork.ags),
      tlp: origin.tlp,
      recipientIds: [],
      originVersionId,
      values: fork.values,
      profileThen: fork.profileThen,
      versions: [version],
    });
    sown.set(fork.slug, { document: null, tlp: origin.tlp, ...written });
  }
}

const ownership = ({ people }: Ground, { slug, ags, tlp, recipients }: SampleDocument) => ({
  slug,
  municipalityId: people.municipality(ags),
  accountId: people.actingFor(ags),
  tlp,
  recipientIds: recipients.map((one) => people.municipality(one)),
  originVersionId: null,
  values: {},
});

function publishedVersions(document: SampleDocument, calendar: Calendar): StoryVersion[] {
  const chronicles = chroniclesOf(document);
  return document.versions.map(({ content, number, changeClass, changeNote }, at) => {
    const { publishedDaysAgo, releasedDaysAgo, seal } = chronicles[at]!;
    return {
      content,
      number,
      release: 'released',
      publication: at === document.versions.length - 1 ? 'published' : 'replaced',
      seal,
      changeClass,
      changeNote,
      begunAt: calendar.ago(releasedDaysAgo + WRITING),
      releasedAt: calendar.ago(releasedDaysAgo),
      publishedAt: calendar.ago(publishedDaysAgo),
    };
  });
}

const nextVersion = (next: NextVersion, calendar: Calendar): StoryVersion => ({
  content: next.content,
  number: next.number,
  release: next.number === null ? 'draft' : 'released',
  publication: next.submittedDaysAgo === null ? 'none' : 'submitted',
  seal: 'unchecked',
  changeClass: next.changeClass,
  changeNote: next.changeNote,
  begunAt: calendar.ago(next.begunDaysAgo),
  releasedAt: next.releasedDaysAgo === null ? null : calendar.ago(next.releasedDaysAgo),
  publishedAt: null,
});

/** Of several released versions only the newest is in force in its city. */
const supersededIn = (versions: readonly StoryVersion[]): StoryVersion[] =>
  versions.map((version, at) => (at < versions.length - 1 ? { ...version, release: 'superseded' } : version));
