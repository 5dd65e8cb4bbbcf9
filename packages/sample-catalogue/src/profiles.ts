import { nameForms } from '@allmende/domain/municipality-name';
import { laender, type LandCode } from '@allmende/vocabularies/laender';
import {
  BAD_SCHWALBACH,
  domainOf,
  FLENSBURG,
  FULDA,
  KELHEIM,
  knownMunicipality,
  LANDKREIS_BAUTZEN,
  RUESSELSHEIM,
  STUTTGART,
} from './people.ts';

/** What differs from city to city; names, addresses of people and numbers are invented. */
interface Place {
  readonly ags: string;
  readonly name: string;
  readonly genitive: string;
  readonly address: string;
  readonly areaCode: string;
  readonly mayor: readonly [title: string, name: string];
  readonly isb: string;
  readonly dsb: string;
  readonly itLead: string;
  readonly provider: string;
  readonly crisisRoom: string;
}

const places: readonly Place[] = [
  {
    ags: KELHEIM,
    name: 'Stadt Kelheim',
    genitive: 'der Stadt Kelheim',
    address: 'Ludwigsplatz 16, 93309 Kelheim',
    areaCode: '09441',
    mayor: ['Erster Bürgermeister', 'Georg Aumer'],
    isb: 'Sabine Huber',
    dsb: 'Monika Ertl',
    itLead: 'Thomas Riedl',
    provider: 'Kommunales Rechenzentrum Altmühltal (Beispiel)',
    crisisRoom: 'Feuerwache Kelheim, Lageraum 1',
  },
  {
    ags: STUTTGART,
    name: 'Landeshauptstadt Stuttgart',
    genitive: 'der Landeshauptstadt Stuttgart',
    address: 'Marktplatz 1, 70173 Stuttgart',
    areaCode: '0711',
    mayor: ['Oberbürgermeisterin', 'Christine Haller'],
    isb: 'Murat Aydın',
    dsb: 'Ulrike Bauer',
    itLead: 'Joachim Frey',
    provider: 'Digitalverbund Südwest (Beispiel)',
    crisisRoom: 'Integrierte Leitstelle, Stabsraum 2. Obergeschoss',
  },
  {
    ags: FLENSBURG,
    name: 'Stadt Flensburg',
    genitive: 'der Stadt Flensburg',
    address: 'Rathausplatz 1, 24937 Flensburg',
    areaCode: '0461',
    mayor: ['Oberbürgermeister', 'Sönke Matthiesen'],
    isb: 'Birte Carstensen',
    dsb: 'Arne Nissen',
    itLead: 'Hauke Jensen',
    provider: 'Datenverbund Förde (Beispiel)',
    crisisRoom: 'Hauptfeuerwache, Schulungsraum',
  },
  {
    ags: LANDKREIS_BAUTZEN,
    name: 'Landkreis Bautzen',
    genitive: 'des Landkreises Bautzen',
    address: 'Bahnhofstraße 9, 02625 Bautzen',
    areaCode: '03591',
    mayor: ['Landrat', 'Matthias Kubitz'],
    isb: 'Annett Schuster',
    dsb: 'Jörg Mickel',
    itLead: 'Kai Lehnert',
    provider: 'Kommunale IT Oberlausitz (Beispiel)',
    crisisRoom: 'Feuerwehrtechnisches Zentrum Kamenz, Stabsraum',
  },
  {
    ags: BAD_SCHWALBACH,
    name: 'Kreisstadt Bad Schwalbach',
    genitive: 'der Kreisstadt Bad Schwalbach',
    address: 'Adolfstraße 38, 65307 Bad Schwalbach',
    areaCode: '06124',
    mayor: ['Bürgermeister', 'Oliver Henrich'],
    isb: 'Katrin Vogel',
    dsb: 'Simone Kraft',
    itLead: 'Daniel Wolf',
    provider: 'Kommunalservice Taunus (Beispiel)',
    crisisRoom: 'Feuerwehrstützpunkt, Besprechungsraum',
  },
  {
    ags: RUESSELSHEIM,
    name: 'Stadt Rüsselsheim am Main',
    genitive: 'der Stadt Rüsselsheim am Main',
    address: 'Marktplatz 4, 65428 Rüsselsheim am Main',
    areaCode: '06142',
    mayor: ['Oberbürgermeister', 'Stefan Rühl'],
    isb: 'Katrin Vogel',
    dsb: 'Nadine Jost',
    itLead: 'Marco Engel',
    provider: 'Kommunalservice Taunus (Beispiel)',
    crisisRoom: 'Feuerwache, Stabsraum',
  },
  {
    ags: FULDA,
    name: 'Stadt Fulda',
    genitive: 'der Stadt Fulda',
    address: 'Schlossstraße 1, 36037 Fulda',
    areaCode: '0661',
    mayor: ['Oberbürgermeister', 'Martin Bausch'],
    isb: 'Katrin Vogel',
    dsb: 'Eva Mihm',
    itLead: 'Patrick Hohmann',
    provider: 'Kommunalservice Taunus (Beispiel)',
    crisisRoom: 'Gefahrenabwehrzentrum, Stabsraum',
  },
];

