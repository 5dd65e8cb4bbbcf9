import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../foundation/database/database.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import { authorOfVersion } from '../solutions/former-owners.ts';

/** What a document is based on, for the sentence of attribution. */
export interface DocumentOrigin {
  id: string;
  title: string;
  municipalityName: string;
  number: string;
  licence: string;
  slug: string;
  /** Whether the viewer may see it. */
  visible: boolean;
}

const origins = statement<DocumentOrigin>(
  'origins-of-documents',
  `SELECT v.id, v.content->'metadata'->>'title' AS title, m.name AS "municipalityName", coalesce(v.number, '') AS number,
     v.content->'metadata'->>'licence' AS licence, s.slug, v.audience && $2::text[] AS visible
   FROM version v JOIN solution s ON s.id = v.solution_id JOIN municipality m ON m.id = ${authorOfVersion('v', 's')} WHERE v.id = ANY($1::uuid[])`,
);

/** Origins of own versions, many in one query; keys are inner ids of versions. */
@Injectable()
export class OriginOfDocumentLoader {
  constructor(private readonly database: Database) {}

  one(context: RequestContext, versionId: string): Promise<DocumentOrigin | null> {
    return loaderIn(context, 'originsOfDocuments', async (ids) => {
      const rows = await this.database.read(origins, [ids, doorsFor(context.actor)]);
      return new Map(rows.map((row) => [row.id, row]));
    }).load(versionId);
  }
}
