import type { Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import type { Publication, Release } from '@allmende/domain/lifecycle';
import type { ChangeClass } from '@allmende/domain/numbering';
import type { Thing } from '@allmende/domain/rights';
import type { Municipality } from '../municipalities/municipality.type.ts';
import type { RenderedClause } from './rendered-clause.ts';
import type { Seal } from './version.entity.ts';

/** A version without its content, as lists of versions show it. */
export interface VersionSummaryRow {
  id: string;
  number: string | null;
  release: Release;
  publication: Publication;
  seal: Seal;
  changeClass: ChangeClass | null;
  changeNote: string;
  releasedAt: string | null;
  publishedAt: string | null;
  requestedBy: string | null;
  /** ISO days. */
  validFrom: string | null;
  reviewDate: string | null;
}

/** A version with its content. */
export interface VersionRow extends VersionSummaryRow {
  solutionId: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
  content: Content;
  rendered: RenderedClause[];
}

/** A solution with the versions its viewer may see, newest first, and, where asked for, the content of one of them. */
export interface SolutionRow {
  id: string;
  slug: string;
  title: string;
  type: string;
  kind: 'policy' | 'template' | 'tool';
  tlp: Tlp;
  recipientIds: string[];
  recipientGroupIds: string[];
  municipalityId: string;
  municipality: Municipality;
  fourEyes: boolean;
  originVersionId: string | null;
  publishedVersionId: string | null;
  workingVersionId: string | null;
  values: Record<string, string>;
  createdAt: string;
  updatedAt: string;
  versions: VersionSummaryRow[];
  selected?: VersionRow | null;
}

/** What the domain's rules ask of a solution. */
export type StandingRow = Pick<
  SolutionRow,
  'municipalityId' | 'tlp' | 'recipientIds' | 'recipientGroupIds' | 'fourEyes' | 'originVersionId' | 'workingVersionId'
> & { versions: Pick<VersionSummaryRow, 'id' | 'release' | 'publication' | 'requestedBy'>[] };

/** The solution as the domain's rules see it. */
export function thingOf(row: StandingRow): Thing {
  const working = row.versions.find((version) => version.id === row.workingVersionId);
  const state = working ?? row.versions[0];
  return {
    ownerId: row.municipalityId,
    tlp: row.tlp,
    recipientIds: row.recipientIds,
    recipientGroupIds: row.recipientGroupIds,
    release: state?.release ?? 'draft',
    publication: state?.publication ?? 'none',
    isFork: row.originVersionId !== null,
    versions: row.versions,
    fourEyes: row.fourEyes,
    requestedById: working?.requestedBy ?? null,
  };
}
