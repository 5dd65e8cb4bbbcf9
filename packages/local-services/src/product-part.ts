import type { Ending } from './bound-process.ts';

export type PartName = 'postgres' | 'meilisearch' | 'api' | 'web';

interface RunningPart {
  readonly pid: number;
  readonly exited: Promise<Ending>;
  readonly stop: () => Promise<unknown>;
}

/** One process of the product, which can die by accident and come back on the same port. */
export class Part {
  readonly name: PartName;
  #running: RunningPart;
  #lives = true;
  #expected = false;
  readonly #listeners: (() => void)[] = [];
  readonly #startAgain: (port: number) => Promise<{ process: RunningPart }>;
  readonly #port: number;

  constructor(
    name: PartName,
    running: RunningPart,
    startAgain: (port: number) => Promise<{ process: RunningPart }>,
    port: number,
  ) {
    this.name = name;
    this.#running = running;
    this.#startAgain = startAgain;
    this.#port = port;
    this.#watch(running);
  }

  get pid(): number {
    return this.#running.pid;
  }

  get lives(): boolean {
    return this.#lives;
  }

  onAccident(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async kill(): Promise<void> {
    if (!this.#lives) return;
    process.kill(this.#running.pid, 'SIGKILL');
    await this.#running.exited;
  }

  async restart(): Promise<void> {
    await this.stop();
    const { process: running } = await this.#startAgain(this.#port);
    this.#running = running;
    this.#lives = true;
    this.#expected = false;
    this.#watch(running);
  }

  async stop(): Promise<void> {
    this.#expected = true;
    if (this.#lives) await this.#running.stop();
  }

  #watch(running: RunningPart): void {
    void running.exited.then(() => {
      if (this.#running !== running) return;
      this.#lives = false;
      if (!this.#expected) for (const listener of this.#listeners) listener();
    });
  }
}
