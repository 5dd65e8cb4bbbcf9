import type { Content } from '@allmende/domain/content';
import type { Values } from '@allmende/domain/variables';
import {
  reimportedDocument,
  type ReimportedDocument,
} from '@allmende/document-formats/office-import/document-reimport';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import type { KeptPicture, KeptReading } from './document-reading.entity.ts';
import type { ClauseMatchInput } from './reading.input.ts';

/** What a document makes of the content that it goes back into; matched as a person says, or as proposed. */
export function returnedContent(
  known: Content,
  read: KeptReading,
  values: Values,
  matches: readonly ClauseMatchInput[] | null | undefined,
): ReimportedDocument<KeptPicture> {
  if (matches) refuseUnfit(known, read.content, matches);
  return reimportedDocument(known, read, { values, ...(matches ? { matches } : {}) });
}

/** Each clause exists, and is one other at most. */
function refuseUnfit(known: Content, found: Content, matches: readonly ClauseMatchInput[]): void {
  const open = {
    known: new Set(known.clauses.map(({ id }) => id)),
    found: new Set(found.clauses.map(({ id }) => id)),
  };
  matches.forEach((match, at) => {
    for (const side of ['known', 'found'] as const)
      if (!open[side].delete(match[side]))
        throw new Refusal('INVALID_INPUT', 'invalid', ['matches', String(at), side], {
          detail: match[side].slice(0, 80),
        });
  });
}
