import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { delegationTexts } from './delegations.texts.ts';

export interface Body {
  readonly ags: string;
  readonly name: string;
  readonly kind: string;
}

/** Who could act: a GET form, so that it works without script. `found` is null before anything was asked. */
export function BodySearch({ ags, query, found }: { ags: string; query: string; found: readonly Body[] | null }) {
  const t = useTexts(delegationTexts);
  const here = `/kommunen/${ags}/vertretung`;
  return (
    <>
      <form method="get" action={here} role="search" className="al-cluster body-search">
        <TextField name="suche" type="search" label={t('search')} defaultValue={query} autoComplete="off" />
        <Button look="secondary">{t('searchNow')}</Button>
      </form>
      {found?.length === 0 ? <p role="status">{t('foundNone')}</p> : null}
      {found && found.length > 0 ? (
        <>
          <h3>{t('found')}</h3>
          <ul className="al-stack al-stack--tight">
            {found.map(({ ags: key, name, kind }) => (
              <li key={key}>
                <Link href={`${here}?an=${key}#formular`}>{t('choose', { name })}</Link>
                {kind === 'PROVIDER' ? <span className="al-muted"> · {t('provider')}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
