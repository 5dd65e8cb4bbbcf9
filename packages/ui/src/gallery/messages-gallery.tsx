import { Alert } from '../alert.tsx';
import { Badge } from '../badge.tsx';
import { Banner } from '../banner.tsx';
import { ButtonLink } from '../button-link.tsx';
import { ChangeMark } from '../change-mark.tsx';
import { EmptyState } from '../empty-state.tsx';
import { TLP_LABELS, TlpLabel } from '../tlp-label.tsx';
import { VariableMark } from '../variable-mark.tsx';
import { WordMark } from '../word-mark.tsx';
import { Specimen } from './specimen.tsx';

export function MessagesGallery() {
  return (
    <>
      <Specimen name="WordMark">
        <WordMark />
      </Specimen>
      <Specimen name="Alert">
        <Alert tone="info" title="Hinweis: neue Fassung im Ursprung">
          Freiburg hat Fassung 2.1 veröffentlicht. <a href="#abgleich">Abgleichen</a>
        </Alert>
        <Alert tone="success" title="Gespeichert" role="status">
          Die Angaben stehen jetzt in allen 14 Dokumenten, die sie verwenden.
        </Alert>
        <Alert
          tone="warning"
          title="Achtung: Rückruf der Fassung 2.0"
          actions={
            <ButtonLink small look="secondary" href="#rueckruf">
              Zur Kenntnis nehmen
            </ButtonLink>
          }
        >
          Abschnitt 4 widerspricht dem neuen Personalvertretungsrecht.
        </Alert>
        <Alert tone="danger" title="Die Datei wurde nicht angenommen">
          Sie enthält Makros. Speichern Sie sie als .docx ohne Makros.
        </Alert>
      </Specimen>
      <Specimen name="Banner">
        <Banner kind="example" label="Beispielinhalt.">
          Erfunden, zum Ausprobieren.
        </Banner>
        <Banner kind="overdue" label="Überarbeitung fällig">
          seit 01.06.2026. Die Stadt Bochum wurde erinnert.
        </Banner>
        <Banner kind="withdrawn" label="Zurückgezogen">
          am 12.10.2026. <a href="#nachfolger">Abgelöst durch Fassung 3.0</a>
        </Banner>
        <Banner kind="draft" label="Entwurf.">
          Nur Musterstadt sieht das.
        </Banner>
      </Specimen>
      <Specimen name="Badge, TlpLabel">
        <div className="al-cluster">
          <Badge symbol="circle">Ungeprüft</Badge>
          <Badge tone="info" symbol="check">
            Formal geprüft
          </Badge>
          <Badge tone="success" symbol="double-check">
            Fachlich geprüft
          </Badge>
          <Badge tone="brand" symbol="people">
            Bewährt
          </Badge>
          <Badge tone="brand" symbol="star" href="#siegel">
            Empfohlen
          </Badge>
          <Badge tone="warning" symbol="clock">
            Frist läuft ab
          </Badge>
          <Badge tone="danger" symbol="danger">
            Zurückgezogen
          </Badge>
        </div>
        <div className="al-cluster">
          {TLP_LABELS.map((tlp) => (
            <TlpLabel key={tlp} tlp={tlp} audience={tlp === 'GREEN' ? 'nur für Mitglieder' : undefined} />
          ))}
        </div>
      </Specimen>
      <Specimen name="VariableMark, ChangeMark">
        <p className="al-prose">
          Diese Richtlinie gilt für{' '}
          <VariableMark label="Name der Verwaltung" value="Stadt Musterstadt" gapText="noch leer" />. Die Hotline ist{' '}
          <VariableMark label="Rufnummer der Hotline" gapText="noch leer" href="#angaben" />. Der{' '}
          <ChangeMark kind="removed" label="Entfällt">
            Beauftragte
          </ChangeMark>{' '}
          <ChangeMark kind="added" label="Neu">
            ISB
          </ChangeMark>{' '}
          berichtet{' '}
          <ChangeMark kind="added" label="Neu" labelled>
            vierteljährlich
          </ChangeMark>
          .
        </p>
      </Specimen>
      <Specimen name="EmptyState">
        <EmptyState
          title="Keine Treffer für „kennwortt“"
          titleLevel={4}
          actions={
            <ButtonLink look="secondary" href="#bedarf">
              Vorlage wünschen
            </ButtonLink>
          }
        >
          <p>
            Meinten Sie <a href="#kennwort">Kennwort</a>? Oder entfernen Sie einen Filter.
          </p>
        </EmptyState>
      </Specimen>
    </>
  );
}
