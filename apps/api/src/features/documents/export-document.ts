import { Injectable } from '@nestjs/common';
import { needsOffice } from '@allmende/document-formats/conversion/export-task';
import { AskConversion } from '../../foundation/conversions/ask-conversion.ts';
import { Database } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { notFound, Refusal } from '../../foundation/graphql/refusal.ts';
import { nobody, type RequestContext } from '../../foundation/identity/request-context.ts';
import { ComposeDocument, type SeenVersion } from './compose-document.ts';
import { type ExportOptions, labelOf } from './document-export.ts';
import { isOwn } from './document-facts.ts';
import type { ExportDocumentInput } from './export-document.input.ts';
import { FindLetterhead } from './find-letterhead.ts';
import { officeIsInstalled } from './office-installed.ts';

/** Has a version written as a document, for whoever sees it. */
@Injectable()
export class ExportDocument {
  constructor(
    private readonly database: Database,
    private readonly documents: ComposeDocument,
    private readonly letterheads: FindLetterhead,
    private readonly conversions: AskConversion,
  ) {}

  /** @returns inner id of the conversion */
  async do(context: RequestContext, input: ExportDocumentInput): Promise<string> {
    const { versionId, format, filled, withLetterhead, compareWithVersionId } = input;
    const to = await this.see(versionId, 'versionId', context);
    const from = compareWithVersionId ? await this.see(compareWithVersionId, 'compareWithVersionId', context) : null;
    if (from && format !== 'docx') throw new Refusal('INVALID_INPUT', 'comparisonInWord', ['format']);
    const own = isOwn(to.owner, context);
    if ((filled || withLetterhead) && !own) throw new Refusal('NOT_ALLOWED', 'notAllowed');
    const letterhead = withLetterhead ? await this.letterheads.of(to.owner.municipalityId) : null;
    if (withLetterhead && !letterhead) throw new Refusal('WRONG_STATE', 'letterheadMissing', ['withLetterhead']);
    if (needsOffice({ format, letterhead: null }) && !officeIsInstalled())
      throw new Refusal('WRONG_STATE', 'officeMissing', ['format']);
    const task: ExportOptions = {
      ...{ versionId: to.row.id, format, filled: filled ?? false },
      ...{
        letterhead: letterhead && mayBeDressed(format) ? letterhead.sha256 : null,
        fromVersionId: from?.row.id ?? null,
        label: labelOf(to, from),
      },
    };
    const shared = await this.shared(task, [to, ...(from ? [from] : [])], context);
    return this.database.change(async (work) => {
      work.unrecorded('what is taken along is recorded when it is there');
      return this.conversions.in(work, context, { kind: 'exportDocument', task, shared });
    });
  }

  /** What is for everybody is made once, by nobody's rights; with all that it says, so that it is made anew where that changes. */
  private async shared(
    task: ExportOptions,
    seen: readonly SeenVersion[],
    context: RequestContext,
  ): Promise<object | null> {
    const isPublic = ({ row, owner }: SeenVersion) =>
      owner.tlp === 'CLEAR' && (row.publication === 'published' || row.publication === 'replaced');
    if (task.filled || task.letterhead !== null || !seen.every(isPublic)) return null;
    if (seen.some(({ owner }) => isOwn(owner, context))) return null;
    const visitor: RequestContext = { ...context, signedIn: null, actor: nobody, actingId: null, loaders: new Map() };
    const facts = await Promise.all(
      seen.map(async (one) => ({ frame: await this.documents.frameOf(one, visitor), revision: one.row.revision })),
    );
    return { facts, language: context.language };
  }

  private async see(id: string, field: string, context: RequestContext): Promise<SeenVersion> {
    const inner = inside('version', id);
    if (!inner) throw notFound([field]);
    return this.documents.see(inner, context, field);
  }
}

/** A letterhead is a Word document: PDF comes in it from LibreOffice only, and a card for the pocket has no room for it. */
const mayBeDressed = (format: ExportDocumentInput['format']): boolean =>
  format === 'docx' || (format !== 'pdfCard' && officeIsInstalled());
