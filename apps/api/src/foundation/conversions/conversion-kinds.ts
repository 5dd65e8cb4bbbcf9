import { Injectable } from '@nestjs/common';
import type { ConversionKind } from '@allmende/domain/conversions';
import type { Params } from '@allmende/domain/texts';
import type {
  ConversionNote,
  ConversionTask,
  Converted,
  Progress,
} from '@allmende/document-formats/conversion/conversion-task';
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

/** A file that this program makes itself, piece by piece: of its own data, of which nothing is believed. */
export interface Made {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What was made ready; thrown away in any case, unless it was kept. */
export interface Ready {
  discard(): Promise<void>;
}

/** What is there while a conversion is being kept, and gone afterwards. */
export interface LeftBehind {
  /** Where the process has left its files; empty where there was none. */
  readonly folder: string;
  readonly ready: Ready | null;
}

/** What every kind of conversion says, wherever its work is done. */
interface AnyKind<Task> {
  readonly kind: ConversionKind;
  /** What takes long and changes nothing yet, such as looking at files: done before the change, from the folder of the task. */
  ready?(
    asked: Asked<Task>,
    converted: Converted,
    folder: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Ready>;
  /**
   * What else changes when it is done, in the same transaction; it says so to the audit trail, or why not.
   * @returns more that is not as it should be
   */
  finish(
    asked: Asked<Task>,
    converted: Converted,
    work: Work,
    left: LeftBehind,
  ): Promise<void | readonly ConversionNote[]>;
  /** What else changes when it has failed, in the same transaction. */
  fail?(asked: Omit<Asked<Task>, 'context'>, problem: KeptProblem, work: Work): Promise<void>;
  /** What is cleared away once it has failed. */
  afterFailing?(asked: Omit<Asked<Task>, 'context'>, problem: KeptProblem): Promise<void>;
  /** May who asked still have what came of it? */
  isOpen(asked: Asked<Task>): Promise<boolean>;
  /** A note, or the reason why the document was refused, in words. */
  sentence(code: string, params: Params, language: Language): string;
}

/** One kind of conversion, entered by the room that knows what it is about. */
export interface KindOfConversion<Task = object> extends AnyKind<Task> {
  /**
   * Reads all that is needed, with what is open to whoever asked at this moment.
   * @throws Refusal where it is not there for them any more
   */
  prepare(asked: Asked<Task>): Promise<Prepared>;
}

/** A kind that needs no process of its own. */
export interface KindMadeHere<Task = object> extends AnyKind<Task> {
  /** @throws Refusal where it is not there for whoever asked any more */
  make(asked: Asked<Task>, onProgress: (progress: Progress) => void): Promise<Made>;
}

export type SomeKind<Task = object> = KindOfConversion<Task> | KindMadeHere<Task>;

/** Which kinds there are: each room enters its own when it starts. */
@Injectable()
export class ConversionKinds {
  private readonly kinds = new Map<ConversionKind, SomeKind>();

  enter<Task extends object>(kind: SomeKind<Task>): void {
    this.kinds.set(kind.kind, kind as SomeKind);
  }

  /** Null for one that an older or newer release of this program knew. */
  of(kind: string): SomeKind | null {
    return this.kinds.get(kind as ConversionKind) ?? null;
  }
}
