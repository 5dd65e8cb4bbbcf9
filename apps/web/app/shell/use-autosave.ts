import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/texts.ts';
import { forgetInput } from './kept-input.ts';
import { differing, type Fields, fieldsIn, type StoredPart } from './stored-fields.ts';

/** Milliseconds of rest before what was typed is saved. */
const PAUSE = 1_500;
/** Milliseconds until a save that did not get through is tried again. */
const AGAIN = 10_000;

export type AutosaveState =
  | { readonly kind: 'idle' | 'unsaved' | 'saving' | 'offline' | 'signedOut' | 'locked' }
  | { readonly kind: 'saved'; readonly time: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'stale'; readonly part: StoredPart };

/** What the address for saving answers. */
export type SavingAnswer =
  | { readonly kind: 'saved'; readonly base: string; readonly savedAt: string; readonly [more: string]: unknown }
  | { readonly kind: 'stale'; readonly part: StoredPart }
  | { readonly kind: 'refused'; readonly problems: readonly { readonly message: string }[] };

export interface AutosaveOptions {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly keep: string;
  readonly saveTo: string | undefined;
  readonly base: string;
  readonly onSaved: ((answer: Readonly<Record<string, unknown>>) => void) | undefined;
}

/** Saves a form after a pause. One save at a time; what is typed meanwhile is saved with the next. */
export function useAutosave({ form, keep, saveTo, base: given, onSaved }: AutosaveOptions) {
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const [base, setBase] = useState(given);
  const language = useLanguage();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isBusy = useRef(false);
  const isStopped = useRef(false);
  useEffect(() => setBase(given), [given]);

  const stop = useCallback(() => {
    isStopped.current = true;
    clearTimeout(timer.current);
  }, []);

  const save = useCallback(async () => {
    if (!form.current || !saveTo || isStopped.current) return;
    if (isBusy.current) {
      timer.current = setTimeout(() => void save(), PAUSE);
      return;
    }
    isBusy.current = true;
    setState({ kind: 'saving' });
    const sent = new FormData(form.current);
    const answer = await send(saveTo, sent);
    isBusy.current = false;
    if (isStopped.current || !form.current) return;
    if (answer === 'offline' || answer === 'signedOut' || answer === 'locked') {
      setState({ kind: answer });
      if (answer === 'offline') timer.current = setTimeout(() => void save(), AGAIN);
    } else if (answer.kind === 'stale') {
      setState(answer);
      setBase(answer.part.base);
    } else if (answer.kind === 'refused') {
      setState({ kind: 'refused', reason: answer.problems[0]?.message ?? '' });
    } else {
      setBase(answer.base);
      setState({ kind: 'saved', time: timeOf(answer.savedAt, language) });
      if (hasAll(sent, form.current)) forgetInput(keep);
      onSaved?.(answer);
    }
  }, [form, keep, saveTo, language, onSaved]);

  const schedule = useCallback(() => {
    if (!saveTo) return;
    isStopped.current = false;
    clearTimeout(timer.current);
    setState((before) => (before.kind === 'saving' ? before : { kind: 'unsaved' }));
    timer.current = setTimeout(() => void save(), PAUSE);
  }, [save, saveTo]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, base, schedule, stop };
}

async function send(address: string, form: FormData): Promise<SavingAnswer | 'offline' | 'signedOut' | 'locked'> {
  try {
    const response = await fetch(address, { method: 'POST', body: form, headers: { Accept: 'application/json' } });
    const isAnswer = response.headers.get('content-type')?.includes('json');
    if (isAnswer && (response.ok || response.status === 409 || response.status === 422))
      return (await response.json()) as SavingAnswer;
    if (response.redirected) return new URL(response.url).pathname === '/anmelden' ? 'signedOut' : 'locked';
    return response.status === 404 ? 'locked' : 'offline';
  } catch {
    return 'offline';
  }
}

const hasAll = (sent: FormData, form: HTMLFormElement): boolean => {
  const now: Fields = fieldsIn(new FormData(form));
  return differing(fieldsIn(sent), now).length === 0;
};

const timeOf = (moment: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(moment));
