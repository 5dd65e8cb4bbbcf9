import type { CSSProperties } from 'react';
import { Badge } from '../badge.tsx';
import { ButtonLink } from '../button-link.tsx';
import { Card } from '../card.tsx';
import { Hero } from '../hero.tsx';
import { SearchField } from '../search-field.tsx';
import { Stat, StatRow } from '../stat.tsx';
import { TlpLabel } from '../tlp-label.tsx';
import { SiteFrame } from './site-frame.tsx';

const FRESH = [
  {
    title: 'Passwortrichtlinie für Kommunalverwaltungen',
    kicker: 'Richtlinie · Zugang',
    text: 'Regelt Länge, Verwaltung und Wechsel von Passwörtern für alle Beschäftigten, mit Ausnahmen für Fachverfahren.',
    owner: 'Stadt Freiburg im Breisgau · Fassung 2.1',
    use: '42 Kommunen',
  },
  {
    title: 'Notfallkarte „Verhalten bei IT-Notfällen“',
    kicker: 'Vorlage · Notfall',
    text: 'Eine Seite für jeden Schreibtisch: wen anrufen, was lassen, was aufschreiben. Funktioniert ohne IT.',
    owner: 'Stadt Kelheim · Fassung 1.3',
    use: '31 Kommunen',
  },
  {
    title: 'Leitlinie Informationssicherheit für kleine Städte',
    kicker: 'Leitlinie · Organisation',
    text: 'Vier Seiten, vom Rat in einer Sitzung zu beschließen. Rollen, Ziele und Verantwortung in klaren Worten.',
    owner: 'Stadt Musterstadt · Fassung 1.0',
    use: '18 Kommunen',
  },
];

const BY_OFFICE = [
  {
    href: '/fuer/presse',
    label: 'Pressestelle',
    text: 'Erste Stellungnahme bei einem IT-Ausfall, Sprachregelungen, Fragen und Antworten',
  },
  {
    href: '/fuer/katastrophenschutz',
    label: 'Katastrophenschutz',
    text: 'Übungsdrehbücher, Erreichbarkeiten, Notbetrieb ohne IT',
  },
  { href: '/fuer/schule', label: 'Schulamt', text: 'Geräte in Schulen, Konten für Lehrkräfte, Einwilligungen' },
  {
    href: '/fuer/leitung',
    label: 'Verwaltungsleitung',
    text: 'Beschlussvorlagen, Berichte, Fragen für das Gespräch mit der ISB',
  },
];

/** How the start page is put together: search, numbers, a way in for beginners and for each office, shelves. */
export function StartPage() {
  return (
    <SiteFrame current="/">
      <Hero
        title="Gute Lösungen anderer Städte finden und übernehmen"
        lead="Richtlinien, Vorlagen und Werkzeuge für Informationssicherheit: von Kommunen geschrieben, vom Städtetag geprüft, an Ihre Stadt angepasst."
      >
        <SearchField
          action="/katalog"
          label="Wonach suchen Sie?"
          buttonLabel="Suchen"
          hint={
            <>
              Beliebt: <a href="/katalog?q=leitlinie">Leitlinie</a>, <a href="/katalog?q=notfallkarte">Notfallkarte</a>,{' '}
              <a href="/katalog?q=homeoffice">Homeoffice</a>, <a href="/katalog?q=phishing">Phishing-Schulung</a>
            </>
          }
        />
        <StatRow>
          <Stat value="348" label="Lösungen" />
          <Stat value="112" label="Kommunen" />
          <Stat value="1.204" label="Nachnutzungen" />
        </StatRow>
      </Hero>

      <div className="al-band">
        <div className="al-page">
          <div className="al-section-heading">
            <h2>Neu geprüft</h2>
            <a href="/katalog?sort=neu">Alle neu geprüften Lösungen</a>
          </div>
          <ul className="al-tiles">
            {FRESH.map((solution) => (
              <li key={solution.title}>
                <Card
                  look="tile"
                  titleLevel={3}
                  href="/v/beispiel"
                  title={solution.title}
                  kicker={solution.kicker}
                  labels={
                    <>
                      <Badge tone="success" symbol="double-check">
                        Fachlich geprüft
                      </Badge>
                      <TlpLabel tlp="CLEAR" />
                    </>
                  }
                  facts={[
                    solution.owner,
                    <>
                      Von <strong>{solution.use}</strong> eingesetzt
                    </>,
                  ]}
                >
                  <p>{solution.text}</p>
                </Card>
              </li>
            ))}
          </ul>
        </div>
      </div>

      <div className="al-band al-band--hued">
        <div className="al-page al-with-rail">
          <div>
            <div className="al-section-heading">
              <h2>Für Ihr Amt</h2>
            </div>
            <ul className="al-tiles" style={{ '--al-tile': '18rem' } as CSSProperties}>
              {BY_OFFICE.map(({ href, label, text }) => (
                <li key={href} className="al-stack al-stack--tight">
                  <h3>
                    <a href={href}>{label}</a>
                  </h3>
                  <p className="al-muted">{text}</p>
                </li>
              ))}
            </ul>
          </div>
          <div className="al-panel">
            <h2>Sie fangen gerade an?</h2>
            <p>
              Die 18 WiBA-Checklisten des BSI führen in kleinen Schritten zum Grundschutz. Zu jeder finden Sie hier, was
              Städte Ihrer Größe benutzen.
            </p>
            <div className="al-cluster">
              <ButtonLink href="/luecken/wiba" icon="arrow-right">
                Mit WiBA beginnen
              </ButtonLink>
            </div>
          </div>
        </div>
      </div>
    </SiteFrame>
  );
}
