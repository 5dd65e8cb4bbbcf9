/** A thread on a sample document or on one of its clauses. Municipalities speak through whoever acts for them. */
export interface SampleDiscussion {
  readonly slug: string;
  readonly clauseId: string | null;
  readonly comments: readonly { readonly ags: string; readonly daysAgo: number; readonly body: string }[];
}

const KELHEIM = '09273137';
const STUTTGART = '08111000';
const LANDKREIS_BAUTZEN = '14625';
const BAD_SCHWALBACH = '06439002';
const RUESSELSHEIM = '06433012';
const FULDA = '06631009';
const KARLSRUHE = '08212000';
const KASSEL = '06611000';
const OSNABRUECK = '03404000';
const RHEINBERG = '05170032';
const GIESSEN = '06531005';
const NEUBURG = '09185149';
const HEIDELBERG = '08221000';
const CELLE = '03351006';

export const sampleDiscussions: readonly SampleDiscussion[] = [
  {
    slug: 'passwortrichtlinie',
    clauseId: 'hinterlegung',
    comments: [
      {
        ags: KELHEIM,
        daysAgo: 148,
        body: 'Wir hinterlegen die Umschläge in der Feuerwache statt im Rathaus. Im Ernstfall kommen wir dort auch nachts hinein, und der Raum hat Notstrom.',
      },
      {
        ags: KARLSRUHE,
        daysAgo: 146,
        body: 'Guter Gedanke. Wir nehmen das als Beispiel in die Hinweise der nächsten Fassung auf.',
      },
      {
        ags: CELLE,
        daysAgo: 120,
        body: 'Bei uns liegen die Umschläge an **zwei** Orten. Wichtig ist, den Austausch nach jedem Wechsel in einer Liste abzuhaken, sonst öffnet man im Notfall einen alten.',
      },
    ],
  },
  {
    slug: 'passwortrichtlinie',
    clauseId: 'turnus',
    comments: [
      {
        ags: RUESSELSHEIM,
        daysAgo: 36,
        body: 'Dass der turnusmäßige Wechsel in 2.0 ganz entfällt, hat unseren Personalrat überzeugt. Die Sperrliste haben wir vorher eingerichtet; ohne sie würde ich es nicht empfehlen.',
      },
      {
        ags: STUTTGART,
        daysAgo: 30,
        body: 'Das können wir bestätigen. Die Zahl der Anrufe bei der Hotline ist seit der Umstellung deutlich gesunken.',
      },
    ],
  },
  {
    slug: 'leitlinie-informationssicherheit',
    clauseId: null,
    comments: [
      {
        ags: KELHEIM,
        daysAgo: 210,
        body: 'Hat jemand die Leitlinie schon durch einen Stadtrat mit wenig IT-Bezug gebracht? Wir haben sie auf vier Seiten gekürzt und die Beschlussvorlage aus der Anlage genommen: ein Tagesordnungspunkt, keine Rückfrage.',
      },
      {
        ags: FULDA,
        daysAgo: 205,
        body: 'Bei uns half es, die vorrangigen Leistungen vorher mit den Ämtern abzustimmen. Dann steht in der Sitzung nichts Neues mehr.',
      },
      {
        ags: KASSEL,
        daysAgo: 203,
        body: 'Danke für die Rückmeldungen. Die gekürzte Fassung würden wir gern sehen und auf die Länge der nächsten Fassung übertragen.',
      },
    ],
  },
  {
    slug: 'leitlinie-informationssicherheit',
    clauseId: 'isb',
    comments: [
      {
        ags: BAD_SCHWALBACH,
        daysAgo: 25,
        body: 'Für eine gemeinsame ISB mehrerer Kommunen muss hier stehen, wem sie berichtet. Wir schreiben: jeder Verwaltungsleitung für deren Haus, einmal im Jahr allen gemeinsam.',
      },
    ],
  },
  {
    slug: 'it-notfallkarte',
    clauseId: null,
    comments: [
      {
        ags: FULDA,
        daysAgo: 280,
        body: 'Wir haben die Karte auf gelbes Papier gedruckt und neben jedes Telefon geklebt. Der Unterschied zur Rundmail ist erstaunlich.',
      },
      {
        ags: RHEINBERG,
        daysAgo: 278,
        body: 'Genau so ist sie gedacht. Für Außenstellen bitte eine eigene Karte mit dem Standort drucken.',
      },
      {
        ags: KELHEIM,
        daysAgo: 260,
        body: 'Ergänzung aus der Praxis: Die Nummer muss auch funktionieren, wenn die Telefonanlage steht. Wir haben eine Mobilnummer genommen.',
      },
    ],
  },
  {
    slug: 'planspiel-ransomware-rathaus',
    clauseId: 'rollen',
    comments: [
      {
        ags: LANDKREIS_BAUTZEN,
        daysAgo: 236,
        body: 'Wir haben die Leitstelle als eigene Rolle ergänzt, sonst fehlt jemand, der Anrufe der Bevölkerung einspielt. Die Rollenkarte gebe ich gern weiter, einfach anrufen.',
      },
      {
        ags: GIESSEN,
        daysAgo: 233,
        body: 'Die hätten wir gern. Schlagen Sie sie doch als Änderung vor, dann steht sie in der nächsten Fassung.',
      },
    ],
  },
  {
    slug: 'kommunikationsplan-cyberangriff',
    clauseId: 'haltestatements',
    comments: [
      {
        ags: FULDA,
        daysAgo: 187,
        body: 'Die Haltestatements haben wir vorlesen lassen und auf die Uhr gesehen: Für das Radio sind zwanzig Sekunden das Höchste. Zwei Sätze sind deshalb bei uns weggefallen.',
      },
      { ags: OSNABRUECK, daysAgo: 185, body: 'Guter Test. Wir ergänzen eine Kurzfassung für den Rundfunk.' },
    ],
  },
  {
    slug: 'datensicherungskonzept',
    clauseId: null,
    comments: [
      {
        ags: KELHEIM,
        daysAgo: 380,
        body: 'Mit einem Bandlaufwerk kostet die Offline-Kopie weniger als gedacht. Entscheidend war, dass jemand anderes als die IT-Leitung die Bänder wechselt und quittiert.',
      },
      {
        ags: NEUBURG,
        daysAgo: 371,
        body: 'Wie oft testet ihr die Wiederherstellung? Wir schaffen einmal im Quartal ein Fachverfahren, mehr ist nicht drin.',
      },
      {
        ags: OSNABRUECK,
        daysAgo: 94,
        body: 'In 1.1 liegt dafür jetzt ein Muster für das Testprotokoll bei. Einmal im Quartal ist in Ordnung, wenn das Verfahren jedes Mal ein anderes ist.',
      },
    ],
  },
  {
    slug: 'dienstanweisung-mobiles-arbeiten',
    clauseId: null,
    comments: [
      {
        ags: KELHEIM,
        daysAgo: 17,
        body: 'Unser Personalrat fragt nach der Auswertung von Anmeldezeiten. Hat jemand dazu eine Formulierung, die Bestand hatte?',
      },
      {
        ags: HEIDELBERG,
        daysAgo: 15,
        body: 'Wir haben den Satz ergänzt, dass Protokolle nur bei einem Sicherheitsvorfall und nur gemeinsam mit dem Personalrat ausgewertet werden. Das hat genügt.',
      },
    ],
  },
  {
    slug: 'wiba-startpaket',
    clauseId: null,
    comments: [
      {
        ags: BAD_SCHWALBACH,
        daysAgo: 300,
        body: 'Mit drei Kommunen gleichzeitig gestartet: Die Reihenfolge stimmt. Wir haben je Checkliste eine Stunde mit allen drei IT-Verantwortlichen zusammen gebraucht statt drei einzelne.',
      },
    ],
  },
];
