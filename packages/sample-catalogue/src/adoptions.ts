import type { AdoptionStatus, ConsultedBody } from '@allmende/domain/adoption';
import { municipalities } from '@allmende/vocabularies/municipalities';
import { type Chances, chancesOf } from './chances.ts';
import { chroniclesOf } from './chronology.ts';
import type { SampleDocument } from './documents.ts';
import type { SampleAdoption } from './sample-adoption.ts';
import { toldAdoptions } from './told-adoptions.ts';
import { demoPeople } from './people.ts';

/** How many municipalities beside the demo cities have taken up what people look for most; others find two to six. */
const takers: Readonly<Record<string, number>> = {
  'it-notfallkarte': 28,
  passwortrichtlinie: 26,
  'leitlinie-informationssicherheit': 24,
  'muster-avv': 18,
  datensicherungskonzept: 17,
  'kommunikationsplan-cyberangriff': 16,
  'wiba-startpaket': 15,
  'it-notfallhandbuch-kleine-kommunen': 14,
  'checkliste-ein-und-austritt': 14,
  'dienstanweisung-mobiles-arbeiten': 13,
  'planspiel-ransomware-rathaus': 12,
  'meldeweg-sicherheitsvorfall': 12,
  'merkblatt-ratsmitglieder': 11,
  'bestellung-isb': 10,
  'patch-und-aenderungsmanagement': 9,
  'checkliste-schul-it': 8,
};

const statuses: readonly (readonly [AdoptionStatus, number])[] = [
  ['inForce', 46],
  ['effectivenessChecked', 14],
  ['examining', 12],
  ['adapting', 10],
  ['inConsultation', 9],
  ['noted', 4],
  ['ended', 3],
  ['dismissed', 2],
];

const changes: readonly string[] = [
  'Fristen an unsere Dienstvereinbarung angepasst, sonst unverändert übernommen.',
  'Auf die Hälfte gekürzt; die Anlagen führen wir in einer eigenen Liste.',
  'Zuständigkeiten auf unseren IT-Dienstleister umgestellt.',
  'Ein Abschnitt für die Außenstellen ergänzt.',
  'Nur die Platzhalter gefüllt.',
  'Sprache vereinfacht, damit der Bauhof sie ohne Erklärung nutzen kann.',
  'Landesrechtliche Verweise ergänzt, mit dem Datenschutz abgestimmt.',
  'Die Tabelle um unsere Fachverfahren erweitert.',
];

/** Municipalities that take part beside the demo cities; the others of the vocabulary are not here yet. */
const others = municipalities
  .map(({ ags }) => ags)
  .filter(
    (ags) =>
      !demoPeople.some(({ memberships }) => memberships.some((one) => one.ags === ags)) &&
      chancesOf(`part ${ags}`).happens(0.62),
  );

/** All adoptions of the sample world: those of the demo cities as told, those of the others by chance. */
export function sampleAdoptions(documents: readonly SampleDocument[]): SampleAdoption[] {
  const told = toldAdoptions(documents);
  const isTold = new Set(told.map(({ slug, ags }) => `${slug} ${ags}`));
  return [...told, ...documents.flatMap(byChance).filter(({ slug, ags }) => !isTold.has(`${slug} ${ags}`))];
}

function byChance(document: SampleDocument): SampleAdoption[] {
  const { slug, ags: owner, tlp, recipients, versions } = document;
  const chances = chancesOf(`adoptions ${slug}`);
  const chronicles = chroniclesOf(document);
  const suits = versions.at(-1)!.content.metadata.sizeClasses;
  const readers = tlp === 'AMBER' || tlp === 'AMBER_STRICT' ? recipients : others;
  const suited = readers.filter(
    (ags) => ags !== owner && (suits.length === 0 || suits.includes(sizeOf(ags)) || chances.happens(0.1)),
  );
  // Nobody takes up in a week what has to pass the staff council.
  const most = Math.floor(chronicles[0]!.publishedDaysAgo / 7);
  const count = Math.min(takers[slug] ?? chances.between(2, 6), most);
  return chances.some(suited, count).map((ags) => adoptionBy(ags, document, chances));
}

function adoptionBy(ags: string, document: SampleDocument, chances: Chances): SampleAdoption {
  const chronicles = chroniclesOf(document);
  const status = weighted(chances);
  const declaredDaysAgo = chances.between(2, Math.max(2, chronicles[0]!.publishedDaysAgo - 5));
  const at = Math.max(
    0,
    chronicles.findLastIndex(({ publishedDaysAgo }) => publishedDaysAgo > declaredDaysAgo),
  );
  const isLived = status === 'inForce' || status === 'effectivenessChecked' || status === 'ended';
  const { effort, staffCouncil } = document.versions[at]!.content.metadata;
  return {
    slug: document.slug,
    ags,
    number: document.versions[at]!.number,
    status,
    sinceDaysAgo: isLived ? declaredDaysAgo : null,
    declaredDaysAgo,
    visibility: chances.happens(0.3) ? 'public' : chances.happens(0.07) ? 'own' : 'members',
    consulted: isLived || status === 'inConsultation' ? consultedBy(chances, staffCouncil) : [],
    effortHours: isLived && chances.happens(0.7) ? chances.between(2, 8) * (effort + 1) : null,
    externalCost: isLived && chances.happens(0.12) ? chances.between(2, 40) * 100 : null,
    changed: isLived && chances.happens(0.55) ? chances.one(changes) : '',
    contactWelcome: chances.happens(0.45),
  };
}

function consultedBy(chances: Chances, staffCouncil: boolean): ConsultedBody[] {
  return [
    ...(staffCouncil || chances.happens(0.2) ? (['staffCouncil'] as const) : []),
    ...(chances.happens(0.6) ? (['dataProtection'] as const) : []),
    'isb',
    ...(chances.happens(0.75) ? (['leadership'] as const) : []),
    ...(chances.happens(0.1) ? (['council'] as const) : []),
  ];
}

function weighted(chances: Chances): AdoptionStatus {
  let left = chances.next() * statuses.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [status, weight] of statuses) if ((left -= weight) < 0) return status;
  return 'inForce';
}

const sizes = new Map(municipalities.map(({ ags, sizeFilter }) => [ags, sizeFilter]));
const sizeOf = (ags: string) => sizes.get(ags) ?? 'MITTEL';
