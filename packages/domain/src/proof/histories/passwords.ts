import type { History } from '../history.ts';

export const passwords: History = {
  title: 'Richtlinie zu Kennwörtern',
  first: `
# [ziel] 1. Ziel
Diese Richtlinie regelt, wie die Beschäftigten der Stadt {{municipality.name}} mit Kennwörtern umgehen. Sie gilt für alle Ämter und für alle Dienste, die über das Netz der Verwaltung erreichbar sind.

# [laenge] 2. Länge und Zusammensetzung
Kennwörter haben mindestens die folgende Länge:

| Konto | Länge | Wechsel |
| --- | --- | --- |
| Arbeitsplatz | 10 Zeichen | alle 180 Tage |
| Administration | 14 Zeichen | alle 90 Tage |
| Dienst | 24 Zeichen | bei Verdacht |

Ein Kennwort steht in keinem Wörterbuch und wird nur für einen Dienst verwendet.

# [umgang] 3. Umgang
- Kennwörter werden niemandem genannt, auch nicht der IT-Hotline.
- Kennwörter werden nicht aufgeschrieben.
- Wer den Arbeitsplatz verlässt, sperrt den Bildschirm.

# [verlust] 4. Verdacht und Verlust
Wer vermutet, dass ein Kennwort bekannt geworden ist, ändert es sofort und meldet dies der IT-Hotline unter {{it.hotline}}. Die IT-Hotline unterrichtet die oder den ISB ({{isb.name}}) noch am selben Tag.

# [ausnahmen] 5. Ausnahmen
Ausnahmen genehmigt die Leitung der IT schriftlich. Sie gelten höchstens zwölf Monate.
`,
  origin: [
    [
      ['| Arbeitsplatz | 10 Zeichen | alle 180 Tage |', '| Arbeitsplatz | 12 Zeichen | alle 180 Tage |'],
      [
        'Ein Kennwort steht in keinem Wörterbuch',
        'Ein Kennwort steht in keinem Wörterbuch und in keiner Liste bekannt gewordener Kennwörter',
      ],
      [
        '- Kennwörter werden nicht aufgeschrieben.',
        '- Kennwörter werden nicht aufgeschrieben; die Stadt stellt einen Kennwortspeicher bereit.',
      ],
    ],
    [
      ['| Arbeitsplatz | 12 Zeichen | alle 180 Tage |', '| Arbeitsplatz | 12 Zeichen | bei Verdacht |'],
      [
        '| Dienst | 24 Zeichen | bei Verdacht |',
        '| Dienst | 24 Zeichen | bei Verdacht |\n| Notfall | 20 Zeichen | nach Gebrauch |',
      ],
      [
        '# [ausnahmen] 5. Ausnahmen',
        '# [zweiter-faktor] 5. Zweiter Faktor\nZugänge aus dem Internet und Konten der Administration sind durch einen zweiten Faktor geschützt.\n\n# [ausnahmen] 6. Ausnahmen',
      ],
    ],
    [
      [
        'Die IT-Hotline unterrichtet die oder den ISB ({{isb.name}}) noch am selben Tag.',
        'Die IT-Hotline unterrichtet die oder den ISB ({{isb.name}}) binnen einer Stunde[^1].\n\n[^1]: Meldepflicht nach der Leitlinie zum Umgang mit Sicherheitsvorfällen.',
      ],
      [
        'Sie gelten höchstens zwölf Monate.',
        'Sie gelten höchstens sechs Monate und werden in einem Verzeichnis geführt.',
      ],
    ],
  ],
  city: [
    [
      ['Sie gilt für alle Ämter', 'Sie gilt für alle Ämter, die Eigenbetriebe'],
      ['| Administration | 14 Zeichen | alle 90 Tage |', '| Administration | 16 Zeichen | alle 90 Tage |'],
      [
        '- Wer den Arbeitsplatz verlässt, sperrt den Bildschirm.',
        '- Wer den Arbeitsplatz verlässt, sperrt den Bildschirm.\n- In Schulen gilt dies auch für Tafeln und Tablets.',
      ],
    ],
    [
      [
        'Ausnahmen genehmigt die Leitung der IT schriftlich.',
        'Ausnahmen genehmigt die Leitung der IT im Einvernehmen mit der oder dem ISB schriftlich.',
      ],
      ['ändert es sofort und meldet dies', 'ändert es sofort, beendet alle Sitzungen und meldet dies'],
    ],
  ],
};
