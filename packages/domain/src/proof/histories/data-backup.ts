import type { History } from '../history.ts';

export const dataBackup: History = {
  title: 'Konzept zur Datensicherung',
  first: `
# [grundsatz] Grundsatz
Daten der Verwaltung werden so gesichert, dass sie nach einem Verlust wiederhergestellt werden können. Verantwortlich ist die Leitung der IT.

# [verfahren] Verfahren
Gesichert wird nach der Regel 3-2-1: **drei** Kopien auf **zwei** Medien, davon **eine** an einem anderen Ort.

* Täglich werden die Änderungen gesichert.
* Wöchentlich wird vollständig gesichert.
* Monatlich wird eine Sicherung ausgelagert.

# [aufbewahrung] Aufbewahrung
Tägliche Sicherungen werden 30 Tage, monatliche ein Jahr aufbewahrt. Danach werden die Medien gelöscht.

> Fachverfahren können längere Fristen verlangen.

# [wiederherstellung] Wiederherstellung
Die Wiederherstellung einzelner Dateien beantragt das Amt bei der IT-Hotline. Die Wiederherstellung eines Servers ordnet die Leitung der IT an.

# [pruefung] Prüfung
Einmal im Quartal wird die Wiederherstellung einer Stichprobe geprüft und im [Prüfbuch](https://intranet.example.org/pruefbuch) festgehalten.
`,
  origin: [
    [
      [
        'davon **eine** an einem anderen Ort.',
        'davon **eine** an einem anderen Ort und **eine** ohne Verbindung zum Netz.',
      ],
      ['* Wöchentlich wird vollständig gesichert.', '* Wöchentlich wird vollständig gesichert, sonntags ab 2 Uhr.'],
    ],
    [
      [
        'Tägliche Sicherungen werden 30 Tage, monatliche ein Jahr aufbewahrt. Danach werden die Medien gelöscht.',
        'Tägliche Sicherungen werden 30 Tage, monatliche ein Jahr aufbewahrt.\n\nDanach werden die Medien gelöscht oder vernichtet.',
      ],
      [
        'Einmal im Quartal wird die Wiederherstellung einer Stichprobe',
        'Einmal im Monat wird die Wiederherstellung einer Stichprobe',
      ],
    ],
    [
      [
        '> Fachverfahren können längere Fristen verlangen.',
        '> Fachverfahren können längere Fristen verlangen; sie stehen im Verzeichnis der Verfahren.',
      ],
      [
        '# [pruefung] Prüfung',
        '# [schluessel] Schlüssel\nSicherungen sind verschlüsselt. Die Schlüssel liegen im Tresor der Stadtkasse.\n\n# [pruefung] Prüfung',
      ],
    ],
    [
      [
        'Verantwortlich ist die Leitung der IT.',
        'Verantwortlich ist die Leitung der IT; sie berichtet jährlich der oder dem ISB.',
      ],
    ],
  ],
  city: [
    [
      [
        '* Monatlich wird eine Sicherung ausgelagert.',
        '* Monatlich wird eine Sicherung in das Rechenzentrum des Zweckverbands ausgelagert.',
      ],
      ['Tägliche Sicherungen werden 30 Tage,', 'Tägliche Sicherungen werden 45 Tage,'],
    ],
    [
      [
        'beantragt das Amt bei der IT-Hotline.',
        'beantragt das Amt bei der IT-Hotline mit dem Formular „Wiederherstellung“.',
      ],
      ['einer Stichprobe geprüft', 'einer Stichprobe durch zwei Personen geprüft'],
    ],
  ],
};
