import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import type { ReadingChoices } from '@allmende/domain/readings';
import type { ReadingOptions } from '@allmende/document-formats/office-import/reading-options';
import type { KeptPicture, KeptReading, ReadingRefusal } from './document-reading.entity.ts';
import { writesFor } from './reading-in-hand.ts';

export interface ReadingRow {
  id: string;
  municipalityId: string;
  solutionId: string | null;
  fileName: string;
  fileSize: number;
  conversionId: string | null;
  /** Null where the conversion is gone: it is removed before the reading is. */
  conversionState: string | null;
  options: ReadingOptions;
  /** How what is shown was read. */
  readWith: ReadingOptions;
  result: KeptReading | null;
  refusal: ReadingRefusal | null;
  choices: ReadingChoices;
  revision: number;
  createdAt: Date;
  takenAt: Date | null;
}

/** There for the account that brought it, while it may write for that city. */
const isSeen = `r.account_id = $1 AND r.municipality_id = ANY($2::uuid[])`;
const seen = `document_reading r LEFT JOIN conversion c ON c.id = r.conversion_id WHERE ${isSeen}`;
const columns = (result: string) => `r.id, r.municipality_id AS "municipalityId", r.solution_id AS "solutionId",
  r.file_name AS "fileName", r.file_size::float8 AS "fileSize", r.conversion_id AS "conversionId", c.state AS "conversionState",
  r.options, COALESCE(r.result->'options', r.options) AS "readWith", ${result} AS result, r.refusal, r.choices, r.revision, r.created_at AS "createdAt", r.taken_at AS "takenAt"`;

const readingById = statement<ReadingRow>('reading-by-id', `SELECT ${columns('r.result')} FROM ${seen} AND r.id = $3`);
const openReadings = statement<ReadingRow>(
  'open-readings',
  `SELECT ${columns(`CASE WHEN r.result IS NULL THEN NULL ELSE '{}'::jsonb END`)} FROM ${seen} AND r.taken_at IS NULL AND r.refusal IS NULL
   ORDER BY r.created_at DESC, r.id DESC`,
);
const pictureOfReading = statement<{ picture: KeptPicture }>(
  'picture-of-reading',
  `SELECT picture FROM document_reading r CROSS JOIN LATERAL jsonb_array_elements(r.result->'pictures') AS picture
   WHERE ${isSeen} AND r.id = $3 AND picture->>'sha256' = $4 AND picture->>'name' = $5 LIMIT 1`,
);

/** Reads of documents that were brought in; everybody finds their own. */
@Injectable()
export class FindReadings {
  constructor(private readonly database: Database) {}

  async byId(id: string, actor: Actor): Promise<ReadingRow | null> {
    if (actor.accountId === null) return null;
    const [row] = await this.database.read(readingById, [actor.accountId, writesFor(actor), id]);
    return row ?? null;
  }

  /** Those that wait to be taken over, the newest first, without what was read in them. */
  async open(actor: Actor): Promise<ReadingRow[]> {
    if (actor.accountId === null) return [];
    return this.database.read(openReadings, [actor.accountId, writesFor(actor)]);
  }

  async picture(id: string, sha256: string, name: string, actor: Actor): Promise<KeptPicture | null> {
    if (actor.accountId === null) return null;
    const [row] = await this.database.read(pictureOfReading, [actor.accountId, writesFor(actor), id, sha256, name]);
    return row?.picture ?? null;
  }
}
