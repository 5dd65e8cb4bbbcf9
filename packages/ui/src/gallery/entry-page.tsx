import { Alert } from '../alert.tsx';
import { Badge } from '../badge.tsx';
import { Banner } from '../banner.tsx';
import { Breadcrumb } from '../breadcrumb.tsx';
import { Button } from '../button.tsx';
import { ButtonLink } from '../button-link.tsx';
import { Clause } from '../clause.tsx';
import { FactsList } from '../facts-list.tsx';
import { MenuButton } from '../menu-button.tsx';
import { Outline } from '../outline.tsx';
import { PageHeading } from '../page-heading.tsx';
import { PrintFooter } from '../print-footer.tsx';
import { TabLinks } from '../tab-links.tsx';
import { TlpLabel } from '../tlp-label.tsx';
import { VariableMark } from '../variable-mark.tsx';
import { SiteFrame } from './site-frame.tsx';

/** How the page of a solution is put together: state, one primary action, parts, outline, text, facts. */
export function EntryPage() {
  return (
    <SiteFrame current="/katalog">
      <div className="al-page">
        <Breadcrumb
          label="Sie sind hier"
          items={[
            { label: 'Katalog', href: '/katalog' },
            { label: 'Zugang', href: '/katalog?thema=zugang' },
            { label: 'Passwortrichtlinie' },
          ]}
        />
        <PageHeading
          kicker="Richtlinie"
          title="Passwortrichtlinie für Kommunalverwaltungen"
          lead="Regelt, wie lang Passwörter sind, wer sie verwaltet und wann sie gewechselt werden. Für alle Beschäftigten verständlich."
          meta={
            <>
              <span>Stadt Freiburg im Breisgau · Fassung 2.1 vom 03.11.2026</span>
              <Badge tone="success" symbol="double-check" href="/siegel">
                Fachlich geprüft
              </Badge>
              <Badge tone="brand" symbol="people" href="/siegel">
                Bewährt
              </Badge>
              <TlpLabel tlp="CLEAR" />
            </>
          }
          actions={
            <>
              <ButtonLink href="/eigene-fassung">Eigene Fassung anlegen</ButtonLink>
              <MenuButton label="Herunterladen" icon="download">
                {['Word', 'PDF', 'OpenDocument', 'Markdown'].map((format) => (
                  <a key={format} href={`/v/passwortrichtlinie/2.1.${format}`}>
                    {format}
                  </a>
                ))}
              </MenuButton>
              <ButtonLink look="quiet" href="/nachnutzung">
                Nachnutzung melden
              </ButtonLink>
            </>
          }
        />
        <div className="al-stack" style={{ marginBlockEnd: 'var(--al-space-xl)' }}>
          <Banner kind="example" label="Beispielinhalt.">
            Diese Lösung ist erfunden und zeigt, wie Allmende funktioniert.
          </Banner>
          <Alert
            tone="info"
            title="Musterstadt nutzt eine eigene Fassung auf Stand 1.4"
            titleLevel={2}
            actions={
              <>
                <ButtonLink small href="/abgleich">
                  Abgleichen
                </ButtonLink>
                <ButtonLink small look="quiet" href="/eigene">
                  Ihre Fassung ansehen
                </ButtonLink>
              </>
            }
          >
            Die Ursprungsvorlage ist zwei Fassungen weiter: 3 Abschnitte geändert, 1 Entscheidung nötig.
          </Alert>
          <TabLinks
            label="Teile dieser Lösung"
            items={[
              { href: '/v/passwortrichtlinie', label: 'Inhalt', current: true },
              { href: '/v/passwortrichtlinie/steckbrief', label: 'Steckbrief' },
              { href: '/v/passwortrichtlinie/nachnutzung', label: 'Nachnutzung', count: 42 },
              { href: '/v/passwortrichtlinie/fassungen', label: 'Fassungen', count: 7 },
              { href: '/v/passwortrichtlinie/austausch', label: 'Austausch', count: 5 },
            ]}
          />
        </div>
        <div className="al-entry">
          <Outline
            label="Gliederung"
            items={[
              { href: '#geltungsbereich', label: '1 Geltungsbereich' },
              {
                href: '#regeln',
                label: '2 Regeln für Passwörter',
                current: true,
                children: [{ href: '#ausnahmen', label: '2.1 Ausnahmen für Fachverfahren' }],
              },
            ]}
          />
          <Clauses />
          <aside className="al-rail" aria-label="Auf einen Blick">
            <div className="al-stack">
              <h2>Auf einen Blick</h2>
              <FactsList
                look="stacked"
                facts={[
                  { term: 'Lizenz', value: <a href="/lizenzen/cc-by-4.0">CC BY 4.0</a> },
                  { term: 'Angaben', value: '14, etwa 20 Minuten' },
                  { term: 'Bezug', value: 'ORP.4 · WiBA 12 · ISO 27001 A.5.17' },
                  { term: 'Geeignet für', value: 'alle Größen ab 50 Beschäftigten' },
                  { term: 'Nächste Prüfung', value: 'November 2027' },
                ]}
              />
            </div>
            <div className="al-stack al-stack--tight">
              <h2 className="al-small">Ansprechstelle</h2>
              <p>
                Informationssicherheit, Stadt Freiburg
                <br />
                <a href="mailto:isb@freiburg.example">isb@freiburg.example</a>
              </p>
              <Button look="quiet" small type="button">
                Zitieren
              </Button>
            </div>
          </aside>
        </div>
        <PrintFooter>
          https://allmende.example/v/passwortrichtlinie/2.1 · Fassung 2.1 vom 03.11.2026 · CC BY 4.0 · TLP:CLEAR
        </PrintFooter>
      </div>
    </SiteFrame>
  );
}

