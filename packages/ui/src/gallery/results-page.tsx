import { ActiveFilters } from '../active-filters.tsx';
import { Badge } from '../badge.tsx';
import { Breadcrumb } from '../breadcrumb.tsx';
import { ButtonLink } from '../button-link.tsx';
import { Card } from '../card.tsx';
import { FilterGroup } from '../filter-group.tsx';
import { FilterPanel } from '../filter-panel.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Pagination } from '../pagination.tsx';
import { SearchField } from '../search-field.tsx';
import { SelectField } from '../select-field.tsx';
import { StatusLine } from '../status-line.tsx';
import { TlpLabel } from '../tlp-label.tsx';
import { SiteFrame } from './site-frame.tsx';

/** How the result list is put together: search, filters beside the results, chips, order, pages. */
export function ResultsPage() {
  return (
    <SiteFrame current="/katalog">
      <div className="al-page">
        <Breadcrumb label="Sie sind hier" items={[{ label: 'Startseite', href: '/' }, { label: 'Katalog' }]} />
        <PageHeading title="Katalog" />
        <div className="al-stack al-stack--loose">
          <div className="al-measure">
            <SearchField action="/katalog" label="Wonach suchen Sie?" buttonLabel="Suchen" defaultValue="passwort" />
          </div>
          <div className="al-with-filters">
            <Filters />
            <div className="al-stack">
              <div className="al-cluster al-cluster--spread">
                <StatusLine>
                  <strong>12 Treffer</strong> für „passwort“
                </StatusLine>
                <form action="/katalog">
                  <SelectField
                    inline
                    name="sort"
                    label="Sortieren"
                    options={[
                      { value: 'einsatz', label: 'Meist eingesetzt' },
                      { value: 'neu', label: 'Neueste zuerst' },
                    ]}
                  />
                </form>
              </div>
              <ActiveFilters
                label="Aktiv:"
                removeText="entfernen"
                filters={[
                  { label: 'Vorlage', href: '/katalog?q=passwort&stand=geprueft' },
                  { label: 'Fachlich geprüft', href: '/katalog?q=passwort&art=vorlage' },
                ]}
                reset={{ href: '/katalog?q=passwort', label: 'Alle entfernen' }}
              />
              <ResultList />
              <Pagination
                label="Seiten der Trefferliste"
                pages={[
                  { number: 1, href: '?seite=1', label: 'Seite 1', current: true },
                  { number: 2, href: '?seite=2', label: 'Seite 2' },
                ]}
                next={{ href: '?seite=2', label: 'Nächste Seite' }}
              />
            </div>
          </div>
        </div>
      </div>
    </SiteFrame>
  );
}

function Filters() {
  return (
    <FilterPanel
      action="/katalog"
      title="Filter"
      foldLabel="Filter (2)"
      applyLabel="12 Treffer anzeigen"
      reset={{ href: '/katalog?q=passwort', label: 'zurücksetzen' }}
      keep={[{ name: 'q', value: 'passwort' }]}
    >
      <FilterGroup
        name="art"
        legend="Art"
        visible={3}
        moreLabel="Alle 5 Arten zeigen"
        options={[
          { value: 'vorlage', label: 'Vorlage', count: 12, selected: true },
          { value: 'richtlinie', label: 'Richtlinie', count: 7 },
          { value: 'werkzeug', label: 'Werkzeug', count: 3 },
          { value: 'checkliste', label: 'Checkliste', count: 2 },
          { value: 'schulung', label: 'Schulung', count: 0 },
        ]}
      />
      <FilterGroup
        name="groesse"
        legend="Größe der Kommune"
        options={[
          { value: 'KLEIN', label: 'unter 20.000', count: 4 },
          { value: 'MITTEL', label: '20.000 bis 100.000', count: 8 },
          { value: 'GROSS', label: 'über 100.000', count: 5 },
          { value: 'LAND', label: 'Landkreis', count: 0 },
        ]}
      />
    </FilterPanel>
  );
}

function ResultList() {
  return (
    <div>
      <Card
        href="/v/passwortrichtlinie"
        title="Passwortrichtlinie für Kommunalverwaltungen"
        kicker="Richtlinie · Zugang"
        labels={
          <>
            <Badge tone="success" symbol="double-check">
              Fachlich geprüft
            </Badge>
            <Badge tone="brand" symbol="people">
              Bewährt
            </Badge>
            <TlpLabel tlp="CLEAR" />
          </>
        }
        facts={[
          'Stadt Freiburg im Breisgau · Fassung 2.1 · 03.11.2026 · CC BY 4.0',
          <>
            Von <strong>42 Kommunen</strong> eingesetzt · <strong>4,3 von 5</strong> (18) · ORP.4, WiBA 12
          </>,
        ]}
        actions={
          <ButtonLink small look="secondary" href="/v/passwortrichtlinie/eigene-fassung">
            Eigene Fassung anlegen
          </ButtonLink>
        }
      >
        <p>
          … Mindestlänge von <mark>Passwörtern</mark> für Fachverfahren, Ausnahmen und ihre Genehmigung. 14 Angaben,
          etwa 20 Minuten.
        </p>
      </Card>
      <Card
        href="/v/merkblatt"
        title="Merkblatt Passwort-Manager"
        kicker="Vorlage · Zugang"
        labels={
          <>
            <Badge tone="warning" symbol="clock">
              Überarbeitung fällig
            </Badge>
            <TlpLabel tlp="GREEN" audience="nur für Mitglieder" />
          </>
        }
        facts={['Stadt Bochum · Fassung 1.0 · 12.03.2024 · nur für Kommunen', 'Von 9 Kommunen eingesetzt']}
      >
        <p>
          Eine Seite für Beschäftigte: warum ein <mark>Passwort</mark>-Manager, wie er eingerichtet wird und wen man
          fragt.
        </p>
      </Card>
    </div>
  );
}
