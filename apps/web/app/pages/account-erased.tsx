import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { ownDataTexts } from '../features/privacy/privacy.texts.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { shellTexts } from '../shell/shell.texts.ts';
import type { Route } from './+types/account-erased';

export const loader = ({ context }: Route.LoaderArgs) => ({ language: sessionOf(context).language });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, ownDataTexts)('erase'), isHidden: true });
};

/** Where the erasure of an account ends. */
export default function AccountErased() {
  const t = useTexts(ownDataTexts);
  const shell = useTexts(shellTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading
        title={t('erase')}
        lead={t('erased')}
        actions={<ButtonLink href="/">{shell('toStart')}</ButtonLink>}
      />
    </div>
  );
}
