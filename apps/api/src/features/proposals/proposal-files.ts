import { Injectable } from '@nestjs/common';
import type { Tlp } from '@allmende/domain/audience';
import type { FileReference } from '@allmende/domain/content';
import { Database, statement } from '../../foundation/database/database.ts';
import { FindFile } from '../documents/find-file.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import { proposalsSeen } from './find-proposals.ts';

const fileOfProposal = statement<{ file: FileReference; tlp: Tlp }>(
  'file-of-proposal',
  `SELECT file, origin.tlp FROM proposal p JOIN solution origin ON origin.id = p.origin_solution_id
   CROSS JOIN LATERAL jsonb_array_elements(p.files) AS file
   WHERE p.id = $2 AND ${proposalsSeen} AND file->>'sha256' = $3 AND file->>'name' = $4 LIMIT 1`,
);

/** Pictures of offered clauses are given out to the two cities between which they are offered, and to nobody else. */
@Injectable()
export class ProposalFiles {
  constructor(database: Database, files: FindFile) {
    files.enter('proposal', async ({ id, sha256, name }, actor) => {
      const [row] = await database.read(fileOfProposal, [doorsFor(actor), id, sha256, name]);
      return row ? { ...row, isPublic: false, taken: null } : null;
    });
  }
}
