import { PageFooter } from '@allmende/ui/page-footer';
import { useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { type Theme, themes } from '../session/session.ts';
import { shellTexts } from './shell.texts.ts';

/** The foot of every page, with the choice of light and dark that works without script. */
export function SiteFooter({ theme }: { theme: Theme }) {
  const t = useTexts(shellTexts);
  return (
    <PageFooter
      about={t('about')}
      groups={[
        {
          heading: t('footerUse'),
          links: [
            { href: '/katalog', label: t('catalogue') },
            { href: '/kommunen', label: t('municipalities') },
            { href: '/hilfe', label: t('help') },
            { href: '/hilfe#tastenkuerzel', label: t('shortcuts') },
          ],
        },
        {
          heading: t('footerContribute'),
          links: [
            { href: '/aufnahme', label: t('joinIn') },
            { href: '/veroeffentlichen', label: t('publish') },
            { href: '/tlp-merkblatt', label: t('leaflet') },
            { href: '/graphql', label: t('interface') },
          ],
        },
        {
          heading: t('footerLegal'),
          links: [
            { href: '/impressum', label: t('imprint') },
            { href: '/datenschutz', label: t('privacy') },
            { href: '/barrierefreiheit', label: t('accessibility') },
            { href: '/barrierefreiheit#melden', label: t('reportBarrier') },
          ],
        },
      ]}
      note={
        <div className="al-cluster al-cluster--spread">
          <span>{t('note')}</span>
          <ThemeSwitch theme={theme} />
        </div>
      }
    />
  );
}

function ThemeSwitch({ theme }: { theme: Theme }) {
  const t = useTexts(shellTexts);
  const { pathname, search } = useLocation();
  const names: Record<Theme, string> = { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') };
  return (
    <form method="post" action="/einstellungen" className="theme-switch">
      <fieldset>
        <legend>{t('appearance')}</legend>
        <input type="hidden" name="zurueck" value={pathname + search} />
        {themes.map((one) => (
          <button key={one} name="darstellung" value={one} aria-pressed={one === theme}>
            {names[one]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
