import type { Metadata } from '@allmende/domain/content';
import { BAD_SCHWALBACH, FLENSBURG, FULDA, KELHEIM, RUESSELSHEIM } from './people.ts';

/** What the story says of a city's own version. */
export interface ToldFork {
  readonly ags: string;
  readonly origin: readonly [slug: string, number: string];
  readonly slug: string;
  readonly title: string;
  readonly begunDaysAgo: number;
  readonly releasedDaysAgo: number | null;
  /** Days since the Städtetag published it; private where it did not. */
  readonly publishedDaysAgo?: number;
  readonly changeNote?: string;
  readonly metadata?: Partial<Pick<Metadata, 'shortVersion' | 'summary' | 'licence'>>;
  readonly values?: Readonly<Record<string, string>>;
  /** What the city profile said differently when it was released. */
  readonly profileThen?: Readonly<Record<string, string>>;
  /** Clauses that read differently: the old words and the new ones. */
  readonly edits?: readonly { readonly clause: string; readonly find: string; readonly write: string }[];
  /** Clauses that it does without. */
  readonly without?: readonly string[];
}

/** Kelheim and Rüsselsheim stand on 1.0 of the password policy; since then there is a 2.0 that changes clauses of theirs. */
export const toldForks: readonly ToldFork[] = [
  {
    ags: KELHEIM,
    origin: ['passwortrichtlinie', '1.0'],
    slug: 'passwortrichtlinie-der-stadt-kelheim',
    title: 'Passwortrichtlinie der Stadt Kelheim',
    begunDaysAgo: 171,
    releasedDaysAgo: 150,
    values: { 'passwort.mindestlaenge': '14', 'passwort.inkrafttreten': '01.07.2026', 'passwort.manager': 'KeePassXC' },
    profileThen: { 'it.hotline': '09441 555-400' },
    edits: [
      {
        clause: 'laenge',
        find: '{{passwort.mindestlaenge-admin}} Zeichen | alle Zeichenarten |',
        write: '{{passwort.mindestlaenge-admin}} Zeichen | alle Zeichenarten, vom Dienstleister verwaltet |',
      },
      {
        clause: 'hinterlegung',
        find: 'in einem verschlossenen Behältnis außerhalb des Serverraums hinterlegt',
        write: 'im Tresor der Feuerwache hinterlegt',
      },
    ],
  },
  {
    ags: RUESSELSHEIM,
    origin: ['passwortrichtlinie', '1.0'],
    slug: 'passwortrichtlinie-ruesselsheim',
    title: 'Passwortrichtlinie Rüsselsheim am Main',
    begunDaysAgo: 140,
    releasedDaysAgo: 121,
    values: { 'passwort.inkrafttreten': '01.08.2026' },
    edits: [
      {
        clause: 'turnus',
        find: 'Passwörter von Benutzerkonten werden alle {{passwort.wechselturnus}} Monate gewechselt. ',
        write: '',
      },
    ],
  },
  {
    ags: BAD_SCHWALBACH,
    origin: ['leitlinie-informationssicherheit', '1.0'],
    slug: 'leitlinie-bad-schwalbach',
    title: 'Leitlinie zur Informationssicherheit der Stadt Bad Schwalbach',
    begunDaysAgo: 26,
    releasedDaysAgo: null,
    values: { 'leitlinie.beschlussgremium': 'Magistrat', 'leitlinie.isb-stellenanteil': '30 Prozent (gemeinsame ISB)' },
    edits: [
      {
        clause: 'stellenwert',
        find: 'Dieses Vertrauen verpflichtet.',
        write: 'Dieses Vertrauen verpflichtet, auch eine kleine Verwaltung.',
      },
    ],
  },
  {
    ags: FLENSBURG,
    origin: ['kommunikationsplan-cyberangriff', '1.0'],
    slug: 'kommunikationsplan-flensburg',
    title: 'Kommunikationsplan Cyberangriff der Stadt Flensburg',
    begunDaysAgo: 18,
    releasedDaysAgo: null,
    values: {
      'kommunikation.darksite': 'https://www.flensburg-notfall.example',
      'kommunikation.buergertelefon': '0461 555-200',
    },
  },
  {
    ags: FULDA,
    origin: ['muster-avv', '1.0'],
    slug: 'muster-avv-fulda',
    title: 'Muster Auftragsverarbeitung der Stadt Fulda',
    begunDaysAgo: 64,
    releasedDaysAgo: 41,
    edits: [
      {
        clause: 'p2-weisungen',
        find: 'Mündliche Weisungen werden unverzüglich in Textform bestätigt.',
        write:
          'Mündliche Weisungen sind nur im Notfall zulässig; die Stadt Fulda bestätigt sie innerhalb eines Arbeitstages in Textform.',
      },
    ],
  },
  {
    ags: '03351006',
    origin: ['passwortrichtlinie', '1.0'],
    slug: 'passwortrichtlinie-celle',
    title: 'Passwortrichtlinie der Stadt Celle',
    begunDaysAgo: 320,
    releasedDaysAgo: 296,
    edits: [
      {
        clause: 'hinterlegung',
        find: 'in einem verschlossenen Behältnis außerhalb des Serverraums hinterlegt',
        write: 'bei zwei Stellen getrennt hinterlegt: im Tresor der Stadtkasse und bei der Feuerwehr',
      },
    ],
  },
  {
    ags: '07318000',
    origin: ['leitlinie-informationssicherheit', '1.0'],
    slug: 'leitlinie-speyer',
    title: 'Leitlinie zur Informationssicherheit der Stadt Speyer',
    begunDaysAgo: 244,
    releasedDaysAgo: 221,
    values: { 'leitlinie.beschlussgremium': 'Stadtrat' },
  },
  {
    ags: '12069020',
    origin: ['it-notfallhandbuch-kleine-kommunen', '1.0'],
    slug: 'it-notfallhandbuch-bad-belzig',
    title: 'IT-Notfallhandbuch Bad Belzig',
    begunDaysAgo: 133,
    releasedDaysAgo: 99,
  },
  {
    ags: '06531005',
    origin: ['kommunikationsplan-cyberangriff', '1.0'],
    slug: 'kommunikationsplan-giessen',
    title: 'Kommunikationsplan Cyberangriff der Universitätsstadt Gießen',
    begunDaysAgo: 188,
    releasedDaysAgo: 170,
  },
  // Stuttgart's processing contract has a family: two published own versions, one of one of them, and three that cities keep.
  {
    ags: '08221000',
    origin: ['muster-avv', '1.0'],
    slug: 'avv-cloud-dienste-heidelberg',
    title: 'Auftragsverarbeitung bei Cloud-Diensten: Vertragsmuster mit Exit-Regelung',
    begunDaysAgo: 322,
    releasedDaysAgo: 298,
    publishedDaysAgo: 286,
    changeNote:
      'Auf Cloud-Dienste zugeschnitten: Ort der Verarbeitung, Unterauftragsverhältnisse und Ausstieg strenger.',
    metadata: {
      licence: 'CC-BY-4.0',
      summary:
        'Fassung des Stuttgarter Vertragsmusters für Cloud-Dienste: Verarbeitung nur in der EU, Einzelgenehmigung weiterer Auftragsverarbeiter und ein geregelter Ausstieg.',
    },
    edits: [
      {
        clause: 'p5-ort',
        find: 'bedarf der vorherigen Zustimmung der Auftraggeberin in Textform und setzt voraus, dass die Art. 44 ff. DSGVO eingehalten sind.',
        write: 'ist ausgeschlossen. Das gilt auch für Support und Wartung außerhalb der Geschäftszeiten.',
      },
      {
        clause: 'p6-unterauftrag',
        find: 'Die Auftraggeberin kann innerhalb dieser Frist Einspruch erheben. Bis zur Klärung unterbleibt der Einsatz.',
        write: 'Der Einsatz ist erst nach Einzelgenehmigung durch die Auftraggeberin zulässig.',
      },
      {
        clause: 'p11-loeschung',
        find: 'in einem gängigen, maschinenlesbaren Format zurück oder löscht sie.',
        write: 'in einem offenen, dokumentierten Format zurück, auf Wunsch nach einem Probelauf, oder löscht sie.',
      },
    ],
    without: ['p10-fernwartung'],
  },
  {
    ags: '08421000',
    origin: ['avv-cloud-dienste-heidelberg', '1.0'],
    slug: 'avv-cloud-schulen-ulm',
    title: 'Auftragsverarbeitung bei Cloud-Diensten für Schulen',
    begunDaysAgo: 190,
    releasedDaysAgo: 172,
    publishedDaysAgo: 160,
    changeNote: 'Für Lernplattformen ergänzt: Auswertung des Lernverhaltens untersagt, Schulträger als Auftraggeberin.',
    metadata: {
      summary:
        'Vertragsmuster für Lernplattformen und andere Cloud-Dienste an Schulen in kommunaler Trägerschaft, auf Grundlage der Heidelberger Fassung.',
    },
    edits: [
      {
        clause: 'p2-weisungen',
        find: 'oder zur Auswertung des Nutzungsverhaltens, ist untersagt.',
        write: 'oder zur Auswertung des Nutzungs- und Lernverhaltens, ist untersagt. Werbung ist ausgeschlossen.',
      },
    ],
  },
  {
    ags: '08222000',
    origin: ['muster-avv', '1.0'],
    slug: 'avv-kurzfassung-mannheim',
    title: 'Auftragsverarbeitung kurz gefasst: Vertrag für kleine Dienstleistungen',
    begunDaysAgo: 241,
    releasedDaysAgo: 226,
    publishedDaysAgo: 214,
    changeNote: 'Gekürzt für Verträge mit geringem Schutzbedarf.',
    metadata: {
      licence: 'CC0-1.0',
      summary:
        'Kürzere Fassung des Stuttgarter Vertragsmusters für Dienstleistungen mit geringem Schutzbedarf, etwa Aktenvernichtung oder Versand.',
    },
    edits: [
      {
        clause: 'p6-unterauftrag',
        find: 'Bis zur Klärung unterbleibt der Einsatz. Kommt keine Einigung zustande, kann die Auftraggeberin die betroffene Leistung aus wichtigem Grund kündigen.',
        write: 'Bis zur Klärung unterbleibt der Einsatz.',
      },
      {
        clause: 'p9-kontrollen',
        find: 'von in der Regel zwei Wochen',
        write: 'von in der Regel einer Woche',
      },
    ],
    without: ['p10-fernwartung', 'tom-protokollierung'],
  },
  {
    ags: '09564000',
    origin: ['muster-avv', '1.0'],
    slug: 'avv-nuernberg',
    title: 'Vertrag zur Auftragsverarbeitung der Stadt Nürnberg',
    begunDaysAgo: 203,
    releasedDaysAgo: 181,
    edits: [
      {
        clause: 'p6-unterauftrag',
        find: 'Die Auftraggeberin kann innerhalb dieser Frist Einspruch erheben.',
        write: 'Sie bedürfen der Zustimmung der Auftraggeberin.',
      },
    ],
  },
  {
    ags: '09761000',
    origin: ['muster-avv', '1.0'],
    slug: 'avv-augsburg',
    title: 'Auftragsverarbeitung: Vertrag der Stadt Augsburg',
    begunDaysAgo: 158,
    releasedDaysAgo: 130,
    edits: [{ clause: 'p8-meldung', find: 'binnen zehn Arbeitstagen', write: 'binnen fünf Arbeitstagen' }],
    without: ['p10-fernwartung'],
  },
  {
    ags: '07318000',
    origin: ['muster-avv', '1.0'],
    slug: 'avv-speyer',
    title: 'Vertragsmuster Auftragsverarbeitung der Stadt Speyer',
    begunDaysAgo: 117,
    releasedDaysAgo: 88,
    edits: [
      {
        clause: 'p6-unterauftrag',
        find: 'Bis zur Klärung unterbleibt der Einsatz.',
        write: 'Bis zur Zustimmung unterbleibt der Einsatz.',
      },
    ],
  },
];
