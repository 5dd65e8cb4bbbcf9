import { useTexts } from '../i18n/texts.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { Shortcuts, ShortcutSwitch } from '../shell/shortcut-list.tsx';
import { shortcutTexts } from '../shell/shortcuts.texts.ts';
import { TextPage } from '../shell/text-page.tsx';
import type { Route } from './+types/help';
import { helpText } from './help.texts.ts';

export const loader = ({ context }: Route.LoaderArgs) => {
  const { language, hasShortcuts, publicUrl } = sessionOf(context);
  return { language, hasShortcuts, canonical: `${publicUrl}/hilfe` };
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const { title, lead } = helpText[language];
  return pageFace({ language, title, description: lead, canonical: loaderData?.canonical });
};

export default function Help({ loaderData: { hasShortcuts } }: Route.ComponentProps) {
  const t = useTexts(shortcutTexts);
  return (
    <TextPage text={helpText}>
      <section id="tastenkuerzel" aria-labelledby="tastenkuerzel-heading" className="al-prose text-section">
        <h2 id="tastenkuerzel-heading">{t('title')}</h2>
        <p>{t(hasShortcuts ? 'lead' : 'isOff')}</p>
        <Shortcuts />
        <ShortcutSwitch here="/hilfe#tastenkuerzel" isOn={hasShortcuts} />
      </section>
    </TextPage>
  );
}
