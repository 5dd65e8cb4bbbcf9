/** Why a long-running command was asked to end. */
export type EndReason = 'signal' | 'orphaned';

const TOGETHER_MS = 1500;

/**
 * Resolves when the person or the launcher wants the command to end: Ctrl-C, SIGTERM, SIGHUP, or a launcher that is gone.
 * A second Ctrl-C ends at once; the doubles that a terminal and npm both deliver for one key press do not count.
 */
export function askedToEnd(): Promise<EndReason> {
  const launcher = Number(process.env['ALLMENDE_LAUNCHER'] ?? '0');
  return new Promise((resolve) => {
    let first = 0;
    const signalled = (): void => {
      if (first === 0) first = Date.now();
      else if (Date.now() - first > TOGETHER_MS) process.exit(130);
      resolve('signal');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, signalled);
    const timer = setInterval(() => {
      if (launcher === 0 || process.ppid === launcher) return;
      clearInterval(timer);
      resolve('orphaned');
    }, 500);
    timer.unref();
  });
}
