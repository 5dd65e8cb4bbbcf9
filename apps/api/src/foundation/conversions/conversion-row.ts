import type { ConversionKind, ConversionState } from '@allmende/domain/conversions';
import type { Params } from '@allmende/domain/texts';
import type { ConversionNote } from '@allmende/document-formats/conversion/conversion-task';
import type { Language } from '../graphql/refusal.ts';

/** Why it failed: a code of the domain, or `REFUSED` with the reason of the kind. */
export interface KeptProblem {
  readonly code: string;
  readonly reason?: string;
  readonly params: Params;
}

export interface ConversionRow {
  readonly id: string;
  readonly kind: ConversionKind;
  readonly state: ConversionState;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly municipalityId: string | null;
  readonly language: Language;
  readonly task: object;
  readonly isShared: boolean;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly attempts: number;
  readonly problem: KeptProblem | null;
  readonly notes: readonly ConversionNote[];
  readonly fileSha256: string | null;
  readonly fileName: string | null;
  readonly fileMediaType: string | null;
  readonly fileSize: number | null;
  readonly result: object | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** The columns of a ConversionRow of the table or alias `c`. */
export const conversionColumns = `c.id, c.kind, c.state, c.account_id AS "accountId", c.session_id AS "sessionId",
  c.municipality_id AS "municipalityId", c.language, c.task, c.cache_key IS NOT NULL AS "isShared", c.phase, c.done, c.total,
  c.attempts, c.problem, c.notes, c.file_sha256 AS "fileSha256", c.file_name AS "fileName", c.file_media_type AS "fileMediaType",
  c.file_size::float8 AS "fileSize", c.result, c.created_at AS "createdAt", c.finished_at AS "finishedAt"`;
