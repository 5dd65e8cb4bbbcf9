import { audienceOf } from '@allmende/domain/audience';
import { reviewDateOf } from '@allmende/domain/adoption';
import { dayInGermany } from '@allmende/domain/validity';
import type { Content } from '@allmende/domain/content';
import type { Publication, Release } from '@allmende/domain/lifecycle';
import type { ChangeClass } from '@allmende/domain/numbering';
import type { Tlp } from '@allmende/domain/audience';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { SolutionEntity } from '../features/solutions/solution.entity.ts';
import { standToOrigin } from '../features/solutions/stand-to-origin.ts';
import { VersionEntity, type Seal } from '../features/solutions/version.entity.ts';
import { holdReleasedValues, profileNow } from '../features/solutions/version-values.ts';
import { beginVersion } from '../features/solutions/write-version.ts';
import { newId } from '../foundation/database/ids.ts';
import type { Work } from '../foundation/database/database.ts';

/** A version as the story has it: what it says, what became of it, and when. */
export interface StoryVersion {
  readonly content: Content;
  readonly number: string | null;
  readonly release: Release;
  readonly publication: Publication;
  readonly seal: Seal;
  readonly changeClass: ChangeClass | null;
  readonly changeNote: string;
  readonly begunAt: Date;
  readonly releasedAt: Date | null;
  readonly publishedAt: Date | null;
}

export interface StorySolution {
  readonly slug: string;
  readonly municipalityId: string;
  readonly accountId: string;
  readonly tlp: Tlp;
  readonly recipientIds: readonly string[];
  readonly originVersionId: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** What the city profile said differently when the versions were released. */
  readonly profileThen?: Readonly<Record<string, string>>;
  /** The oldest first. */
  readonly versions: readonly StoryVersion[];
}

/** Inner ids of a solution and of its versions by number; a working copy goes by the empty number. */
export interface SownSolution {
  readonly id: string;
  readonly versionIds: ReadonlyMap<string, string>;
}

/** Writes a solution with its whole past. Content, clauses and doors are derived by the same functions as for people. */
export async function sowSolution(work: Work, story: StorySolution): Promise<SownSolution> {
  const newest = story.versions.at(-1)!;
  const { title, type } = newest.content.metadata;
  const kind = kindOfType(type);
  if (!kind) throw new Error(`${story.slug} has an unknown type ${type}`);
  const published = story.versions.find(({ publication }) => publication === 'published');
  const shown = {
    tlp: story.tlp,
    ownerId: story.municipalityId,
    recipientIds: story.recipientIds,
    recipientGroupIds: [],
  };
  const id = newId(story.versions[0]!.begunAt.getTime());
  await work.entities.insert(SolutionEntity, {
    id,
    slug: story.slug,
    municipalityId: story.municipalityId,
    tlp: story.tlp,
    recipients: [...story.recipientIds],
    recipientGroups: [],
    originVersionId: story.originVersionId,
    title: published?.content.metadata.title ?? title,
    type,
    kind,
    audience: published ? audienceOf({ ...shown, publication: 'published' }) : [],
    publishedVersionId: null,
    publishedAt: published?.publishedAt ?? null,
    workingVersionId: null,
    values: story.values,
    createdBy: story.accountId,
    createdAt: story.versions[0]!.begunAt,
    updatedAt: newest.publishedAt ?? newest.releasedAt ?? newest.begunAt,
  });
  const versionIds = new Map<string, string>();
  for (const version of story.versions) {
    const audience = audienceOf({ ...shown, publication: version.publication });
    const { id: versionId } = await beginVersion(work, {
      solutionId: id,
      content: version.content,
      audience,
      accountId: story.accountId,
    });
    const standing = version.number === null ? {} : await standToOrigin(work, { ...story, content: version.content });
    await work.entities.update(VersionEntity, { id: versionId }, { ...pastOf(version, story.accountId), ...standing });
    if (version.number !== null) {
      const profile = { ...(await profileNow(work, story.municipalityId)), ...story.profileThen };
      await holdReleasedValues(work, { id: versionId, content: version.content }, profile, story.values);
    }
    versionIds.set(version.number ?? '', versionId);
  }
  await work.entities.update(
    SolutionEntity,
    { id },
    {
      publishedVersionId: (published && versionIds.get(published.number ?? '')) ?? null,
      workingVersionId: versionIds.get('') ?? null,
    },
  );
  if (published) await work.indexChanged(id);
  return { id, versionIds };
}

function pastOf(version: StoryVersion, accountId: string): Partial<VersionEntity> {
  const { number, release, publication, seal, changeClass, changeNote, begunAt, releasedAt, publishedAt, content } =
    version;
  return {
    number,
    release,
    publication,
    seal,
    changeClass,
    changeNote,
    createdAt: begunAt,
    updatedAt: publishedAt ?? releasedAt ?? begunAt,
    releasedAt,
    releasedBy: releasedAt ? accountId : null,
    requestedBy: releasedAt ? accountId : null,
    publishedAt,
    validFrom: releasedAt && dayInGermany(releasedAt),
    reviewDate: releasedAt ? reviewDateOf(releasedAt.toISOString().slice(0, 10), content.metadata.reviewMonths) : null,
  };
}
