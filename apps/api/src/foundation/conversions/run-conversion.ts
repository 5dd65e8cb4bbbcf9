import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { isConversionPhase, secondsFor } from '@allmende/domain/conversions';
import { purposeOf } from '@allmende/document-formats/conversion/conversion-program';
import type { Converted, Progress } from '@allmende/document-formats/conversion/conversion-task';
import { Configuration } from '../config/configuration.ts';
import { Database, statement } from '../database/database.ts';
import { type FileStore, type ReceivedFile, StoreFull } from '../files/file-store.ts';
import { FILE_STORE } from '../files/files.module.ts';
import { wantFile } from '../files/want-file.ts';
import { notFound, Refusal } from '../graphql/refusal.ts';
import { ContextFactory } from '../identity/context-factory.ts';
import { Log } from '../log/log.ts';
import {
  type Asked,
  ConversionKinds,
  type KindMadeHere,
  type Prepared,
  type Ready,
  type SomeKind,
} from './conversion-kinds.ts';
import { ConversionFailed } from './conversion-process.ts';
import { ConversionQueue, holdMine } from './conversion-queue.ts';
import type { ConversionRow, KeptProblem } from './conversion-row.ts';
import type { WarmProcesses } from './warm-processes.ts';

/** Milliseconds between two signs of life, and between two looks whether it is still wanted. */
const SIGN_EVERY = 1_000;

const keepDone = statement(
  'conversion-done',
  `UPDATE conversion SET state = 'done', lease_until = NULL, finished_at = now(), notes = $2, result = $3,
     file_sha256 = $4, file_name = $5, file_media_type = $6, file_size = $7 WHERE id = $1`,
);

