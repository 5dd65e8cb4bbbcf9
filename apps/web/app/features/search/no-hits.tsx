import { ButtonLink } from '@allmende/ui/button-link';
import { EmptyState } from '@allmende/ui/empty-state';
import { Link } from '@allmende/ui/link';
import { useTexts } from '../../i18n/texts.ts';
import { searchTexts } from './search.texts.ts';

export interface NoHitsProps {
  readonly suggestion: { readonly text: string; readonly href: string } | null;
  /** The filters in force, each with the address without it. */
  readonly chips: readonly { readonly label: string; readonly href: string }[];
  readonly isSignedIn: boolean;
}

/** Nothing was found: what one can change about it. */
export function NoHits({ suggestion, chips, isSignedIn }: NoHitsProps) {
  const t = useTexts(searchTexts);
  return (
    <EmptyState
      title={t('nothing')}
      actions={
        <>
          <ButtonLink href="/katalog" look="secondary">
            {t('everything')}
          </ButtonLink>
          {isSignedIn ? null : (
            <ButtonLink href="/anmelden?zurueck=/katalog" look="quiet">
              {t('signIn')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="al-stack al-stack--tight">
        {suggestion ? (
          <p>
            {t('didYouMean')} <Link href={suggestion.href}>{suggestion.text}</Link>
          </p>
        ) : null}
        <p>{t('nothingText')}</p>
        {isSignedIn ? null : <p>{t('nothingGreen')}</p>}
        {chips.length > 0 ? (
          <ul className="al-stack al-stack--tight">
            {chips.map(({ label, href }) => (
              <li key={href}>
                <Link href={href}>{t('without', { filter: label })}</Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </EmptyState>
  );
}
