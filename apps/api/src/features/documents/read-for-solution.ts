import { Injectable } from '@nestjs/common';
import { may } from '@allmende/domain/rights';
import { withoutFrame } from '@allmende/document-formats/export-frame';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { thingOf } from '../solutions/solution-row.ts';
import { SolutionLoader } from '../solutions/solution.loader.ts';
import type { ImportNote, ReadDocumentInput } from './document.type.ts';
import { readDocument, reportOf } from './read-document.ts';

export interface DocumentRead {
  readonly contentJson: string;
  readonly importReport: ImportNote[];
}

/** Reads a document that may go into a working copy, and changes nothing: people decide first which clause is which. */
@Injectable()
export class ReadForSolution {
  constructor(private readonly solutions: SolutionLoader) {}

  async do(context: RequestContext, { solutionId, text }: ReadDocumentInput): Promise<DocumentRead> {
    const { actor, language } = context;
    if (actor.accountId === null) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
    const id = inside('solution', solutionId);
    const solution = id && (await this.solutions.one(id, context));
    if (!solution) throw notFound(['solutionId']);
    // Asked before the document is read: reading a large one costs something.
    if (!may(actor, 'edit', thingOf(solution)))
      throw solution.workingVersionId === null
        ? new Refusal('WRONG_STATE', 'frozen')
        : new Refusal('NOT_ALLOWED', 'notAllowed', ['solutionId']);
    const document = readDocument('markdown', withoutFrame(text), language);
    return {
      contentJson: JSON.stringify(document.content),
      importReport: reportOf(document, solution.tlp, language),
    };
  }
}