/** One attempt at one conversion: reads what it needs, has it done in a process of its own, and keeps what came of it. */
@Injectable()
export class RunConversion {
  constructor(
    private readonly database: Database,
    private readonly queue: ConversionQueue,
    private readonly kinds: ConversionKinds,
    private readonly contexts: ContextFactory,
    private readonly configuration: Configuration,
    private readonly log: Log,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** @param stopping aborted when this program is to end: what is not finished is given back then */
  async do(row: ConversionRow, warm: WarmProcesses, stopping: AbortSignal): Promise<void> {
    const unwanted = new AbortController();
    const onStop = () => unwanted.abort();
    stopping.addEventListener('abort', onStop);
    let progress: Progress = { phase: 'start', done: 0, total: 0 };
    // While the change is made its row is held: one sign waits for that, and not one more each second.
    let isWaiting = false;
    const pulse = setInterval(() => {
      if (isWaiting) return;
      isWaiting = true;
      this.queue
        .alive(row, progress)
        .then(
          (isMine) => isMine || unwanted.abort(),
          (error: unknown) => this.log.pino.warn({ err: error, conversion: row.id }, 'a sign of life was not written'),
        )
        .finally(() => {
          isWaiting = false;
        });
    }, SIGN_EVERY);
    try {
      const kind = this.kinds.of(row.kind);
      if (!kind) throw notFound();
      const onProgress = (told: Progress) => {
        if (isConversionPhase(told.phase)) progress = told;
      };
      await this.attempt({ row, kind, warm, onProgress, signal: unwanted.signal });
    } catch (error) {
      if (stopping.aborted) await this.queue.giveBack(row);
      // Of what was cancelled, or is done by another worker by now, there is nothing to say.
      else if (!unwanted.signal.aborted) await this.fail(row, this.problemOf(error, row));
    } finally {
      clearInterval(pulse);
      stopping.removeEventListener('abort', onStop);
    }
  }

  private async fail(row: ConversionRow, problem: KeptProblem): Promise<void> {
    const kind = this.kinds.of(row.kind);
    const isMine = await this.database.change(async (work) => {
      work.unrecorded('what could not be converted has changed nothing');
      const [held] = await work.run(holdMine, [row.id, row.attempts]);
      if (!held) return false;
      await kind?.fail?.(row, problem, work);
      await this.queue.fail(work, row, problem);
      return true;
    });
    if (isMine) await kind?.afterFailing?.(row, problem);
  }

  private async attempt({ row, kind, warm, onProgress, signal }: Attempt & { warm: WarmProcesses }): Promise<void> {
    const asked = await this.asked(row);
    const seconds = secondsFor(row.kind, this.configuration.settings.ALLMENDE_CONVERT_TIME);
    if ('make' in kind) return this.make({ row, kind, onProgress, signal }, asked, seconds);
    const prepared = await kind.prepare(asked);
    await warm.use(purposeOf(prepared.task), async (process) => {
      const folder = await process.newFolder();
      try {
        await this.lay(prepared, folder);
        const converted = await process.run({ task: prepared.task, folder, seconds, onProgress, signal });
        const { file } = converted;
        const received = file && (await this.store.receive(createReadStream(join(folder, file.name))));
        const fileName = prepared.fileName ?? file?.name ?? '';
        await this.keep({ row, kind, onProgress, converted, received, folder, fileName });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }

  private async asked(row: ConversionRow): Promise<Asked> {
    const { id, task, sessionId, municipalityId: actingId, language } = row;
    const context = await this.contexts.later({ id, sessionId, actingId, language });
    // Who has signed out, or whose session was ended, is nobody any more, and nobody's right is theirs.
    if ((context.signedIn?.accountId ?? null) !== row.accountId) throw notFound();
    return { id, task, context };
  }

  private async lay({ files }: Prepared, folder: string): Promise<void> {
    for (const { name, sha256 } of files)
      await pipeline(
        await this.store.read(sha256),
        createWriteStream(join(folder, name), { flags: 'wx', mode: 0o600 }),
      );
  }

  /** What is made of our own data goes to the store as it is made: no more of it is in memory than a piece. */
  private async make(
    { row, kind, onProgress, signal }: Attempt & { kind: KindMadeHere },
    asked: Asked,
    seconds: number,
  ): Promise<void> {
    const late = AbortSignal.timeout(seconds * 1_000);
    const { fileName, mediaType, bytes } = await kind.make(asked, onProgress);
    const wanted = async function* () {
      for await (const piece of bytes) {
        if (late.aborted) throw new ConversionFailed('TIMED_OUT', { seconds });
        signal.throwIfAborted();
        yield piece;
      }
    };
    const received = await this.store.receive(wanted());
    const converted: Converted = { file: { name: fileName, mediaType }, result: null, notes: [] };
    await this.keep({ row, kind, onProgress, converted, received, fileName, folder: '' });
  }

  /** The file is in the store before the row tells of it; all that changes with it changes at once, or nothing. */
  private async keep({ row, kind, onProgress, converted, received, folder, fileName }: Kept): Promise<void> {
    const { file, result, notes } = converted;
    let ready: Ready | null = null;
    try {
      if (received) await this.database.read(wantFile, [received.sha256, received.size]);
      // Rights may have gone while it was being made.
      const asked = await this.asked(row);
      if (!(await kind.isOpen(asked))) throw notFound();
      ready = (await kind.ready?.(asked, converted, folder, onProgress)) ?? null;
      onProgress({ phase: 'keep', done: 0, total: 0 });
      await this.database.change(async (work) => {
        const [held] = await work.run(holdMine, [row.id, row.attempts]);
        if (!held) return work.unrecorded('it was cancelled, or is done by another worker');
        const more = (await kind.finish(asked, converted, work, { folder, ready })) ?? [];
        if (received) await this.keepFile(received, work.run);
        const kept = received && file ? [received.sha256, fileName, file.mediaType, received.size] : [];
        await work.run(keepDone, [
          ...[row.id, JSON.stringify([...notes, ...more]), result === null ? null : JSON.stringify(result)],
          ...(kept.length > 0 ? kept : [null, null, null, null]),
        ]);
      });
    } finally {
      await received?.discard();
      await ready?.discard();
    }
  }

  private async keepFile({ sha256, size, keep }: ReceivedFile, run: RunStatement): Promise<void> {
    await run(wantFile, [sha256, size]);
    await keep();
  }

  private problemOf(error: unknown, { id, kind }: ConversionRow): KeptProblem {
    if (error instanceof ConversionFailed) {
      const { code, params, reason, where } = error;
      if (code !== 'REFUSED') this.log.pino.warn({ conversion: id, kind, code, where }, 'a conversion has failed');
      return { code, params, ...(reason === undefined ? {} : { reason }) };
    }
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return { code: 'NOT_FOUND', params: {} };
    if (error instanceof StoreFull) return { code: 'STORAGE_FULL', params: {} };
    this.log.pino.error({ err: error, conversion: id, kind }, 'a conversion has failed');
    return { code: 'CRASHED', params: {} };
  }
}

interface Attempt {
  readonly row: ConversionRow;
  readonly kind: SomeKind;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}
interface Kept extends Omit<Attempt, 'signal'> {
  readonly converted: Converted;
  readonly received: ReceivedFile | null;
  readonly folder: string;
  readonly fileName: string;
}
type RunStatement = import('../database/database.ts').Work['run'];
