import type { AdoptionStatus, ConsultedBody } from '@allmende/domain/adoption';
import type { SampleAdoption } from './sample-adoption.ts';
import type { SampleDocument } from './documents.ts';
import { BAD_SCHWALBACH, FLENSBURG, FULDA, KELHEIM, LANDKREIS_BAUTZEN, RUESSELSHEIM, STUTTGART } from './people.ts';

type Told = readonly [
  ags: string,
  slug: string,
  number: string,
  status: AdoptionStatus,
  daysAgo: number,
  more?: Partial<SampleAdoption>,
];

const all: readonly ConsultedBody[] = ['staffCouncil', 'dataProtection', 'isb', 'leadership'];

/** What the demo cities use, and how far they have come. Kelheim's backup concept is past its review: it asks to be reconfirmed. */
const told: readonly Told[] = [
  [
    KELHEIM,
    'leitlinie-informationssicherheit',
    '1.0',
    'inForce',
    214,
    {
      consulted: ['dataProtection', 'leadership', 'council'],
      effortHours: 14,
      changed: 'Gekürzt auf vier Seiten; vom Stadtrat beschlossen.',
      contactWelcome: true,
      visibility: 'public',
    },
  ],
  [
    KELHEIM,
    'passwortrichtlinie',
    '1.0',
    'inForce',
    150,
    {
      consulted: all,
      effortHours: 9,
      changed: 'Mindestlänge auf 14 Zeichen, Hinterlegung bei der Feuerwehr.',
      contactWelcome: true,
    },
  ],
  [
    KELHEIM,
    'it-notfallkarte',
    '1.0',
    'effectivenessChecked',
    330,
    { consulted: ['leadership'], effortHours: 3, contactWelcome: true, visibility: 'public' },
  ],
  [
    KELHEIM,
    'datensicherungskonzept',
    '1.0',
    'inForce',
    392,
    {
      consulted: ['isb', 'leadership'],
      effortHours: 22,
      externalCost: 1800,
      changed: 'Bandlaufwerk statt Wechselplatten.',
    },
  ],
  [KELHEIM, 'it-notfallhandbuch-kleine-kommunen', '1.0', 'adapting', 41],
  [
    KELHEIM,
    'dienstanweisung-mobiles-arbeiten',
    '1.0',
    'inConsultation',
    19,
    { consulted: ['staffCouncil', 'dataProtection'] },
  ],
  [KELHEIM, 'vereinbarung-gemeinsame-isb', '1.0', 'examining', 9],
  [STUTTGART, 'csaf-schwachstellen-monitoring', '1.0', 'examining', 15],
  [
    STUTTGART,
    'passwortrichtlinie',
    '2.0',
    'inConsultation',
    21,
    { consulted: ['staffCouncil', 'isb'], contactWelcome: true },
  ],
  [
    STUTTGART,
    'ansible-haertung-linux',
    '1.0',
    'effectivenessChecked',
    60,
    {
      consulted: ['isb'],
      effortHours: 60,
      changed: 'Zwei Rollen für eigene Fachverfahren ergänzt.',
      contactWelcome: true,
      visibility: 'public',
    },
  ],
  [FLENSBURG, 'kommunikationsplan-cyberangriff', '1.0', 'adapting', 18],
  [
    FLENSBURG,
    'it-notfallkarte',
    '1.0',
    'inForce',
    260,
    { consulted: ['leadership'], effortHours: 2, visibility: 'public' },
  ],
  [FLENSBURG, 'darksite-notfall-webseite', '1.0', 'examining', 12],
  [
    LANDKREIS_BAUTZEN,
    'planspiel-ransomware-rathaus',
    '1.0',
    'effectivenessChecked',
    240,
    {
      consulted: ['leadership'],
      effortHours: 26,
      changed: 'Rolle der Leitstelle ergänzt und mit drei Gemeinden gespielt.',
      contactWelcome: true,
      visibility: 'public',
    },
  ],
  [
    LANDKREIS_BAUTZEN,
    'offline-notbetrieb-buergerbuero',
    '1.0',
    'inForce',
    17,
    { consulted: ['leadership'], effortHours: 12 },
  ],
  [LANDKREIS_BAUTZEN, 'stabsordnung-cyberlage', '1.0', 'adapting', 10],
  [BAD_SCHWALBACH, 'leitlinie-informationssicherheit', '1.0', 'adapting', 26],
  [
    BAD_SCHWALBACH,
    'wiba-startpaket',
    '1.0',
    'inForce',
    310,
    { consulted: ['leadership'], effortHours: 30, contactWelcome: true },
  ],
  [BAD_SCHWALBACH, 'passwortrichtlinie', '1.0', 'inForce', 205, { consulted: all, effortHours: 8 }],
  [
    RUESSELSHEIM,
    'passwortrichtlinie',
    '1.0',
    'inForce',
    121,
    { consulted: all, effortHours: 16, changed: 'Turnus gestrichen, weil überall ein zweiter Faktor gilt.' },
  ],
  [RUESSELSHEIM, 'muster-avv', '1.0', 'inForce', 280, { consulted: ['dataProtection'], effortHours: 6 }],
  [
    FULDA,
    'kommunikationsplan-cyberangriff',
    '1.0',
    'effectivenessChecked',
    190,
    { consulted: ['leadership', 'isb'], effortHours: 20, contactWelcome: true, visibility: 'public' },
  ],
  [
    FULDA,
    'leitlinie-informationssicherheit',
    '1.0',
    'inForce',
    402,
    { consulted: ['leadership', 'council'], effortHours: 18 },
  ],
  [
    '03351006',
    'passwortrichtlinie',
    '1.0',
    'effectivenessChecked',
    296,
    { consulted: all, effortHours: 11, contactWelcome: true },
  ],
  [
    '07318000',
    'leitlinie-informationssicherheit',
    '1.0',
    'inForce',
    221,
    { consulted: ['leadership', 'council'], effortHours: 16 },
  ],
  [
    '12069020',
    'it-notfallhandbuch-kleine-kommunen',
    '1.0',
    'inForce',
    99,
    { consulted: ['leadership'], effortHours: 34, contactWelcome: true, visibility: 'public' },
  ],
  [
    '05974032',
    'it-notfallhandbuch-kleine-kommunen',
    '1.0',
    'inForce',
    310,
    { consulted: ['leadership'], effortHours: 40 },
  ],
  [
    '14521550',
    'it-notfallhandbuch-kleine-kommunen',
    '1.0',
    'effectivenessChecked',
    278,
    { consulted: ['isb', 'leadership'], effortHours: 28 },
  ],
  [
    BAD_SCHWALBACH,
    'it-notfallhandbuch-kleine-kommunen',
    '1.0',
    'inForce',
    180,
    { consulted: ['leadership'], effortHours: 24, contactWelcome: true },
  ],
  [
    '06531005',
    'kommunikationsplan-cyberangriff',
    '1.0',
    'inForce',
    170,
    { consulted: ['leadership', 'dataProtection'], effortHours: 18 },
  ],
];

/** @throws where a document or version of the story is not there */
export function toldAdoptions(documents: readonly SampleDocument[]): SampleAdoption[] {
  return told.map(([ags, slug, number, status, daysAgo, more]) => {
    const document = documents.find((one) => one.slug === slug);
    if (!document?.versions.some((version) => version.number === number))
      throw new Error(`no sample document ${slug} ${number}`);
    const isLived = status === 'inForce' || status === 'effectivenessChecked';
    return {
      slug,
      ags,
      number,
      status,
      sinceDaysAgo: isLived ? daysAgo : null,
      declaredDaysAgo: daysAgo,
      visibility: 'members',
      consulted: [],
      effortHours: null,
      externalCost: null,
      changed: '',
      contactWelcome: false,
      ...more,
    };
  });
}
