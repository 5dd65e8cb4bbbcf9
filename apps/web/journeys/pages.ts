import type { PersonName } from './people.ts';

/** A page of the product, as the tables of the journeys know it. */
export interface PageOfTheProduct {
  readonly address: string;
  /** Who looks at it; nobody signed in where it is missing. */
  readonly as?: PersonName;
  /** The answer of the server; 200 where it is missing. */
  readonly status?: number;
}

/** An entry of the sample world with everything: versions, adopters, ratings, a discussion, placeholders, tables. */
export const ENTRY = '/v/passwortrichtlinie';
/** The city that published it, by its number in the register. */
export const KELHEIM = '/kommunen/09273137';

/** What the draft of the table has beside its text. */
export const ATTACHED = 'Übersicht_aller_Schluesselverwaltungszustaendigkeiten.pdf';
export const LINKED = 'https://example.org/leitfaden?seite=1';

/** What everybody may read. */
export const readingPages: readonly PageOfTheProduct[] = [
  { address: '/' },
  { address: '/katalog' },
  { address: '/katalog?q=passwort&art=vorlage' },
  { address: '/katalog?q=xyzzyquux&art=werkzeug' },
  { address: ENTRY },
  { address: `${ENTRY}/1.0` },
  { address: `${ENTRY}/einsatz` },
  { address: `${ENTRY}/fassungen` },
  { address: `${ENTRY}/austausch` },
  { address: `${ENTRY}/abwandlungen` },
  { address: '/v/muster-avv/abwandlungen' },
  { address: '/v/planspiel-ransomware-rathaus' },
  { address: '/vergleich' },
  { address: '/kommunen' },
  { address: KELHEIM },
  { address: '/aufnahme' },
  { address: '/aufnahme?q=ha' },
  { address: '/aufnahme/09180117' },
  { address: '/aufnahme/09273137' },
  { address: '/aufnahme/bestaetigen?token=x' },
  { address: '/einladung/x' },
  { address: '/anmelden' },
  { address: '/passwort-vergessen' },
  { address: '/passwort-neu?token=x' },
  { address: `/abgemeldet?weiter=/oidc/logout/${'x'.repeat(43)}` },
  { address: '/hilfe' },
  { address: '/impressum' },
  { address: '/datenschutz' },
  { address: '/barrierefreiheit' },
  { address: '/tlp-merkblatt' },
  { address: '/konto/geloescht' },
  { address: '/gibt-es-nicht', status: 404 },
];

/** What the same pages offer to people who are signed in. */
export const memberPages: readonly PageOfTheProduct[] = [
  { address: '/', as: 'sabine' },
  { address: '/katalog?q=notfall', as: 'sabine' },
  { address: ENTRY, as: 'sabine' },
  { address: `${ENTRY}/einsatz?melden`, as: 'sabine' },
  { address: `${ENTRY}/austausch`, as: 'sabine' },
  { address: KELHEIM, as: 'sabine' },
  { address: '/tlp-merkblatt', as: 'sabine' },
  { address: '/konto/mitgliedschaften', as: 'sabine' },
  { address: '/kommunen/09273137/mitglieder', as: 'petra' },
  { address: '/kommunen/09273137/mitglieder/einladen', as: 'petra' },
  { address: '/pruefstelle/aufnahmen', as: 'lena' },
  { address: '/konto/sicherheit', as: 'sabine' },
  { address: '/konto/authenticator', as: 'sabine' },
  { address: '/konto/passkey', as: 'sabine' },
  { address: '/konto/passwort', as: 'sabine' },
  { address: '/konto/kontaktadresse', as: 'sabine' },
  { address: '/bestaetigen', as: 'sabine' },
  { address: '/konto/daten', as: 'sabine' },
  { address: '/konto/daten', as: 'petra' },
  { address: '/v/muster-avv/mitgenommen', as: 'murat' },
  { address: `${KELHEIM}/vertretung`, as: 'petra' },
  { address: `${KELHEIM}/vertretung?suche=rechenzentrum`, as: 'petra' },
  { address: `${KELHEIM}/vertretung?an=14625`, as: 'petra' },
  { address: '/kommunen/it-krz-musterland/vertretung', as: 'anna' },
  { address: '/handeln-fuer', as: 'anna' },
  { address: '/vertretungen', as: 'anna' },
  { address: '/v/vereinbarung-gemeinsame-isb/uebergeben', as: 'katrin' },
  { address: '/v/vereinbarung-gemeinsame-isb/uebergeben?an=14625', as: 'katrin' },
  { address: `${KELHEIM}/archiv`, as: 'petra' },
  { address: `${KELHEIM}/protokoll`, as: 'petra' },
  { address: `${KELHEIM}/protokoll?von=2026-01-01&was=solution.release`, as: 'petra' },
  { address: '/betrieb/protokoll', as: 'olga' },
  { address: '/betrieb/aufbewahrung', as: 'olga' },
  { address: `${ENTRY}/abwandlungen`, as: 'sabine' },
  { address: '/v/muster-avv/abweichungen', as: 'murat' },
];

