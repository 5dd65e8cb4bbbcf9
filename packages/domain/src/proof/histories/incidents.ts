import type { History } from '../history.ts';

export const incidents: History = {
  title: 'Umgang mit Sicherheitsvorfällen',
  first: `
# [zweck] Zweck
Ein Vorfall wird früh erkannt, schnell gemeldet und geordnet bearbeitet. Niemand wird benachteiligt, weil er etwas gemeldet hat.

# [meldung] Meldung
Alle Beschäftigten melden auffällige Ereignisse unverzüglich:

1. telefonisch der IT-Hotline unter {{it.hotline}},
2. außerhalb der Dienstzeit dem Bereitschaftsdienst,
3. bei Verdacht auf eine Straftat zusätzlich der ZAC der Polizei.

## [erste-schritte] Erste Schritte
Das Gerät bleibt eingeschaltet und wird vom Netz getrennt. Es wird nichts gelöscht. Was aufgefallen ist, wird mit Uhrzeit notiert.

# [bewertung] Bewertung
Die oder der ISB bewertet jeden Vorfall nach seinen Folgen:

| Stufe | Folgen | Wer entscheidet |
| --- | --- | --- |
| 1 | ein Arbeitsplatz | IT-Hotline |
| 2 | ein Amt | ISB |
| 3 | die Verwaltung | Krisenstab |

# [kommunikation] Kommunikation
Auskünfte nach außen gibt allein die Pressestelle. Die Leitung des betroffenen Amts wird laufend unterrichtet.

# [nachbereitung] Nachbereitung
Nach jedem Vorfall der Stufen 2 und 3 wird binnen vier Wochen ein Bericht erstellt. Er nennt Ursache, Folgen und Maßnahmen.
`,
  origin: [
    [
      ['1. telefonisch der IT-Hotline', '1. telefonisch, nicht per E-Mail, der IT-Hotline'],
      ['Es wird nichts gelöscht.', 'Es wird nichts gelöscht und nichts neu gestartet.'],
      [
        '| 3 | die Verwaltung | Krisenstab |',
        '| 3 | mehrere Ämter | Leitung der IT |\n| 4 | die Verwaltung | Krisenstab |',
      ],
    ],
    [
      [
        'Auskünfte nach außen gibt allein die Pressestelle.',
        'Auskünfte nach außen gibt allein die Pressestelle ({{press.name}}). In sozialen Medien äußert sich niemand sonst.',
      ],
      [
        '# [nachbereitung] Nachbereitung',
        '# [datenschutz] Datenschutz\nSind personenbezogene Daten betroffen, meldet die Stadt dies binnen 72 Stunden der Aufsichtsbehörde ([Art. 33 DSGVO](https://dsgvo-gesetz.de/art-33-dsgvo/)).\n\n# [nachbereitung] Nachbereitung',
      ],
    ],
    [
      ['Nach jedem Vorfall der Stufen 2 und 3 wird', 'Nach jedem Vorfall ab Stufe 2 wird'],
      [
        'Er nennt Ursache, Folgen und Maßnahmen.',
        'Er nennt Ursache, Folgen und Maßnahmen. Die Maßnahmen werden nach sechs Monaten überprüft.',
      ],
      ['Ein Vorfall wird früh erkannt', 'Ein Sicherheitsvorfall wird früh erkannt'],
    ],
  ],
  city: [
    [
      [
        '2. außerhalb der Dienstzeit dem Bereitschaftsdienst,',
        '2. außerhalb der Dienstzeit der Leitstelle der Feuerwehr,',
      ],
      ['| 1 | ein Arbeitsplatz | IT-Hotline |', '| 1 | ein Arbeitsplatz | IT-Dienstleister |'],
      [
        'Die Leitung des betroffenen Amts wird laufend unterrichtet.',
        'Die Leitung des betroffenen Amts und die Bürgermeisterin werden laufend unterrichtet.',
      ],
    ],
    [
      ['binnen vier Wochen ein Bericht', 'binnen zwei Wochen ein Bericht'],
      [
        'Was aufgefallen ist, wird mit Uhrzeit notiert.',
        'Was aufgefallen ist, wird mit Uhrzeit notiert.\n\nDie Karte „Erste Schritte“ liegt an jedem Arbeitsplatz.',
      ],
    ],
    [
      [
        '# [bewertung] Bewertung\nDie oder der ISB bewertet',
        '# [bewertung] Bewertung und Stufen\nDie oder der ISB bewertet gemeinsam mit dem IT-Dienstleister',
      ],
    ],
  ],
};
