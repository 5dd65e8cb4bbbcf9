import type { AdoptionStatus, AdoptionVisibility, ConsultedBody } from '@allmende/domain/adoption';
import type { VersionSummaryRow } from '../solutions/solution-row.ts';

/** A declared adoption with the version it names. */
export interface AdoptionRow {
  id: string;
  municipalityId: string;
  solutionId: string;
  status: AdoptionStatus;
  since: string | null;
  reviewDate: string | null;
  visibility: AdoptionVisibility;
  consulted: ConsultedBody[];
  effortHours: number | null;
  externalCost: number | null;
  changed: string;
  contactWelcome: boolean;
  revision: number;
  updatedAt: string | Date;
  version: VersionSummaryRow;
}

/** How a municipality stands to a solution, declared or following from its own version. */
export interface Standing {
  municipalityId: string;
  status: AdoptionStatus;
}

/** How many use a solution, by size of municipality. */
export interface FigureRow {
  solutionId: string;
  sizeClass: string;
  total: number;
  inForce: number;
}
