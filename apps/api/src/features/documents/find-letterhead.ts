import { Injectable } from '@nestjs/common';
import type { ConversionNote } from '@allmende/document-formats/conversion/conversion-task';
import { Database, statement } from '../../foundation/database/database.ts';

export interface LetterheadRow {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly notes: readonly ConversionNote[];
  readonly updatedAt: Date;
}

const letterheadOf = statement<LetterheadRow>(
  'letterhead',
  `SELECT sha256, name, size::float8 AS size, notes, updated_at AS "updatedAt" FROM letterhead WHERE municipality_id = $1`,
);

/** The letterhead of a municipality; whoever asks has made sure that the viewer acts for it. */
@Injectable()
export class FindLetterhead {
  constructor(private readonly database: Database) {}

  async of(municipalityId: string): Promise<LetterheadRow | null> {
    return (await this.database.read(letterheadOf, [municipalityId]))[0] ?? null;
  }
}
