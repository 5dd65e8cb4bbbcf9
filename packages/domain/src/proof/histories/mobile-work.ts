import type { History } from '../history.ts';

export const mobileWork: History = {
  title: 'Dienstanweisung mobiles Arbeiten',
  first: `
# [geltung] § 1 Geltung
Diese Dienstanweisung gilt für alle Beschäftigten, die außerhalb der Dienststelle arbeiten, insbesondere zu Hause und auf Dienstreisen.

# [geraete] § 2 Geräte
Es werden ausschließlich dienstliche Geräte verwendet. Die Festplatten sind verschlüsselt. Private Geräte dürfen nicht angeschlossen werden.

Das Gerät wird verschlossen aufbewahrt und auf Reisen als Handgepäck befördert.

# [netz] § 3 Verbindung
Die Verbindung zur Verwaltung wird ausschließlich über das bereitgestellte VPN aufgebaut. Öffentliche WLAN-Netze sind nur mit VPN erlaubt.

# [unterlagen] § 4 Unterlagen auf Papier
Unterlagen werden nur mitgenommen, wenn es nötig ist. Sie werden

- in einer verschlossenen Tasche befördert,
- zu Hause verschlossen aufbewahrt,
- in der Dienststelle vernichtet.

# [gespraeche] § 5 Gespräche
Vertrauliches wird nicht in Gegenwart Dritter besprochen. Sprachassistenten werden vor Gesprächen ausgeschaltet.

# [verlust] § 6 Verlust
Der Verlust eines Geräts oder von Unterlagen wird sofort der IT-Hotline gemeldet, auch nachts und am Wochenende.

# [ende] § 7 Inkrafttreten
Diese Dienstanweisung tritt am Tag nach ihrer Bekanntgabe in Kraft.
`,
  origin: [
    [
      [
        'Die Festplatten sind verschlüsselt.',
        'Die Festplatten sind verschlüsselt, und der Bildschirm sperrt sich nach fünf Minuten.',
      ],
      [
        'Öffentliche WLAN-Netze sind nur mit VPN erlaubt.',
        'Öffentliche WLAN-Netze sind zu meiden; mit VPN sind sie erlaubt.',
      ],
    ],
    [
      [
        '# [unterlagen] § 4 Unterlagen auf Papier',
        '# [besprechungen] § 4 Videobesprechungen\nEs werden nur freigegebene Dienste verwendet. Aufzeichnungen sind nur mit Einwilligung aller erlaubt.\n\n# [unterlagen] § 5 Unterlagen auf Papier',
      ],
      ['# [gespraeche] § 5', '# [gespraeche] § 6'],
      ['# [verlust] § 6', '# [verlust] § 7'],
      ['# [ende] § 7', '# [ende] § 8'],
    ],
    [
      [
        'Das Gerät wird verschlossen aufbewahrt',
        'Das Gerät wird zu Hause verschlossen aufbewahrt, bleibt in keinem Fahrzeug liegen',
      ],
      ['- in der Dienststelle vernichtet.', '- in der Dienststelle nach DIN 66399 vernichtet.'],
      ['insbesondere zu Hause und auf Dienstreisen', 'insbesondere zu Hause, auf Dienstreisen und in Außenstellen'],
    ],
  ],
  city: [
    [
      [
        'Private Geräte dürfen nicht angeschlossen werden.',
        'Private Geräte dürfen nicht angeschlossen werden; Bildschirme und Tastaturen sind ausgenommen.',
      ],
      [
        '# [ende] § 7 Inkrafttreten\nDiese Dienstanweisung tritt am Tag nach ihrer Bekanntgabe in Kraft.',
        '# [ende] § 7 Inkrafttreten\nDiese Dienstanweisung tritt am 1. März in Kraft. Der Personalrat hat zugestimmt.',
      ],
    ],
    [
      ['- zu Hause verschlossen aufbewahrt,\n', '- zu Hause verschlossen aufbewahrt,\n- nicht im Fahrzeug gelassen,\n'],
      [
        'Sprachassistenten werden vor Gesprächen ausgeschaltet.',
        'Sprachassistenten und smarte Lautsprecher werden vor Gesprächen ausgeschaltet.',
      ],
    ],
  ],
};
