import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { savingTexts } from './saving.texts.ts';
import { differing, type Fields } from './stored-fields.ts';

export interface StalePanelProps {
  readonly mine: Fields;
  readonly theirs: Fields;
  /** Names of fields as they stand beside them. */
  readonly labels: Readonly<Record<string, string>>;
  /** Puts a stored text into its field; only where scripts run. */
  readonly onTake?: ((name: string) => void) | undefined;
  readonly onLoad?: (() => void) | undefined;
}

/** Two people have changed the same part: both texts beside each other, and the person decides. */
export function StalePanel({ mine, theirs, labels, onTake, onLoad }: StalePanelProps) {
  const t = useTexts(savingTexts);
  const { pathname } = useLocation();
  const shown = (values: readonly string[] | undefined) => values?.filter(Boolean).join(', ') || t('nothing');
  return (
    <Alert tone="warning" title={t('staleTitle')} titleLevel={2} role="alert">
      <div className="al-stack">
        <p>{t('staleText')}</p>
        {differing(mine, theirs).map((name) => (
          <section key={name} className="al-stack al-stack--tight stale-field" aria-label={labels[name] ?? name}>
            <h3>{labels[name] ?? name}</h3>
            <div className="al-split">
              <div>
                <p className="al-muted">{t('mine')}</p>
                <pre className="stale-text">{shown(mine[name])}</pre>
              </div>
              <div>
                <p className="al-muted">{t('theirs')}</p>
                <pre className="stale-text">{shown(theirs[name])}</pre>
              </div>
            </div>
            {onTake ? (
              <Button type="button" look="secondary" small onClick={() => onTake(name)}>
                {t('takeTheirs')}
              </Button>
            ) : null}
          </section>
        ))}
        <div className="al-cluster">
          <Button small>{t('keepMine')}</Button>
          <a href={pathname} onClick={onLoad}>
            {t('loadTheirs')}
          </a>
        </div>
      </div>
    </Alert>
  );
}