/** Data protection authority of the Land, by name and website. */
const authorities: Partial<Record<LandCode, readonly [name: string, website: string]>> = {
  BY: ['Der Bayerische Landesbeauftragte für den Datenschutz', 'https://www.datenschutz-bayern.de'],
  BW: [
    'Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
    'https://www.baden-wuerttemberg.datenschutz.de',
  ],
  SH: ['Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein', 'https://www.datenschutzzentrum.de'],
  SN: ['Sächsische Datenschutz- und Transparenzbeauftragte', 'https://www.datenschutz.sachsen.de'],
  HE: ['Der Hessische Beauftragte für Datenschutz und Informationsfreiheit', 'https://datenschutz.hessen.de'],
};

/** City profiles of the demo cities by AGS: every variable filled, so that an own version is a finished first draft. */
export const sampleProfiles: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  places.map((place) => [place.ags, profileOf(place)]),
);

function profileOf(place: Place): Record<string, string> {
  const { name: short, land: landCode } = knownMunicipality(place.ags);
  const land = laender.find(({ code }) => code === landCode);
  const authority = authorities[landCode];
  if (!land || !authority) throw new Error(`no authorities known for ${landCode}`);
  const domain = domainOf(short);
  const { sentence, dative, adjective } = nameForms(place.name);
  // 555 is given to nobody: numbers in samples must not ring anywhere.
  const phone = (extension: string) => `${place.areaCode} 555-${extension}`;
  return {
    'municipality.name': place.name,
    'municipality.name-short': short,
    'municipality.name-sentence': sentence,
    'municipality.name-genitive': place.genitive,
    'municipality.name-dative': dative,
    'municipality.adjective': adjective,
    'municipality.address': place.address,
    'municipality.website': `https://www.${domain}`,
    'municipality.land': land.label.de,
    'mayor.title': place.mayor[0],
    'mayor.name': place.mayor[1],
    'staff-council.name': `Personalrat ${place.genitive}`,
    'press.name': `Pressestelle ${place.genitive}`,
    'press.phone': phone('110'),
    'isb.name': place.isb,
    'isb.email': `isb@${domain}`,
    'isb.phone': phone('120'),
    'dsb.name': place.dsb,
    'dsb.email': `datenschutz@${domain}`,
    'dsb.phone': phone('121'),
    'it.lead': place.itLead,
    'it.hotline': phone('444'),
    'it.email': `it@${domain}`,
    'it.provider': place.provider,
    'it.provider-phone': '0800 555 0100',
    'emergency.phone': phone('112'),
    'crisis.room': place.crisisRoom,
    'land.cert': land.cert,
    'land.cert-phone': '0800 555 0199',
    'land.cert-email': `cert@${land.code.toLowerCase()}-cert.example`,
    'dpa.name': authority[0],
    'dpa.website': authority[1],
    'police.zac': `Zentrale Ansprechstelle Cybercrime (${land.label.de})`,
    'police.zac-phone': '0800 555 0110',
  };
}
