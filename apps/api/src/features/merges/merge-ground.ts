import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { anonymous, type Visible } from '@allmende/domain/audience';
import { canonicalJson } from '@allmende/domain/canonical';
import type { Clause, Content, FileReference } from '@allmende/domain/content';
import { labelOfFile, maySeeFile } from '@allmende/domain/files';
import { forkContent } from '@allmende/domain/fork';
import { decisionId, mergeContents } from '@allmende/domain/merge';
import type { ContentMerge, MergeOptions } from '@allmende/domain/merge-outcome';
import { valuesFor, type Value } from '@allmende/domain/variables';
import { Database, statement, type Work } from '../../foundation/database/database.ts';
import { FindCityProfile } from '../municipalities/find-city-profile.ts';
import { FindAgreed } from '../proposals/find-agreed.ts';

/** The three contents of a merge, and what comes of them without a decision. */
export interface MergeGround {
  readonly base: Content;
  readonly mine: Content;
  readonly theirs: Content;
  readonly values: ReadonlyMap<string, Value>;
  readonly agreed: ReadonlyMap<string, Clause>;
  readonly merge: ContentMerge;
  readonly ownDigest: string;
}

export interface MergeSides {
  readonly solutionId: string;
  readonly municipalityId: string;
  /** The city's own answers to the document's variables. */
  readonly values: Readonly<Record<string, string>>;
  readonly baseVersionId: string;
  readonly theirsVersionId: string;
  readonly mine: Content;
}

type ContentRow = { id: string; content: Content } & Visible;

const contents = statement<ContentRow>(
  'merge-contents',
  `SELECT v.id, v.content, v.publication, s.tlp, s.municipality_id AS "ownerId", municipalities_named(s.recipients, s.recipient_groups) AS "recipientIds",
     s.recipient_groups AS "recipientGroupIds"
   FROM version v JOIN solution s ON s.id = v.solution_id WHERE v.id = ANY($1::uuid[])`,
);

/** Lays out a merge. Whoever asks has made sure that both versions of the original are for this city. */
@Injectable()
export class LayMergeGround {
  constructor(
    private readonly database: Database,
    private readonly profiles: FindCityProfile,
    private readonly givenBack: FindAgreed,
  ) {}

  async of(sides: MergeSides, work?: Work): Promise<MergeGround> {
    const ids = [[sides.baseVersionId, sides.theirsVersionId]];
    const rows = work ? await work.run(contents, ids) : await this.database.read(contents, ids);
    const contentOf = (wanted: string): Content => {
      const row = rows.find(({ id }) => id === wanted);
      if (!row) throw new Error(`a merge names version ${wanted}, which is not there`);
      // What a city leaves behind when it makes a document its own is no change on either side.
      return forkContent(row.content, (file) => isForCity(file, row, sides.municipalityId));
    };
    const [base, theirs] = [contentOf(sides.baseVersionId), contentOf(sides.theirsVersionId)];
    const { mine } = sides;
    const values = await this.valuesOf(sides, theirs);
    const agreed = await this.givenBack.agreed(sides.solutionId, sides.theirsVersionId);
    const options: MergeOptions = { values, agreed };
    return {
      base,
      mine,
      theirs,
      values,
      agreed,
      merge: mergeContents(base, mine, theirs, options),
      ownDigest: digestOf(mine),
    };
  }

  /** The values with which the city reads its own text and what is new in the original. */
  private async valuesOf(
    { municipalityId, values, mine }: MergeSides,
    theirs: Content,
  ): Promise<ReadonlyMap<string, Value>> {
    const profile = await this.profiles.values(municipalityId);
    return new Map([...valuesFor(theirs, profile, values), ...valuesFor(mine, profile, values)]);
  }
}

/**
 * A file that is stricter than its entry comes along only where it is for this city too. Whoever merges from an entry
 * above CLEAR has acknowledged the leaflet, or would not see it; from a CLEAR one it is not known, and taken as not done.
 */
function isForCity(file: FileReference, version: Visible, municipalityId: string): boolean {
  if (labelOfFile(file, version.tlp) === version.tlp) return true;
  const own = [{ id: municipalityId, groupIds: [] }];
  const city = { ...anonymous, own, acknowledgedLeaflet: version.tlp !== 'CLEAR' };
  return maySeeFile(city, file, version);
}

export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** The two sides of everything that can be decided, by the id of its decision. */
export function sidesOf(merge: ContentMerge): Map<string, { mine: unknown; theirs: unknown }> {
  const sides = new Map<string, { mine: unknown; theirs: unknown }>();
  for (const { id, mine, theirs } of merge.clauses) sides.set(id, { mine, theirs });
  const fields = { metadata: merge.metadata, variable: merge.variables, file: merge.files, link: merge.links } as const;
  for (const kind of ['metadata', 'variable', 'file', 'link'] as const)
    for (const { field, mine, theirs } of fields[kind]) sides.set(decisionId(kind, field), { mine, theirs });
  return sides;
}
