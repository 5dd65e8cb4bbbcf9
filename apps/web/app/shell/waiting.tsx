import { Meter } from '@allmende/ui/meter';
import { StatusLine } from '@allmende/ui/status-line';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { waitingTexts } from './waiting.texts.ts';

/** Seconds after which a page without script looks again: long enough to get to its buttons with the keyboard. */
const LOOK_EVERY = 5;

export interface WaitingProps {
  /** What one waits for. */
  readonly conversion: {
    readonly state: string;
    /** How many come before it. */
    readonly ahead: number;
    readonly progress: { readonly phase: string; readonly done: number; readonly total: number };
  };
  /** Where one waits. */
  readonly here: string;
  /** What one may do meanwhile. */
  readonly hint: string;
  /** What puts an end to it. */
  readonly children?: ReactNode;
}

/** How far something is that is made or read elsewhere, in words; without script the page looks again by itself. */
export function Waiting({ conversion: { state, ahead, progress }, here, hint, children }: WaitingProps) {
  const t = useTexts(waitingTexts);
  const { phase, done, total } = progress;
  const isCounted = state === 'RUNNING' && total > 0;
  const words = isCounted ? t('of', { phase, done, total }) : phase;
  const queue = ahead > 0 ? t('ahead', { count: ahead }) : t('next');
  return (
    <div className="al-stack">
      {isCounted ? <Meter id="fortschritt" label={t('progress')} value={done} max={total} valueText={words} /> : null}
      <StatusLine hidden={isCounted}>{state === 'WAITING' ? queue : words}</StatusLine>
      <p className="al-measure">{hint}</p>
      <div className="al-cluster">
        <noscript>
          <meta httpEquiv="refresh" content={String(LOOK_EVERY)} />
          <a className="al-button al-button--secondary" href={here}>
            {t('look')}
          </a>
        </noscript>
        {children}
      </div>
    </div>
  );
}
