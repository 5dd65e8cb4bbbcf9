import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Comment } from '../comment.tsx';
import { DataTable } from '../data-table.tsx';
import { Disclosure } from '../disclosure.tsx';
import { FactsList } from '../facts-list.tsx';
import { Meter } from '../meter.tsx';
import { Progress } from '../progress.tsx';
import { Pagination } from '../pagination.tsx';
import { Prose } from '../prose.tsx';
import { Rating } from '../rating.tsx';
import { Stat, StatRow } from '../stat.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TaskList } from '../task-list.tsx';
import { Timeline } from '../timeline.tsx';
import { Specimen } from './specimen.tsx';

const ADOPTIONS = [
  { city: 'Bochum', size: 'über 100.000', since: '03/2026', version: '2.0', state: 'In Kraft' },
  { city: 'Kelheim', size: 'unter 20.000', since: '11/2025', version: '1.4', state: 'Unbestätigt' },
];

export function DataGallery() {
  return (
    <>
      <Specimen name="StatRow, Stat">
        <StatRow>
          <Stat value="112" label="Kommunen" href="#kommunen" />
          <Stat value="1.204" label="Nachnutzungen" />
          <Stat value="4,6" label="Arbeitstage bis zur Prüfung" />
        </StatRow>
      </Specimen>
      <Specimen name="Meter, Progress, Rating">
        <Meter id="wiba" label="WiBA-Abdeckung" value={7} max={18} valueText="7 von 18 Checklisten" />
        <Progress id="packen" label="Fortschritt" done={3} total={40} valueText="Das Archiv wird gepackt: 3 von 40" />
        <Progress id="schreiben" label="Fortschritt" done={0} total={0} valueText="Das Dokument wird geschrieben" />
        <Rating
          summary="4,3 von 5"
          basis="aus 18 Kommunen, die es einsetzen"
          caption="Leicht anzupassen?"
          columns={{ step: 'Antwort', count: 'Kommunen' }}
          distribution={[
            { step: 'Ja', count: 11 },
            { step: 'Eher ja', count: 5 },
            { step: 'Eher nein', count: 2 },
            { step: 'Nein', count: 0 },
          ]}
        />
      </Specimen>
      <Specimen name="FactsList, SummaryList">
        <FactsList
          facts={[
            { term: 'Rechtsgrundlage', value: 'BayDiG Art. 43' },
            { term: 'Beteiligung', value: 'Personalrat, Datenschutz' },
          ]}
        />
        <SummaryList
          rows={[
            { term: 'Titel', value: 'Passwortrichtlinie', change: { href: '#titel', label: 'Ändern' } },
            { term: 'Lizenz', value: 'CC BY 4.0', change: { href: '#lizenz', label: 'Ändern' } },
          ]}
        />
      </Specimen>
      <Specimen name="DataTable">
        <DataTable
          id="nachnutzungen"
          caption="Kommunen, die diese Lösung einsetzen"
          rows={ADOPTIONS}
          rowKey={({ city }) => city}
          columns={[
            {
              key: 'city',
              header: <a href="?sort=-stadt">Kommune</a>,
              sorted: 'ascending',
              rowHeader: true,
              cell: ({ city }) => city,
            },
            { key: 'size', header: 'Größe', cell: ({ size }) => size },
            { key: 'since', header: 'Seit', numeric: true, cell: ({ since }) => since },
            { key: 'version', header: 'Fassung', numeric: true, cell: ({ version }) => version },
            {
              key: 'state',
              header: 'Stand',
              cell: ({ state }) => (
                <Badge
                  tone={state === 'In Kraft' ? 'success' : 'warning'}
                  symbol={state === 'In Kraft' ? 'check' : 'clock'}
                >
                  {state}
                </Badge>
              ),
            },
          ]}
        />
      </Specimen>
      <Specimen name="TaskList">
        <TaskList
          tasks={[
            {
              id: 't-1',
              title: 'Angaben ausfüllen',
              href: '#angaben',
              detail: '11 von 14 ausgefüllt',
              state: (
                <Badge tone="info" symbol="clock">
                  In Arbeit
                </Badge>
              ),
            },
            {
              id: 't-2',
              title: 'Text anpassen',
              href: '#text',
              detail: '2 Abschnitte geändert, 1 ergänzt',
              state: (
                <Badge tone="success" symbol="check">
                  Erledigt
                </Badge>
              ),
            },
            {
              id: 't-3',
              title: 'Mit dem Ursprung abgleichen',
              href: '#abgleich',
              detail: 'Fassung 2.1 liegt vor',
              state: (
                <Badge tone="warning" symbol="warning">
                  Entscheidung nötig
                </Badge>
              ),
            },
            { id: 't-4', title: 'Freigabe in Ihrer Stadt', state: 'Noch nicht möglich' },
          ]}
        />
      </Specimen>
      <Specimen name="Timeline">
        <Timeline
          headingLevel={4}
          items={[
            {
              id: 'v21',
              title: 'Fassung 2.1',
              href: '#2.1',
              date: <time dateTime="2026-11-03">03.11.2026</time>,
              current: true,
              labels: (
                <Badge tone="success" symbol="check">
                  Aktuell
                </Badge>
              ),
              body: 'Redaktionell: Verweise auf das BSI-Kompendium 2023.',
            },
            {
              id: 'v20',
              title: 'Fassung 2.0',
              href: '#2.0',
              date: <time dateTime="2026-02-10">10.02.2026</time>,
              body: 'Inhaltlich: kein regelmäßiger Wechsel mehr.',
            },
          ]}
        />
      </Specimen>
      <Specimen name="Comment">
        <Comment
          id="beitrag-1"
          author="Sabine Weber"
          affiliation="Stadt Kelheim, ISB"
          date={<time dateTime="2026-11-12">12.11.2026</time>}
          labels={
            <Badge tone="success" symbol="check">
              Beantwortet
            </Badge>
          }
          actions={
            <Button small look="quiet" type="button">
              Antworten
            </Button>
          }
          replies={[
            <Comment
              key="2"
              id="beitrag-2"
              author="Murat Yıldız"
              affiliation="Stadt Freiburg, Ansprechstelle"
              date={<time dateTime="2026-11-13">13.11.2026</time>}
            >
              <p>Ja, der Personalrat hat der Fassung 2.1 zugestimmt.</p>
            </Comment>,
          ]}
        >
          <p>Gilt die Ausnahme auch für Fachverfahren, die das Rechenzentrum betreibt?</p>
        </Comment>
      </Specimen>
      <Specimen name="Prose">
        <ProseSpecimen />
      </Specimen>
      <Specimen name="Disclosure, Pagination">
        <Disclosure summary="Warum fragen wir das?" defaultOpen>
          <p>Damit Städte wie Ihre sehen, ob die Lösung zu ihnen passt.</p>
        </Disclosure>
        <Pagination
          label="Seiten der Beiträge"
          previous={{ href: '?seite=3', label: 'Vorige Seite' }}
          next={{ href: '?seite=5', label: 'Nächste Seite' }}
          pages={[
            { number: 1, href: '?seite=1', label: 'Seite 1' },
            'gap',
            { number: 4, href: '?seite=4', label: 'Seite 4', current: true },
            { number: 5, href: '?seite=5', label: 'Seite 5' },
          ]}
        />
      </Specimen>
    </>
  );
}

