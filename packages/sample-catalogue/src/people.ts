import type { CityRole, PlatformRole } from '@allmende/domain/rights';
import { municipalityByAgs } from '@allmende/vocabularies/municipalities';

/** Somebody of the sample world. All people are invented; the municipalities are real. */
export interface SamplePerson {
  readonly email: string;
  readonly name: string;
  /** What the person does, in German; null for people who only stand behind a solution and are no choice at the sign-in. */
  readonly demoRole: string | null;
  readonly platformRole: PlatformRole | null;
  readonly memberships: readonly { readonly ags: string; readonly role: CityRole; readonly function: string }[];
  /** Has read the TLP leaflet, and so sees TLP:GREEN. */
  readonly acknowledgedLeaflet: boolean;
}

export const KELHEIM = '09273137';
export const STUTTGART = '08111000';
export const FLENSBURG = '01001000';
export const LANDKREIS_BAUTZEN = '14625';
export const BAD_SCHWALBACH = '06439002';
export const RUESSELSHEIM = '06433012';
export const FULDA = '06631009';
/** Key of the invented IT provider, in place of an AGS. */
export const PROVIDER = 'it-krz-musterland';

/** Password of every sample person, for those who want to try the form; the demonstration signs in with one click. */
export const SAMPLE_PASSWORD = 'allmende-beispielwelt';

/** Those whom a visitor of the demonstration can be. */
export const demoPeople: readonly SamplePerson[] = [
  {
    email: 'sabine@kelheim.example',
    name: 'Sabine Huber',
    demoRole: 'Informationssicherheitsbeauftragte der Stadt Kelheim, mit einem Viertel ihrer Stelle',
    platformRole: null,
    memberships: [{ ags: KELHEIM, role: 'releaser', function: 'ISB' }],
    acknowledgedLeaflet: true,
  },
  {
    email: 'murat@stuttgart.example',
    name: 'Murat Aydın',
    demoRole: 'CISO der Landeshauptstadt Stuttgart, verwaltet ihren Zugang',
    platformRole: null,
    memberships: [{ ags: STUTTGART, role: 'administrator', function: 'CISO' }],
    acknowledgedLeaflet: true,
  },
  {
    email: 'jana@flensburg.example',
    name: 'Jana Petersen',
    demoRole: 'Pressesprecherin der Stadt Flensburg, schreibt Entwürfe',
    platformRole: null,
    memberships: [{ ags: FLENSBURG, role: 'editor', function: 'Presse' }],
    acknowledgedLeaflet: false,
  },
  {
    email: 'uwe@landkreis-bautzen.example',
    name: 'Uwe Noack',
    demoRole: 'Katastrophenschutz im Landkreis Bautzen, gibt frei',
    platformRole: null,
    memberships: [{ ags: LANDKREIS_BAUTZEN, role: 'releaser', function: 'Katastrophenschutz' }],
    acknowledgedLeaflet: true,
  },
  {
    email: 'lena@staedtetag.example',
    name: 'Lena Brinkmann',
    demoRole: 'Moderation beim Deutschen Städtetag, Juristin',
    platformRole: 'moderator',
    memberships: [],
    acknowledgedLeaflet: true,
  },
  {
    email: 'katrin@bad-schwalbach.example',
    name: 'Katrin Vogel',
    demoRole: 'Gemeinsame ISB von Bad Schwalbach, Fulda und Rüsselsheim am Main',
    platformRole: null,
    memberships: [
      { ags: BAD_SCHWALBACH, role: 'administrator', function: 'Gemeinsame ISB' },
      { ags: FULDA, role: 'releaser', function: 'Gemeinsame ISB' },
      { ags: RUESSELSHEIM, role: 'releaser', function: 'Gemeinsame ISB' },
    ],
    acknowledgedLeaflet: true,
  },
  {
    email: 'henrik@staedtetag.example',
    name: 'Henrik Lorenz',
    demoRole: 'Zweite Person der Moderation beim Deutschen Städtetag',
    platformRole: 'moderator',
    memberships: [],
    acknowledgedLeaflet: true,
  },
  {
    email: 'betrieb@staedtetag.example',
    name: 'Olga Reuter',
    demoRole: 'Betrieb der Plattform beim Deutschen Städtetag',
    platformRole: 'operator',
    acknowledgedLeaflet: false,
    memberships: [],
  },
  {
    email: 'petra@kelheim.example',
    name: 'Petra Zirngibl',
    demoRole: 'Hauptamt der Stadt Kelheim, verwaltet ihren Zugang und ihr Stadtprofil',
    platformRole: null,
    memberships: [{ ags: KELHEIM, role: 'administrator', function: 'Hauptamt' }],
    acknowledgedLeaflet: true,
  },
  {
    email: 'anna@krz-musterland.example',
    name: 'Anna Sommer',
    demoRole: 'Kommunales Rechenzentrum Musterland, handelt für Kelheim, Flensburg und Rüsselsheim am Main',
    platformRole: null,
    memberships: [{ ags: PROVIDER, role: 'administrator', function: 'Informationssicherheit' }],
    acknowledgedLeaflet: true,
  },
];

const givenNames = [
  'Anke',
  'Bernd',
  'Claudia',
  'Dirk',
  'Elif',
  'Frank',
  'Gesa',
  'Holger',
  'Ines',
  'Jens',
  'Kerstin',
  'Lutz',
  'Mareike',
  'Nils',
  'Olga',
  'Peter',
  'Ruth',
  'Stefan',
  'Tanja',
  'Volker',
];
const familyNames = [
  'Albers',
  'Böhm',
  'Conrad',
  'Demir',
  'Ebert',
  'Friese',
  'Graf',
  'Hahn',
  'Ivens',
  'Jansen',
  'Kaiser',
  'Lang',
  'Maurer',
  'Nowak',
  'Otto',
  'Pohl',
  'Reuter',
  'Seidel',
  'Thiel',
  'Wagner',
  'Ziegler',
];

/** Who stands for a municipality that publishes, adopts or comments in the story but has nobody among the demo people. */
export function standIn(ags: string): SamplePerson {
  const { name } = knownMunicipality(ags);
  const turn = Number(ags.slice(-6));
  const person = `${givenNames[turn % givenNames.length]} ${familyNames[Math.floor(turn / 3) % familyNames.length]}`;
  return {
    email: `informationssicherheit@${domainOf(name)}`,
    name: person,
    demoRole: null,
    platformRole: null,
    memberships: [{ ags, role: 'administrator', function: 'Informationssicherheit' }],
    acknowledgedLeaflet: true,
  };
}

/** The demo person or stand-in who acts for a municipality with the right to release. */
export function actsFor(ags: string): SamplePerson {
  const own = demoPeople.find(({ memberships }) =>
    memberships.some((one) => one.ags === ags && one.role !== 'editor' && one.role !== 'reader'),
  );
  return own ?? standIn(ags);
}

/** A domain that nobody can own (RFC 2606). */
export const domainOf = (name: string): string => `${asciiOf(name)}.example`;

function asciiOf(name: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return name
    .toLowerCase()
    .replace(/\s*\(.*?\)/g, '')
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** @throws where the story names a municipality that the vocabulary does not know */
export function knownMunicipality(ags: string) {
  const found = municipalityByAgs(ags);
  if (!found) throw new Error(`no municipality with the AGS ${ags}`);
  return found;
}
