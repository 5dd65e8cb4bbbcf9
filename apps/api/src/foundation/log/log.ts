import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Settings } from '../config/configuration.ts';

/** Structured lines on standard output. Nothing that a person wrote or that identifies them is logged. */
export class Log implements LoggerService {
  readonly pino: Logger;

  constructor(level: Settings['ALLMENDE_LOG']) {
    this.pino = pino({ level, redact: ['req.headers.cookie', 'req.headers.authorization'] });
  }

  log(message: string, context?: string) {
    this.pino.debug({ context }, message);
  }
  error(message: unknown, ...rest: unknown[]) {
    this.pino.error({ context: rest.at(-1), err: message instanceof Error ? message : undefined }, String(message));
  }
  warn(message: string, context?: string) {
    this.pino.warn({ context }, message);
  }
}
