import { Button } from '@allmende/ui/button';
import { Progress } from '@allmende/ui/progress';
import { StatusLine } from '@allmende/ui/status-line';
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
    /** Whether it may be put an end to here. */
    readonly cancellable?: boolean;
    readonly progress: { readonly phase: string; readonly done: number; readonly total: number };
  };
  /** Where one waits. */
  readonly here: string;
  /** What one may do meanwhile, if not simply leave the page. */
  readonly hint?: string;
}

/**
 * How far something is that is made or read elsewhere. Without script the page looks again by itself; with it whoever
 * listens hears what is being done, and not each number.
 */
export function Waiting({ conversion: { state, ahead, cancellable, progress }, here, hint }: WaitingProps) {
  const t = useTexts(waitingTexts);
  const { phase, done, total } = progress;
  const isRunning = state === 'RUNNING';
  const words = total > 0 ? t('of', { phase, done, total }) : phase;
  const queue = ahead > 0 ? t('ahead', { count: ahead }) : t('next');
  return (
    <div className="al-stack">
      {isRunning ? (
        <Progress id="fortschritt" label={t('progress')} done={done} total={total} valueText={words} />
      ) : null}
      <StatusLine hidden={isRunning}>{isRunning ? phase : queue}</StatusLine>
      <p className="al-measure">{hint ?? t('stays')}</p>
      <div className="al-cluster">
        <noscript>
          <meta httpEquiv="refresh" content={String(LOOK_EVERY)} />
          <a className="al-button al-button--secondary" href={here}>
            {t('look')}
          </a>
        </noscript>
        {cancellable ? (
          <form method="post">
            <Button name="form" value="cancel" look="secondary">
              {t('cancel')}
            </Button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
