import { Button } from '../button.tsx';
import { ButtonLink } from '../button-link.tsx';
import { CheckboxField } from '../checkbox-field.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { PageHeading } from '../page-heading.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { StatusLine } from '../status-line.tsx';
import { StepIndicator } from '../step-indicator.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { SiteFrame } from './site-frame.tsx';

/** How a page of a form is put together: where one is, errors first, one column, one primary action, what happens then. */
export function FormPage() {
  return (
    <SiteFrame current="/veroeffentlichen">
      <div className="al-page al-stack al-stack--loose">
        <div>
          <PageHeading kicker="Neue Lösung veröffentlichen" title="Steckbrief" />
          <StepIndicator
            label="Fortschritt"
            summary="Schritt 3 von 5: Steckbrief"
            steps={[
              { label: 'Herkunft', state: 'done', href: '/schritt/1', stateText: 'erledigt' },
              { label: 'Angaben', state: 'done', href: '/schritt/2', stateText: 'erledigt' },
              { label: 'Steckbrief', state: 'current' },
              { label: 'Lizenz', state: 'ahead' },
              { label: 'Prüfen', state: 'ahead' },
            ]}
          />
        </div>
        <StatusLine>Entwurf, nur Musterstadt sieht das. Gespeichert 09:14</StatusLine>
        <ErrorSummary
          title="Bitte prüfen Sie Ihre Angaben"
          errors={[
            { message: 'Geben Sie einen Titel ein', href: '#titel' },
            { message: 'Wählen Sie, wer die Lösung sehen darf', href: '#empfaenger' },
          ]}
        />
        <form className="al-form" method="post">
          <TextField
            name="titel"
            label="Titel"
            hint="Höchstens 90 Zeichen. Ohne den Namen Ihrer Stadt, damit andere ihn übernehmen können."
            error="Geben Sie einen Titel ein"
            maxLength={90}
          />
          <TextArea
            name="kurzfassung"
            label="Kurzfassung für die Leitung"
            hint="Zwei bis drei Sätze: wofür und für wen."
          />
          <RadioGroup
            name="empfaenger"
            legend="Wer darf die Lösung sehen?"
            error="Wählen Sie, wer die Lösung sehen darf"
            options={[
              {
                value: 'CLEAR',
                label: 'Alle (TLP:CLEAR)',
                hint: 'Auch Suchmaschinen. Nur hier ist eine offene Lizenz möglich.',
              },
              {
                value: 'GREEN',
                label: 'Angemeldete Kommunen (TLP:GREEN)',
                hint: 'Mitglieder, die das Merkblatt bestätigt haben.',
              },
              {
                value: 'AMBER',
                label: 'Nur bestimmte Kommunen (TLP:AMBER)',
                detail: <TextField name="kommunen" label="Welche Kommunen?" />,
              },
            ]}
          />
          <TextField
            name="pruefung"
            label="Nächste Prüfung in"
            type="number"
            width="short"
            defaultValue="12"
            suffix="Monaten"
            inputMode="numeric"
          />
          <CheckboxField
            name="interna"
            label="Der Text enthält keine Namen, Rufnummern oder internen Adressen"
            hint="Wir haben nichts gefunden, sehen aber nicht alles."
          />
          <div className="al-form-actions">
            <Button>Speichern und weiter</Button>
            <ButtonLink look="quiet" href="/schritt/2">
              Zurück
            </ButtonLink>
          </div>
          <p className="al-muted">
            Was passiert dann? Ihre Freigabestelle bekommt eine E-Mail. Veröffentlicht ist noch nichts.
          </p>
        </form>
      </div>
    </SiteFrame>
  );
}
