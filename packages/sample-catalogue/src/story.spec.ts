import { describe, expect, test } from '@jest/globals';
import type { Tlp } from '@allmende/domain/audience';
import { checkForRelease, mayBeReleased } from '@allmende/domain/checks';
import type { Content } from '@allmende/domain/content';
import { checkForPublication } from '@allmende/domain/publication-checks';
import { forkLicenceAllowed } from '@allmende/domain/licences';
import { mayRate } from '@allmende/domain/ratings';
import { sampleAdoptions } from './adoptions.ts';
import { chroniclesOf } from './chronology.ts';
import { sampleDocuments, unfinishedDocuments } from './documents.ts';
import { sampleForks, type SampleFork } from './forks.ts';
import { handedInDaysAgo, nextVersions } from './next-versions.ts';
import { knownMunicipality } from './people.ts';
import { sampleDiscussions } from './sample-discussions.ts';
import { sampleRatings } from './sample-ratings.ts';

const documents = sampleDocuments();
const adoptions = sampleAdoptions(documents);
const documentOf = (slug: string) => documents.find((one) => one.slug === slug)!;
const publishedDaysAgo = (slug: string, number: string) => {
  const document = documentOf(slug);
  return chroniclesOf(document)[document.versions.findIndex((version) => version.number === number)]!.publishedDaysAgo;
};

interface Origin {
  readonly tlp: Tlp;
  readonly ownerAgs: string;
  readonly original: Content;
  readonly publishedDaysAgo: number;
}

/** What an own version was made of: a document, or another own version that is published. */
function originOf(slug: string, forks: readonly SampleFork[]): Origin {
  const fork = forks.find((one) => one.slug === slug);
  if (fork)
    return {
      ...originOf(fork.origin.slug, forks),
      ownerAgs: fork.ags,
      original: fork.content,
      publishedDaysAgo: fork.publishedDaysAgo!,
    };
  const { tlp, ags, versions } = documentOf(slug);
  const { number, content } = versions[0]!;
  return { tlp, ownerAgs: ags, original: content, publishedDaysAgo: publishedDaysAgo(slug, number) };
}

describe('the story of the sample world', () => {
  test('is the same at every start', () => {
    expect(sampleAdoptions(sampleDocuments())).toEqual(adoptions);
  });

  test('publishes versions in their order, after they were released', () => {
    for (const document of documents) {
      const chronicles = chroniclesOf(document);
      chronicles.forEach((one, at) => {
        expect(one.releasedDaysAgo).toBeGreaterThan(one.publishedDaysAgo);
        expect(one.publishedDaysAgo).toBeLessThan(chronicles[at - 1]?.publishedDaysAgo ?? Infinity);
      });
    }
  });

  test('lets municipalities of every size adopt, once each, what they may see, after it was published, never their own', () => {
    expect(adoptions.length).toBeGreaterThan(150);
    expect(new Set(adoptions.map(({ slug, ags }) => `${slug} ${ags}`)).size).toBe(adoptions.length);
    expect(new Set(adoptions.map(({ ags }) => knownMunicipality(ags).sizeFilter)).size).toBe(4);
    for (const { slug, ags, number, declaredDaysAgo } of adoptions) {
      const { ags: owner, tlp, recipients } = documentOf(slug);
      expect(ags).not.toBe(owner);
      if (tlp === 'AMBER' || tlp === 'AMBER_STRICT') expect(recipients).toContain(ags);
      expect(`${slug} ${number} ${declaredDaysAgo < publishedDaysAgo(slug, number)}`).toBe(`${slug} ${number} true`);
    }
  });

  test('lets only those rate who live with a solution, and enough of them that values are shown', () => {
    const ratings = sampleRatings(adoptions);
    for (const { slug, ags } of ratings) {
      const adoption = adoptions.find((one) => one.slug === slug && one.ags === ags);
      expect(
        mayRate({ municipalityId: ags, ownerId: documentOf(slug).ags, adoptionStatus: adoption?.status ?? null }),
      ).toBe(true);
    }
    const counts = Object.values(Object.groupBy(ratings, ({ slug }) => slug)).map((group) => group!.length);
    expect(counts.filter((count) => count >= 3).length).toBeGreaterThanOrEqual(10);
  });

  test('forks what may be forked, and keeps to its licence', () => {
    const forks = sampleForks(documents);
    expect(new Set(forks.map(({ slug }) => slug)).size).toBe(forks.length);
    for (const { origin, content, releasedDaysAgo } of forks) {
      const { tlp, original } = originOf(origin.slug, forks);
      expect(tlp).not.toBe('AMBER_STRICT');
      expect(forkLicenceAllowed(original.metadata.licence, content.metadata.licence)).toBe(true);
      if (releasedDaysAgo !== null) expect(mayBeReleased(checkForRelease(content, tlp))).toBe(true);
    }
  });

  test('publishes own versions that can be told from their origin, in the order of time', () => {
    const forks = sampleForks(documents);
    const published = forks.filter(({ publishedDaysAgo }) => publishedDaysAgo !== null);
    expect(published).toHaveLength(3);
    for (const { ags, origin, content, begunDaysAgo, releasedDaysAgo, publishedDaysAgo } of published) {
      const { tlp, original, ownerAgs, publishedDaysAgo: before } = originOf(origin.slug, forks);
      const { licence, title, summary } = original.metadata;
      const terms = {
        tlp,
        licence,
        title,
        summary,
        ownerId: ownerAgs,
        recipientIds: [ownerAgs],
        recipientGroupIds: [],
      };
      expect(
        checkForPublication(content, { cityId: ags, tlp, recipientIds: [], recipientGroupIds: [] }, terms),
      ).toEqual([]);
      expect([before, begunDaysAgo, releasedDaysAgo!, publishedDaysAgo!]).toEqual(
        [before, begunDaysAgo, releasedDaysAgo!, publishedDaysAgo!].toSorted((one, other) => other - one),
      );
    }
  });

  test('discusses clauses that exist', () => {
    for (const { slug, clauseId, comments } of sampleDiscussions) {
      const ids = documentOf(slug).versions.flatMap(({ content }) => content.clauses.map(({ id }) => id));
      if (clauseId !== null) expect(ids).toContain(clauseId);
      const days = comments.map(({ daysAgo }) => daysAgo);
      expect(days).toEqual([...days].sort((one, other) => other - one));
    }
  });

  test('has two cases wait for the moderation and one draft in the making', () => {
    expect(nextVersions(documents)).toHaveLength(1);
    const waiting = unfinishedDocuments().map(({ slug }) => handedInDaysAgo[slug]!.submitted);
    expect(waiting.filter((days) => days !== null)).toHaveLength(1);
    expect(waiting.filter((days) => days === null)).toHaveLength(1);
  });
});
