import { useCallback, useRef, useState } from 'react';
import type { FormProblem } from '../../session/problems.ts';
import { useTexts } from '../../i18n/texts.ts';
import { filesTexts } from './files.texts.ts';

/** How often a file is sent again when somebody else saved while it was under way. */
const ATTEMPTS = 3;

/** A file on its way, or waiting for it. */
export interface Upload {
  readonly name: string;
  /** Share that has been sent, 0 to 100; null while it waits. */
  readonly percent: number | null;
}

/** What became of the files that were sent together. */
export interface UploadOutcome {
  readonly count: number;
  /** How many pictures what is no picture was taken out of. */
  readonly cleaned: number;
  readonly problems: readonly FormProblem[];
  /** Where what was sent can be seen, if the answer says so. */
  readonly href: string | null;
}

interface Answer {
  readonly names: readonly string[];
  readonly cleaned: number;
  readonly problems: readonly FormProblem[];
  readonly href?: string;
}

export interface UploadsOptions {
  /** Where files are sent, and as which field. */
  readonly to: string;
  readonly name: string;
  /** Bytes of the largest file that is taken. */
  readonly maxBytes: number;
  readonly onDone: (outcome: UploadOutcome) => Promise<void> | void;
}

/** Sends files one after the other: each has its own progress, and what is refused keeps no other one back. */
export function useUploads({ to, name, maxBytes, onDone }: UploadsOptions) {
  const t = useTexts(filesTexts);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const current = useRef<XMLHttpRequest>(null);
  const isCancelled = useRef(false);

  const send = useCallback(
    async (files: readonly File[], fields: FormData = new FormData()) => {
      isCancelled.current = false;
      setUploads(files.map(({ name }) => ({ name, percent: null })));
      const problems: FormProblem[] = [];
      const refuse = (message: string) => problems.push({ code: 'INVALID_INPUT', message, path: [name] });
      let href: string | null = null;
      let count = 0;
      let cleaned = 0;
      for (const [at, file] of files.entries()) {
        if (file.size > maxBytes) {
          refuse(t('tooLarge', { name: file.name, max: maxBytes / 1024 / 1024 }));
          continue;
        }
        const show = (percent: number) =>
          setUploads((before) => before.map((upload, place) => (place === at ? { ...upload, percent } : upload)));
        show(0);
        const answer = await persistently({ to, name, file, fields }, show, current);
        if (isCancelled.current) {
          refuse(t('cancelled'));
          break;
        }
        if (typeof answer === 'string') refuse(t(answer, { name: file.name }));
        else {
          count += answer.names.length;
          cleaned += answer.cleaned;
          href = answer.href ?? href;
          problems.push(...answer.problems);
        }
        if (answer === 'signedOut' || answer === 'locked') break;
      }
      await onDone({ count, cleaned, problems, href });
      setUploads([]);
    },
    [to, name, maxBytes, onDone, t],
  );

  const cancel = useCallback(() => {
    isCancelled.current = true;
    current.current?.abort();
  }, []);
  return { uploads, send, cancel };
}

type Failure = 'brokenOff' | 'signedOut' | 'locked';

interface Sending {
  readonly to: string;
  readonly name: string;
  readonly file: File;
  readonly fields: FormData;
}

async function persistently(
  sending: Sending,
  onProgress: (percent: number) => void,
  current: { current: XMLHttpRequest | null },
): Promise<Answer | Failure> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await sendOnce(sending, onProgress, current);
    const isOvertaken = typeof answer === 'object' && answer.problems.some(({ code }) => code === 'STALE_REVISION');
    if (!isOvertaken || attempt === ATTEMPTS) return answer;
  }
}

/** Only the older way of asking tells how much has been sent. */
function sendOnce(
  { to, name, file, fields }: Sending,
  onProgress: (percent: number) => void,
  current: { current: XMLHttpRequest | null },
): Promise<Answer | Failure> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    current.current = request;
    request.responseType = 'text';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(Math.floor((loaded / Math.max(total, 1)) * 100)),
    );
    request.addEventListener('loadend', () => resolve(answerOf(request)));
    request.open('POST', to);
    request.setRequestHeader('Accept', 'application/json');
    const form = new FormData();
    for (const [field, value] of fields) form.append(field, value);
    form.append(name, file);
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): Answer | Failure {
  if (request.status === 0 || request.status >= 500) return 'brokenOff';
  if (request.getResponseHeader('content-type')?.includes('json') && request.status !== 404)
    return JSON.parse(request.responseText) as Answer;
  return new URL(request.responseURL, window.location.href).pathname === '/anmelden' ? 'signedOut' : 'locked';
}