/** Where cities and the Städtetag work; the addresses are of things that a journey has made or found for itself. */
export const workingPages = ({
  draft,
  clause,
  own,
  proposal,
  narrowed,
  consent,
  waiting,
  made,
  report,
  refused,
  returned,
}: {
  draft: string;
  clause: string;
  own: string;
  /** A proposal from Fulda to Stuttgart. */
  proposal: string;
  /** Kelheim's own version of what Stuttgart has narrowed; nobody has been asked for consent. */
  narrowed: string;
  /** Kelheim's request to Stuttgart, about another one. */
  consent: string;
  /** A document of Sabine's that waits to be made, and one that is there. */
  waiting: string;
  made: string;
  /** A Word document that Sabine has brought, and one that was refused. */
  report: string;
  refused: string;
  /** A Word document that Murat has brought for the draft. */
  returned: string;
}): readonly PageOfTheProduct[] => [
  { address: '/veroeffentlichen', as: 'murat' },
  { address: '/einlesen', as: 'sabine' },
  { address: report, as: 'sabine' },
  { address: `${report}/text`, as: 'sabine' },
  { address: refused, as: 'sabine' },
  { address: `${draft}/zuordnung?lesung=${returned.split('/').at(-1)}`, as: 'murat' },
  { address: '/arbeitsplatz', as: 'murat' },
  { address: draft, as: 'murat' },
  { address: `${draft}/steckbrief`, as: 'murat' },
  { address: `${draft}/text`, as: 'murat' },
  { address: `${draft}/text?ordnen=ja`, as: 'murat' },
  { address: clause, as: 'murat' },
  { address: `${draft}/angaben`, as: 'murat' },
  { address: `${draft}/lizenz`, as: 'murat' },
  { address: `${draft}/einlesen`, as: 'murat' },
  { address: `${draft}/dateien`, as: 'murat' },
  { address: `${draft}/dateien?ordnen=files`, as: 'murat' },
  { address: `${draft}/dateien/datei?name=${encodeURIComponent(ATTACHED)}`, as: 'murat' },
  { address: `${draft}/dateien/link?adresse=${encodeURIComponent(LINKED)}`, as: 'murat' },
  { address: `${draft}/pruefen`, as: 'murat' },
  { address: '/arbeitsplatz', as: 'sabine' },
  { address: own, as: 'sabine' },
  { address: `${own}/angaben`, as: 'sabine' },
  { address: `${own}/text`, as: 'sabine' },
  { address: `${own}/dateien`, as: 'sabine' },
  { address: `${own}/abgleich`, as: 'sabine' },
  { address: `${own}/zurueckgeben`, as: 'sabine' },
  { address: proposal, as: 'murat' },
  { address: proposal, as: 'katrin' },
  { address: narrowed, as: 'sabine' },
  { address: `${narrowed}/abgleich`, as: 'sabine' },
  { address: `${narrowed}/zustimmung`, as: 'sabine' },
  { address: consent, as: 'murat' },
  { address: consent, as: 'sabine' },
  { address: `${own}/ausgabe`, as: 'sabine' },
  { address: `${own}/freigabe`, as: 'sabine' },
  { address: `${own}/veroeffentlichen`, as: 'sabine' },
  { address: waiting, as: 'sabine' },
  { address: made, as: 'sabine' },
  { address: '/stadtprofil/09273137', as: 'petra' },
  { address: '/stadtprofil/09273137/briefkopf', as: 'petra' },
  { address: '/stadtprofil/09273137/briefkopf', as: 'sabine' },
  { address: '/stadtprofil/09273137', as: 'sabine' },
  { address: '/pruefstelle', as: 'lena' },
  { address: '/pruefstelle/gruppen', as: 'lena' },
  { address: '/pruefstelle/gruppen/neu', as: 'lena' },
  { address: '/v/muster-avv/empfaengerkreis', as: 'murat' },
];
