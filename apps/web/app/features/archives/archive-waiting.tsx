import { Button } from '@allmende/ui/button';
import { Progress } from '@allmende/ui/progress';
import { StatusLine } from '@allmende/ui/status-line';
import { graphql } from '../../gql/gql.ts';
import type { ArchiveWaitingFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { archiveTexts } from './archives.texts.ts';

export const ArchiveWaitingPart = graphql(`
  fragment ArchiveWaiting on Conversion {
    state
    ahead
    cancellable
    progress {
      phase
      done
      total
    }
  }
`);

/** How far it is; without script the page looks again by itself. */
export function ArchiveWaiting({ conversion, here }: { conversion: ArchiveWaitingFragment; here: string }) {
  const t = useTexts(archiveTexts);
  const { state, ahead, cancellable, progress } = conversion;
  const { phase, done, total } = progress;
  const words = total > 0 ? t('of', { phase, done, total }) : phase;
  return (
    <div className="al-stack">
      {state === 'RUNNING' ? (
        <Progress id="fortschritt" label={t('progress')} done={done} total={total} valueText={words} />
      ) : null}
      <StatusLine hidden={state === 'RUNNING'}>
        {state === 'RUNNING' ? phase : ahead > 0 ? t('ahead', { count: ahead }) : t('next')}
      </StatusLine>
      <p className="al-measure">{t('stays')}</p>
      <div className="al-cluster">
        <noscript>
          <meta httpEquiv="refresh" content="2" />
          <a className="al-button al-button--secondary" href={here}>
            {t('lookAgain')}
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
