import { Injectable, type OnModuleInit } from '@nestjs/common';
import { strictestLabel, type Tlp } from '@allmende/domain/audience';
import type { Params } from '@allmende/domain/texts';
import type { Converted } from '@allmende/document-formats/conversion/conversion-task';
import { type ExportFormat, type ExportTask, formatFacts } from '@allmende/document-formats/conversion/export-task';
import { documentFileName } from '@allmende/document-formats/office-export/document-file-name';
import {
  type Asked,
  ConversionKinds,
  type KindOfConversion,
  type Prepared,
} from '../../foundation/conversions/conversion-kinds.ts';
import type { Work } from '../../foundation/database/database.ts';
import { type Language, notFound } from '../../foundation/graphql/refusal.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { VersionLoader } from '../solutions/version.loader.ts';
import { ComposeDocument, dayOf, type SeenVersion } from './compose-document.ts';
import { isOwn } from './document-facts.ts';
import { exportSentence } from './export-sentence.ts';
import { NoteDownload, takenOf, type Taken } from './note-download.ts';

/** What is to be written, as the row of the conversion keeps it; ids are inner ones. */
export interface ExportOptions {
  readonly versionId: string;
  readonly format: ExportFormat;
  /** Whether the values of the city stand in place of the variables. */
  readonly filled: boolean;
  /** The letterhead of the city as it is when it is asked for; null without one. */
  readonly letterhead: string | null;
  /** The version from which the changes are tracked; null for the document itself. */
  readonly fromVersionId: string | null;
  /** The label under which it was asked for, and which it bears: under another one it is not given out any more. */
  readonly label: Tlp;
}

/** Documents going out: a version as Word, PDF or ODT, or what is different from another one, for whoever asked. */
@Injectable()
export class DocumentExport implements KindOfConversion<ExportOptions>, OnModuleInit {
  readonly kind = 'exportDocument';

  constructor(
    private readonly documents: ComposeDocument,
    private readonly versions: VersionLoader,
    private readonly downloads: NoteDownload,
    private readonly kinds: ConversionKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.enter(this);
  }

  async prepare({ task, context }: Asked<ExportOptions>): Promise<Prepared> {
    const { to, from } = await this.seen(task, context);
    const { label } = task;
    if (labelOf(to, from) !== label) throw notFound();
    const written = await this.written(to, to, task, label, context);
    const old = from && (await this.written(from, to, task, label, context));
    const letterhead = task.letterhead === null ? [] : [{ name: 'letterhead.docx', sha256: task.letterhead }];
    const files = new Map([...written.files, ...(old?.files ?? []), ...letterhead].map((file) => [file.name, file]));
    const order: ExportTask = {
      ...{ kind: 'exportDocument', format: task.format, document: written.document, from: old?.document ?? null },
      letterhead: letterhead[0]?.name ?? null,
      at: `${new Date().toISOString().slice(0, 19)}Z`,
    };
    return { task: order, files: [...files.values()], fileName: await this.nameOf(to, task, label, context) };
  }

  async finish({ task, context }: Asked<ExportOptions>, _converted: Converted, work: Work): Promise<void> {
    for (const seen of Object.values(await this.seen(task, context)))
      if (seen) await this.downloads.in(work, context, takenAs(seen, task.format));
  }

  async isOpen({ task, context }: Asked<ExportOptions>): Promise<boolean> {
    const ids = [task.versionId, ...(task.fromVersionId === null ? [] : [task.fromVersionId])];
    const rows = await Promise.all(ids.map((id) => this.versions.one(id, context)));
    if (rows.includes(null)) return false;
    const { to, from } = await this.seen(task, context);
    if (labelOf(to, from) !== task.label) return false;
    return (!task.filled && task.letterhead === null) || isOwn(to.owner, context);
  }

  sentence(code: string, params: Params, language: Language): string {
    return exportSentence(code, params, language);
  }

  private async seen(
    task: ExportOptions,
    context: RequestContext,
  ): Promise<{ to: SeenVersion; from: SeenVersion | null }> {
    const { versionId, fromVersionId } = task;
    const to = await this.documents.see(versionId, context);
    return { to, from: fromVersionId === null ? null : await this.documents.see(fromVersionId, context) };
  }

  private async written(
    seen: SeenVersion,
    to: SeenVersion,
    { filled, format }: ExportOptions,
    label: Tlp,
    context: RequestContext,
  ) {
    const recipient = await this.downloads.markOf(context, takenAs(seen, format));
    const values = filled && isOwn(to.owner, context) ? await this.documents.valuesIn(seen, to, context) : null;
    return this.documents.of(seen, context, { label, recipient, values });
  }

  private async nameOf(
    { row, owner }: SeenVersion,
    task: ExportOptions,
    tlp: Tlp,
    context: RequestContext,
  ): Promise<string> {
    const { municipalityName } = await this.documents.frameOf({ row, owner }, context);
    const { title } = row.content.metadata;
    const what = { de: ['Vergleich', 'Karte'], en: ['comparison', 'card'] }[context.language];
    const special = task.fromVersionId !== null ? what[0] : task.format === 'pdfCard' ? what[1] : undefined;
    const named = { title, municipalityName: municipalityName ?? '', number: row.number, date: dayOf(row), tlp };
    return documentFileName({ ...named, ...(special ? { what: special } : {}) }, formatFacts[task.format].ending);
  }
}

const takenAs = ({ row, owner }: SeenVersion, format: ExportFormat): Taken =>
  takenOf(row, owner, formatFacts[format].ending);

/** Two versions in one document are for those only who may have both. */
export const labelOf = (to: SeenVersion, from: SeenVersion | null): Tlp =>
  strictestLabel([to.owner.tlp, ...(from ? [from.owner.tlp] : [])]);
