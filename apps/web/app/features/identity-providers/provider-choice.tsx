import { ButtonLink } from '@allmende/ui/button-link';
import { graphql } from '../../gql/gql.ts';
import type { ProviderChoiceFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { providerTexts } from './identity-providers.texts.ts';

graphql(`
  fragment ProviderChoice on IdentityProvider {
    slug
    label
  }
`);

export interface ProviderChoiceProps {
  readonly providers: readonly ProviderChoiceFragment[];
  readonly returnTo: string;
}

/** The municipalities that sign their people in themselves. Links, not forms: they lead to foreign pages. */
export function ProviderChoice({ providers, returnTo }: ProviderChoiceProps) {
  const t = useTexts(providerTexts);
  if (providers.length === 0) return null;
  return (
    <section className="al-stack al-stack--tight" aria-labelledby="providers">
      <h2 id="providers">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul className="al-stack al-stack--tight factor-list">
        {providers.map(({ slug, label }) => (
          <li key={slug}>
            <ButtonLink look="secondary" href={`/oidc/${slug}/start?zurueck=${encodeURIComponent(returnTo)}`}>
              {t('signInAt', { label })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
