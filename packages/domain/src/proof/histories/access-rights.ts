import type { History } from '../history.ts';

export const accessRights: History = {
  title: 'Berechtigungen vergeben und entziehen',
  first: `
# [prinzip] Grundsätze
Berechtigungen werden nach dem Prinzip des geringsten Rechts vergeben. Jede Berechtigung ist einer Person zugeordnet.

# [antrag] Antrag
Berechtigungen beantragt die Leitung des Amts mit dem Formular im Intranet. Der Antrag nennt Person, Verfahren, Rolle und Dauer.

- [ ] Person und Amt
- [ ] Verfahren und Rolle
- [ ] Ende der Berechtigung

# [freigabe] Freigabe
Über den Antrag entscheidet die oder der Verfahrensverantwortliche. Die IT richtet die Berechtigung binnen drei Arbeitstagen ein.

# [wechsel] Wechsel des Amts
Bei einem Wechsel des Amts werden alle Berechtigungen entzogen und neu beantragt.

# [ausscheiden] Ausscheiden
Scheidet eine Person aus, teilt das Personalamt dies der IT spätestens am letzten Arbeitstag mit. Konten werden am selben Tag gesperrt und nach 90 Tagen gelöscht.

# [ueberpruefung] Überprüfung
Die Verfahrensverantwortlichen überprüfen alle Berechtigungen einmal im Jahr.
`,
  origin: [
    [
      [
        'Jede Berechtigung ist einer Person zugeordnet.',
        'Jede Berechtigung ist einer Person zugeordnet. Gemeinsame Konten sind verboten.',
      ],
      ['- [ ] Ende der Berechtigung', '- [ ] Ende der Berechtigung\n- [ ] Begründung bei erhöhten Rechten'],
      ['einmal im Jahr.', 'einmal im Jahr, erhöhte Rechte einmal im Halbjahr.'],
    ],
    [
      [
        '# [wechsel] Wechsel des Amts\nBei einem Wechsel des Amts werden alle Berechtigungen entzogen und neu beantragt.\n\n# [ausscheiden] Ausscheiden\n',
        '# [ausscheiden] Wechsel und Ausscheiden\nBei einem Wechsel des Amts werden alle Berechtigungen entzogen und neu beantragt.\n\n',
      ],
      ['binnen drei Arbeitstagen ein', 'binnen zwei Arbeitstagen ein und bestätigt dies dem Amt'],
    ],
    [
      [
        '# [antrag] Antrag\n',
        '# [rollen] Rollen\nFür jedes Verfahren gibt es ein Rollenkonzept. Rollen, die sich ausschließen, sind darin benannt.\n\n# [antrag] Antrag\n',
      ],
      ['Konten werden am selben Tag gesperrt', 'Konten und Zutrittskarten werden am selben Tag gesperrt'],
    ],
  ],
  city: [
    [
      [
        'Der Antrag nennt Person, Verfahren, Rolle und Dauer.',
        'Der Antrag nennt Person, Verfahren, Rolle und Dauer. Für Praktika endet sie nach drei Monaten.',
      ],
      ['und nach 90 Tagen gelöscht.', 'und nach 60 Tagen gelöscht.'],
    ],
    [
      [
        'werden alle Berechtigungen entzogen und neu beantragt.',
        'werden alle Berechtigungen binnen einer Woche entzogen und neu beantragt.',
      ],
      [
        'Die Verfahrensverantwortlichen überprüfen',
        'Die Verfahrensverantwortlichen und die Leitungen der Ämter überprüfen',
      ],
    ],
  ],
};