function Clauses() {
  return (
    <div className="al-clauses">
      <Clause
        id="geltungsbereich"
        number="1"
        heading="Geltungsbereich"
        headingLevel={2}
        anchorLabel="Link zu Abschnitt"
      >
        <p>
          Diese Richtlinie gilt für alle Beschäftigten{' '}
          <VariableMark label="Name der Verwaltung im Genitiv" value="der Stadt Musterstadt" gapText="noch leer" />{' '}
          sowie für Dienstleister, die Zugang zu ihren Systemen haben.
        </p>
      </Clause>
      <Clause
        id="regeln"
        number="2"
        heading="Regeln für Passwörter"
        headingLevel={2}
        anchorLabel="Link zu Abschnitt"
        labels={<Badge symbol="shield">ORP.4.A22</Badge>}
        guidance={{
          summary: 'Begründung und Quelle',
          body: <p>Das BSI empfiehlt seit 2020 Länge vor Wechsel. Der Personalrat sollte früh beteiligt werden.</p>,
        }}
      >
        <p>
          Passwörter für Fachverfahren müssen mindestens{' '}
          <VariableMark label="Mindestlänge" gapText="noch leer" href="/angaben#mindestlaenge" /> Zeichen haben.
        </p>
        <ul>
          <li>Für jedes Verfahren wird ein eigenes Passwort verwendet.</li>
          <li>Passwörter werden nur gewechselt, wenn der Verdacht besteht, dass sie bekannt geworden sind.</li>
          <li>
            Die <strong>Passwort-Verwaltung</strong> der Stadt darf und soll benutzt werden.
          </li>
        </ul>
      </Clause>
      <Clause
        id="ausnahmen"
        number="2.1"
        heading="Ausnahmen für Fachverfahren"
        headingLevel={3}
        anchorLabel="Link zu Abschnitt"
      >
        <p>
          Kann ein Fachverfahren die Regeln nicht erfüllen, entscheidet die Leitung der IT schriftlich über eine
          Ausnahme und befristet sie auf höchstens zwölf Monate.
        </p>
      </Clause>
    </div>
  );
}