function ProseSpecimen() {
  return (
    <Prose>
      <h4>Meldung eines Vorfalls</h4>
      <p>
        Wer einen Vorfall bemerkt, ruft sofort die Hotline an.
        <sup>
          <a href="#fn1" id="fnref1">
            1
          </a>
        </sup>{' '}
        Das gilt auch nachts. Ein Vorfall ist zum Beispiel:
      </p>
      <ol>
        <li>
          eine verdächtige E-Mail, deren Anhang geöffnet wurde
          <ul>
            <li>auch wenn scheinbar nichts passiert ist</li>
          </ul>
        </li>
        <li>ein verlorenes Dienstgerät</li>
      </ol>
      <blockquote>
        <p>Wer meldet, hat nichts falsch gemacht.</p>
      </blockquote>
      <div className="al-scroll" tabIndex={0} role="region" aria-label="Tabelle: Fristen">
        <table>
          <thead>
            <tr>
              <th scope="col">Stufe</th>
              <th scope="col">Frist</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Verdacht</td>
              <td>sofort</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p>
        Die Datei heißt <code>meldung.docx</code>.
      </p>
      <pre tabIndex={0}>
        <code>nslookup beispiel.example</code>
      </pre>
      <section className="footnotes">
        <ol>
          <li id="fn1">
            Die Nummer steht auf der Notfallkarte. <a href="#fnref1">zurück zum Text</a>
          </li>
        </ol>
      </section>
    </Prose>
  );
}
