/** A sentence in both languages of the product. */
export interface Sentence {
  readonly de: string;
  readonly en: string;
}

/** Shows what a command is doing. */
export interface Progress {
  /** Ends the present step and begins the next one. */
  readonly step: (sentence: Sentence) => void;
  /** Ends the last step. */
  readonly done: () => void;
  readonly line: (sentence: Sentence) => void;
}

/** English where the terminal is English, German everywhere else. */
export function languageOf(env: NodeJS.ProcessEnv): keyof Sentence {
  return /^en/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'en' : 'de';
}

/** A line that lives in a terminal; one plain line per step everywhere else. */
export function showProgress(out: NodeJS.WriteStream, language: keyof Sentence): Progress {
  let current: { text: string; start: number; timer: NodeJS.Timeout | null } | null = null;
  const seconds = (start: number) => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  const done = (): void => {
    if (current === null) return;
    if (current.timer) clearInterval(current.timer);
    if (out.isTTY) out.write(`\r\u001b[2K✓ ${current.text} (${seconds(current.start)})\n`);
    current = null;
  };
  return {
    done,
    line: (sentence) => {
      done();
      out.write(`${sentence[language]}\n`);
    },
    step: (sentence) => {
      done();
      const text = sentence[language];
      const start = Date.now();
      if (!out.isTTY) {
        out.write(`${text} …\n`);
        current = { text, start, timer: null };
        return;
      }
      const draw = () => out.write(`\r\u001b[2K… ${text} (${seconds(start)})`);
      draw();
      current = { text, start, timer: setInterval(draw, 200) };
    },
  };
}
