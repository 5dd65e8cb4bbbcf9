import type { ReactNode } from 'react';
import { ButtonLink } from '../button-link.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { PageFooter } from '../page-footer.tsx';
import { PageHeader } from '../page-header.tsx';
import { SkipLink } from '../skip-link.tsx';

/** Header, main and footer as every page has them. */
export function SiteFrame({ current, children }: { current: string; children: ReactNode }) {
  const navigation = [
    { href: '/katalog', label: 'Katalog' },
    { href: '/luecken', label: 'Lücken' },
    { href: '/kommunen', label: 'Kommunen' },
    { href: '/wirkung', label: 'Wirkung' },
  ].map((item) => (item.href === current ? { ...item, current: true as const } : item));
  return (
    <div className="al-site">
      <SkipLink targetId="inhalt" label="Zum Inhalt springen" />
      <PageHeader
        homeHref="/"
        homeLabel="Startseite"
        operator="Deutscher Städtetag"
        navigation={navigation}
        navigationLabel="Hauptnavigation"
        menuLabel="Menü"
        tools={
          <>
            <LanguageSwitch
              label="Sprache"
              languages={[
                { code: 'de', name: 'Deutsch', href: '/', current: true },
                { code: 'en', name: 'English', href: '/en' },
              ]}
            />
            <a href="/hilfe">Hilfe</a>
          </>
        }
        account={
          <ButtonLink look="secondary" small href="/anmelden">
            Anmelden
          </ButtonLink>
        }
      />
      <main id="inhalt" tabIndex={-1}>
        {children}
      </main>
      <PageFooter
        about="Der Katalog, in dem Kommunen ihre Lösungen für Informationssicherheit teilen. Betreut vom Deutschen Städtetag."
        groups={[
          {
            heading: 'Mitmachen',
            links: [
              { href: '/veroeffentlichen', label: 'Lösung veröffentlichen' },
              { href: '/bedarf', label: 'Bedarf melden' },
              { href: '/schnittstellen', label: 'Schnittstellen und Daten' },
            ],
          },
          {
            heading: 'Hilfe',
            links: [
              { href: '/hilfe', label: 'Hilfe' },
              { href: '/barriere-melden', label: 'Barriere melden' },
              { href: '/leichte-sprache', label: 'Leichte Sprache' },
            ],
          },
          {
            heading: 'Rechtliches',
            links: [
              { href: '/impressum', label: 'Impressum' },
              { href: '/datenschutz', label: 'Datenschutz' },
              { href: '/barrierefreiheit', label: 'Erklärung zur Barrierefreiheit' },
            ],
          },
        ]}
        note="Texte unter CC BY 4.0, wo nichts anderes steht. Programm unter EUPL-1.2."
      />
    </div>
  );
}
