import type { AdoptionStatus, AdoptionVisibility, ConsultedBody } from '@allmende/domain/adoption';

/** A municipality's declared use of a sample document. */
export interface SampleAdoption {
  readonly slug: string;
  readonly ags: string;
  /** Number of the version. */
  readonly number: string;
  readonly status: AdoptionStatus;
  /** Days before today; null where it is not in force yet. */
  readonly sinceDaysAgo: number | null;
  readonly declaredDaysAgo: number;
  readonly visibility: AdoptionVisibility;
  readonly consulted: readonly ConsultedBody[];
  readonly effortHours: number | null;
  /** Euro. */
  readonly externalCost: number | null;
  readonly changed: string;
  readonly contactWelcome: boolean;
}
