import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayArchive } from '@allmende/domain/archive';
import { labelInFileName } from '@allmende/domain/checks';
import { inAscii } from '@allmende/domain/slug';
import type { Converted, Progress } from '@allmende/document-formats/conversion/conversion-task';
import {
  type Asked,
  ConversionKinds,
  type KindMadeHere,
  type Made,
} from '../../foundation/conversions/conversion-kinds.ts';
import type { Work } from '../../foundation/database/database.ts';
import { notFound } from '../../foundation/graphql/refusal.ts';
import { recipientMark } from '../documents/recipient-mark.ts';
import { doorsFor } from '../solutions/find-solution.ts';
import { PackArchive } from './pack-archive.ts';

/** Whose archive; the inner id. */
export interface ArchiveExportOptions {
  readonly municipalityId: string;
}

/** All that a municipality owns as one file: made of our own data, piece by piece, hence by this program itself. */
@Injectable()
export class ArchiveExport implements KindMadeHere<ArchiveExportOptions>, OnModuleInit {
  readonly kind = 'exportArchive';

  constructor(
    private readonly packing: PackArchive,
    private readonly kinds: ConversionKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.enter(this);
  }

  async make(asked: Asked<ArchiveExportOptions>, onProgress: (progress: Progress) => void): Promise<Made> {
    const { task, context } = asked;
    const { municipalityId } = task;
    const { signedIn, actor, language } = context;
    if (!signedIn || !mayArchive(actor, municipalityId)) throw notFound();
    const now = new Date();
    const { municipality, label, bytes } = await this.packing.of({
      municipalityId,
      doors: doorsFor(actor),
      recipientIn: (city) => recipientMark({ name: signedIn.name, city, at: now }, language),
      now,
      onProgress,
    });
    const name = inAscii(municipality.name).replace(/[^A-Za-z0-9]+/g, '-');
    const fileName = `${labelInFileName(label)}${now.toISOString().slice(0, 10)}_Gesamtarchiv_${name}.zip`;
    return { fileName, mediaType: 'application/zip', bytes };
  }

  async finish(
    { task: { municipalityId }, context: { actor } }: Asked<ArchiveExportOptions>,
    _converted: Converted,
    work: Work,
  ): Promise<void> {
    await work.record({
      verb: 'municipality.exportArchive',
      by: actor,
      actingFor: municipalityId,
      about: { kind: 'municipality', id: municipalityId },
    });
  }

  isOpen({ task: { municipalityId }, context: { actor } }: Asked<ArchiveExportOptions>): Promise<boolean> {
    return Promise.resolve(mayArchive(actor, municipalityId));
  }

  sentence(code: string): string {
    return code;
  }
}
