import type { History } from '../history.ts';

export const emergency: History = {
  title: 'Notfallhandbuch IT-Ausfall',
  first: `
# [alarm] 1 Alarm
Fällt die IT länger als zwei Stunden aus, ruft die Leitung der IT den Krisenstab ein. Treffpunkt ist {{crisis.room}}.

# [krisenstab] 2 Krisenstab
Dem Krisenstab gehören an:

- die Bürgermeisterin oder der Bürgermeister ({{mayor.name}})
- die Leitung der IT
- die oder der ISB
- die Pressestelle

# [reihenfolge] 3 Reihenfolge des Wiederanlaufs
| Rang | Verfahren | Ausfall höchstens |
| --- | --- | --- |
| 1 | Leitstelle und Telefon | 1 Stunde |
| 2 | Soziales und Auszahlungen | 1 Tag |
| 3 | Einwohnerwesen | 2 Tage |
| 4 | Bauen und Planen | 1 Woche |

# [notbetrieb] 4 Notbetrieb
## [notbetrieb-buerger] 4.1 Bürgerbüro
Anträge werden auf Papier angenommen. Vordrucke liegen in jeder Außenstelle bereit.

## [notbetrieb-kasse] 4.2 Kasse
Auszahlungen erfolgen nach der Liste des Vormonats. Bargeld wird nur in der Kasse ausgegeben.

# [wiederanlauf] 5 Wiederanlauf
Systeme werden erst angeschlossen, wenn sie geprüft sind:

\`\`\`
1. Netz trennen
2. Sicherung prüfen
3. Dienste starten
\`\`\`

# [uebung] 6 Übung
Einmal im Jahr wird der Ausfall geübt.
`,
  origin: [
    [
      ['länger als zwei Stunden aus', 'länger als eine Stunde aus'],
      ['- die Pressestelle', '- die Pressestelle\n- die oder der Datenschutzbeauftragte'],
      ['| 2 | Soziales und Auszahlungen | 1 Tag |', '| 2 | Soziales und Auszahlungen | 4 Stunden |'],
    ],
    [
      [
        'Vordrucke liegen in jeder Außenstelle bereit.',
        'Vordrucke liegen in jeder Außenstelle bereit und werden halbjährlich geprüft.',
      ],
      [
        'Einmal im Jahr wird der Ausfall geübt.',
        'Einmal im Jahr wird der Ausfall geübt, alle drei Jahre ohne Ankündigung. Die Ergebnisse gehen an den Krisenstab.',
      ],
      ['3. Dienste starten', '3. Kennwörter ändern\n4. Dienste starten'],
    ],
    [
      [
        '| Rang | Verfahren | Ausfall höchstens |\n| --- | --- | --- |\n| 1 | Leitstelle und Telefon | 1 Stunde |\n| 2 | Soziales und Auszahlungen | 4 Stunden |\n| 3 | Einwohnerwesen | 2 Tage |\n| 4 | Bauen und Planen | 1 Woche |',
        '| Rang | Verfahren | Ausfall höchstens | Ersatz |\n| --- | --- | --- | --- |\n| 1 | Leitstelle und Telefon | 1 Stunde | Mobilfunk |\n| 2 | Soziales und Auszahlungen | 4 Stunden | Liste des Vormonats |\n| 3 | Einwohnerwesen | 2 Tage | Papier |\n| 4 | Bauen und Planen | 1 Woche | – |',
      ],
      [
        '## [notbetrieb-kasse] 4.2 Kasse',
        '## [notbetrieb-standesamt] 4.2 Standesamt\nBeurkundungen erfolgen auf Papier und werden nachgetragen.\n\n## [notbetrieb-kasse] 4.3 Kasse',
      ],
    ],
  ],
  city: [
    [
      ['Treffpunkt ist {{crisis.room}}.', 'Treffpunkt ist {{crisis.room}}, ersatzweise die Feuerwache Nord.'],
      ['- die Leitung der IT\n', '- die Leitung der IT\n- die Geschäftsführung der Stadtwerke\n'],
      ['| 4 | Bauen und Planen | 1 Woche |', '| 4 | Bauen und Planen | 1 Woche |\n| 5 | Stadtbibliothek | 2 Wochen |'],
    ],
    [
      ['Bargeld wird nur in der Kasse ausgegeben.', 'Bargeld wird nur in der Kasse und nur bis 200 Euro ausgegeben.'],
      [
        'Einmal im Jahr wird der Ausfall geübt.',
        'Einmal im Jahr wird der Ausfall geübt, gemeinsam mit den Stadtwerken.',
      ],
    ],
  ],
};
