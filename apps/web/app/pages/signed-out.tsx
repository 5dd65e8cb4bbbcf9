import { ButtonLink } from '@allmende/ui/button-link';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { providerTexts } from '../features/identity-providers/identity-providers.texts.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/signed-out';

/** After signing out here, for those who came in through their municipality. */
export function loader({ context, url }: Route.LoaderArgs) {
  const onward = url.searchParams.get('weiter') ?? '';
  if (!/^\/oidc\/logout\/[\w-]{20,100}$/.test(onward)) throw redirect('/');
  return { onward, language: sessionOf(context).language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, providerTexts)('signedOut'), isHidden: true });
};

export default function SignedOut({ loaderData: { onward } }: Route.ComponentProps) {
  const t = useTexts(providerTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('signedOut')} lead={t('stillThere')} />
      <div className="al-form-actions">
        <ButtonLink href={onward}>{t('signOutThere')}</ButtonLink>
        <Link href="/">{t('toStart')}</Link>
      </div>
    </div>
  );
}
