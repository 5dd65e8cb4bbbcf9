import { Button } from '../button.tsx';
import { ButtonLink } from '../button-link.tsx';
import { CheckboxField } from '../checkbox-field.tsx';
import { CheckboxGroup } from '../checkbox-group.tsx';
import { Dialog } from '../dialog.tsx';
import { Fieldset } from '../fieldset.tsx';
import { MenuButton } from '../menu-button.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { SelectField } from '../select-field.tsx';
import { SuggestingSearchField } from '../suggesting-search-field.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { Specimen } from './specimen.tsx';

export const SUGGESTIONS = [
  { id: 'a', text: 'Passwortrichtlinie', note: 'Richtlinie, 42 Kommunen' },
  { id: 'b', text: 'Passwort-Manager', note: 'Merkblatt, 9 Kommunen' },
];

export function FormsGallery() {
  return (
    <>
      <Specimen name="Button, ButtonLink, MenuButton, Dialog">
        <div className="al-cluster">
          <Button type="button">Speichern und weiter</Button>
          <Button type="button" look="secondary" icon="download">
            Herunterladen
          </Button>
          <Button type="button" look="quiet">
            Später entscheiden
          </Button>
          <Button type="button" look="danger">
            Zurückziehen
          </Button>
          <ButtonLink href="#ziel" icon="arrow-right">
            Jetzt beginnen
          </ButtonLink>
          <Button type="button" small look="secondary">
            Klein
          </Button>
        </div>
        <div className="al-cluster">
          <MenuButton label="Als Datei" icon="download">
            {['Word', 'PDF', 'OpenDocument'].map((format) => (
              <a key={format} href={`#${format}`}>
                {format}
              </a>
            ))}
          </MenuButton>
          <Dialog title="Eigene Fassung löschen?" closeLabel="Schließen" triggerLabel="Löschen …">
            {(close) => (
              <>
                <p>Die Fassung von Musterstadt wird gelöscht. Die Ursprungsvorlage bleibt.</p>
                <div className="al-form-actions">
                  <Button look="danger" type="button" onClick={close}>
                    Löschen
                  </Button>
                  <Button look="quiet" type="button" onClick={close}>
                    Abbrechen
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </div>
      </Specimen>
      <Specimen name="SuggestingSearchField">
        <div className="al-measure">
          <SuggestingSearchField
            id="vorschlagssuche"
            action="/katalog"
            label="Katalog durchsuchen"
            buttonLabel="Suchen"
            suggestions={SUGGESTIONS}
          />
        </div>
      </Specimen>
      <Specimen name="TextField, TextArea, SelectField">
        <div className="al-form">
          <TextField
            name="g-name"
            label="Name der Verwaltung"
            defaultValue="Stadt Musterstadt"
            hint="Aus Ihrem Stadtprofil übernommen."
          />
          <TextField
            name="g-mail"
            label="E-Mail der ISB"
            type="email"
            optionalText="(freiwillig)"
            width="medium"
            autoComplete="email"
          />
          <TextField
            name="g-laenge"
            label="Mindestlänge"
            width="short"
            suffix="Zeichen"
            inputMode="numeric"
            error="Geben Sie eine Zahl zwischen 8 und 128 ein"
          />
          <TextArea
            name="g-grund"
            label="Warum weichen Sie ab?"
            hint="Hilft der Ursprungsstadt und Ihnen beim nächsten Abgleich."
          />
          <SelectField
            name="g-land"
            label="Land"
            options={[
              { value: '', label: 'Bitte wählen' },
              {
                group: 'Süden',
                options: [
                  { value: 'BW', label: 'Baden-Württemberg' },
                  { value: 'BY', label: 'Bayern' },
                ],
              },
              { group: 'Westen', options: [{ value: 'NW', label: 'Nordrhein-Westfalen' }] },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="CheckboxField, CheckboxGroup, RadioGroup, Fieldset">
        <div className="al-form">
          <CheckboxField
            name="g-merkblatt"
            label="Ich habe das TLP-Merkblatt gelesen"
            error="Bestätigen Sie das Merkblatt"
          />
          <CheckboxGroup
            name="g-beteiligt"
            legend="Wer wurde beteiligt?"
            hint="Mehrere sind möglich."
            defaultValues={['dsb']}
            options={[
              { value: 'pr', label: 'Personalrat' },
              { value: 'dsb', label: 'Datenschutz' },
              { value: 'ltg', label: 'Leitung', hint: 'Oberbürgermeister oder Dezernentin' },
            ]}
          />
          <RadioGroup
            name="g-entscheidung"
            legend="Entscheidung 1 von 1: Abschnitt 3.2 „Berichtswege“"
            defaultValue="beides"
            options={[
              {
                value: 'unsere',
                label: 'Ihre Fassung behalten',
                hint: 'Die ISB berichtet jährlich an den Oberbürgermeister.',
              },
              { value: 'neu', label: 'Neuen Ursprung nehmen', hint: 'Der ISB berichtet vierteljährlich.' },
              {
                value: 'beides',
                label: 'Beides verbinden',
                detail: (
                  <TextArea
                    name="g-verbunden"
                    label="Ihr Text"
                    rows={2}
                    defaultValue="Die ISB berichtet vierteljährlich an den Oberbürgermeister."
                  />
                ),
              },
            ]}
          />
          <Fieldset id="g-adresse" legend="Anschrift" hint="Wie sie auf Briefen steht.">
            <TextField name="g-strasse" label="Straße und Hausnummer" autoComplete="street-address" />
            <TextField name="g-plz" label="Postleitzahl" width="short" inputMode="numeric" />
          </Fieldset>
        </div>
      </Specimen>
    </>
  );
}
