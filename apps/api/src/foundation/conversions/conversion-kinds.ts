import { Injectable } from '@nestjs/common';
import type { ConversionKind } from '@allmende/domain/conversions';
import type { Params } from '@allmende/domain/texts';
import type { ConversionTask, Converted } from '@allmende/document-formats/conversion/conversion-task';
import type { Work } from '../database/database.ts';
import type { Language } from '../graphql/refusal.ts';
import type { RequestContext } from '../identity/request-context.ts';
import type { KeptProblem } from './conversion-row.ts';

/** A conversion as its kind knows it: what is to be done, and who asked, with what is open to them at this moment. */
export interface Asked<Task = object> {
  readonly id: string;
  readonly task: Task;
  readonly context: RequestContext;
}

/** All that the process needs, since it can ask nobody. */
export interface Prepared {
  readonly task: ConversionTask;
  /** Files of the store that are laid into the folder of the task, under these names. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** How the file that comes of it is called; null where none does. */
  readonly fileName: string | null;
}

/** One kind of conversion, entered by the room that knows what it is about. */
export interface KindOfConversion<Task = object> {
  readonly kind: ConversionKind;
  /**
   * Reads all that is needed, with what is open to whoever asked at this moment.
   * @throws Refusal where it is not there for them any more
   */
  prepare(asked: Asked<Task>): Promise<Prepared>;
  /**
   * What else changes when it is done, in the same transaction; it says so to the audit trail, or why not.
   * @param folder where the process has left its files; gone afterwards
   */
  finish(asked: Asked<Task>, converted: Converted, work: Work, folder: string): Promise<void>;
  /** What else changes when it has failed, in the same transaction. */
  fail?(asked: Omit<Asked<Task>, 'context'>, problem: KeptProblem, work: Work): Promise<void>;
  /** What is cleared away once it has failed. */
  afterFailing?(asked: Omit<Asked<Task>, 'context'>, problem: KeptProblem): Promise<void>;
  /** May who asked still have what came of it? */
  isOpen(asked: Asked<Task>): Promise<boolean>;
  /** A note, or the reason why the document was refused, in words. */
  sentence(code: string, params: Params, language: Language): string;
}

/** Which kinds there are: each room enters its own when it starts. */
@Injectable()
export class ConversionKinds {
  private readonly kinds = new Map<ConversionKind, KindOfConversion>();

  enter<Task extends object>(kind: KindOfConversion<Task>): void {
    this.kinds.set(kind.kind, kind as KindOfConversion);
  }

  /** Null for one that an older or newer release of this program knew. */
  of(kind: string): KindOfConversion | null {
    return this.kinds.get(kind as ConversionKind) ?? null;
  }
}
