import type { Term } from './term.ts';

/** A department of a town hall; its alternatives are the names it carries elsewhere. */
export interface Department extends Term {
  /** Numbers of the KGSt's model of offices, one each; empty for functions without one. */
  readonly kgst: readonly string[];
}

export const departments: readonly Department[] = [
  {
    code: 'leitung',
    label: {
      de: 'Verwaltungsleitung (OB, Bürgermeister/in, Landrat, Beigeordnete, Dezernate)',
      en: 'Administrative leadership (mayor, district administrator, deputies)',
    },
    alternatives: [
      'Verwaltungsspitze',
      'HVB',
      'Verwaltungsvorstand',
      'Bürgermeister',
      'Bürgermeisterin',
      'Oberbürgermeister',
      'Landrat',
      'Landrätin',
      'Beigeordnete',
      'Dezernat',
    ],
    kgst: ['01', '02'],
  },
  {
    code: 'orga',
    label: { de: 'Hauptamt / Organisation', en: 'Central office and organisation' },
    alternatives: ['Zentrale Dienste', 'Hauptamt', 'Organisation'],
    kgst: ['10'],
  },
  {
    code: 'it',
    label: { de: 'IT / Digitalisierung', en: 'IT and digitalisation' },
    alternatives: ['IuK', 'EDV', 'Amt für Digitalisierung', 'IT-Dienstleister', 'IT-Abteilung', 'Systemadministration'],
    kgst: ['10', '17'],
  },
  {
    code: 'it-sicherheit',
    label: { de: 'Informationssicherheit', en: 'Information security' },
    alternatives: ['ISB', 'CISO', 'IT-SiBe', 'BfIS', 'Informationssicherheitsbeauftragte'],
    kgst: [],
  },
  { code: 'personal', label: { de: 'Personalamt', en: 'Human resources' }, alternatives: ['HR'], kgst: ['11'] },
  {
    code: 'personalrat',
    label: { de: 'Personalrat', en: 'Staff council' },
    alternatives: ['Mitbestimmung', 'PR'],
    kgst: [],
  },
  {
    code: 'kommunikation',
    label: { de: 'Presse- und Öffentlichkeitsarbeit', en: 'Press and public relations' },
    alternatives: ['Pressestelle', 'Presseamt', 'Öffentlichkeitsarbeit'],
    kgst: ['13'],
  },
  {
    code: 'rechnungspruefung',
    label: { de: 'Rechnungsprüfungsamt', en: 'Audit office' },
    alternatives: ['Revision', 'RPA'],
    kgst: ['14'],
  },
  {
    code: 'finanzen',
    label: { de: 'Kämmerei / Kasse', en: 'Treasury' },
    alternatives: ['Finanzen', 'Kämmerei', 'Stadtkasse'],
    kgst: ['20', '21'],
  },
  {
    code: 'beschaffung',
    label: { de: 'Vergabestelle / Einkauf', en: 'Procurement office' },
    alternatives: ['Submission', 'Einkauf', 'Vergabestelle'],
    kgst: ['10', '30'],
  },
  { code: 'recht', label: { de: 'Rechtsamt', en: 'Legal office' }, alternatives: ['Justiziariat'], kgst: ['30'] },
  {
    code: 'datenschutz',
    label: { de: 'Datenschutz', en: 'Data protection officer' },
    alternatives: ['bDSB', 'DSB', 'Datenschutzbeauftragte'],
    kgst: [],
  },
  {
    code: 'ordnung',
    label: { de: 'Ordnungsamt', en: 'Public order office' },
    alternatives: ['Ausländerbehörde', 'Kfz-Zulassung'],
    kgst: ['32'],
  },
  {
    code: 'buergerservice',
    label: { de: 'Bürgerservice / Bürgerbüro', en: 'Citizens’ office' },
    alternatives: ['Bürgeramt', 'Einwohnermeldeamt', 'Bürgerbüro'],
    kgst: ['33'],
  },
  {
    code: 'standesamt',
    label: { de: 'Standesamt', en: 'Registry office' },
    alternatives: ['Personenstand'],
    kgst: ['34'],
  },
  {
    code: 'feuerwehr',
    label: { de: 'Feuerwehr / Rettungsdienst / Leitstelle', en: 'Fire brigade, ambulance service, control centre' },
    alternatives: ['Rettungsdienst', 'Leitstelle'],
    kgst: ['37'],
  },
  {
    code: 'katastrophenschutz',
    label: { de: 'Katastrophen- und Bevölkerungsschutz', en: 'Civil protection' },
    alternatives: ['KatS', 'untere Katastrophenschutzbehörde', 'Bevölkerungsschutz'],
    kgst: ['37', '38'],
  },
  {
    code: 'schulamt',
    label: { de: 'Schulverwaltungsamt (Schulträger)', en: 'School administration (school authority)' },
    alternatives: ['Schulamt', 'Schulträger'],
    kgst: ['40'],
  },
  {
    code: 'kultur',
    label: { de: 'Kultur, Bibliothek', en: 'Culture and libraries' },
    alternatives: ['Bibliothek', 'Museum'],
    kgst: ['41', '42', '43', '44', '45', '46', '47'],
  },
  { code: 'archiv', label: { de: 'Stadtarchiv', en: 'Archive' }, alternatives: ['Kreisarchiv'], kgst: ['47'] },
  {
    code: 'soziales',
    label: { de: 'Sozialamt', en: 'Social welfare office' },
    alternatives: ['Jobcenter'],
    kgst: ['50'],
  },
  {
    code: 'jugend',
    label: { de: 'Jugendamt', en: 'Youth welfare office' },
    alternatives: ['Kita', 'Kindertagesstätte'],
    kgst: ['51'],
  },
  {
    code: 'gesundheitsamt',
    label: { de: 'Gesundheitsamt', en: 'Public health office' },
    alternatives: [],
    kgst: ['53'],
  },
  {
    code: 'bauen',
    label: { de: 'Bauamt / Bauordnung / Planung', en: 'Building and planning office' },
    alternatives: ['Bauordnung', 'Stadtplanung'],
    kgst: ['60', '61', '62', '63'],
  },
  {
    code: 'gebaeude',
    label: { de: 'Gebäudemanagement', en: 'Building management' },
    alternatives: ['Hochbau', 'Facility', 'Hausmeister'],
    kgst: ['65'],
  },
  {
    code: 'tiefbau',
    label: { de: 'Tiefbau / Verkehr', en: 'Civil engineering and traffic' },
    alternatives: ['Ampel', 'Straßen', 'Verkehr'],
    kgst: ['66'],
  },
  {
    code: 'umwelt',
    label: { de: 'Umwelt / Abfall / Wasser', en: 'Environment, waste, water' },
    alternatives: ['Eigenbetrieb', 'Stadtwerke', 'Wasserwerk', 'Abwasser'],
    kgst: ['67', '68', '69', '70'],
  },
  {
    code: 'gremien',
    label: { de: 'Rat / Gremien / Sitzungsdienst', en: 'Council and committees' },
    alternatives: ['Mandatsträger', 'Stadtrat', 'Gemeinderat', 'Kreistag'],
    kgst: ['00', '10'],
  },
  {
    code: 'fachaemter',
    label: { de: 'Alle Fachämter', en: 'All specialist offices' },
    alternatives: ['Fachbereiche'],
    kgst: [],
  },
  {
    code: 'alle',
    label: { de: 'Alle Beschäftigten', en: 'All employees' },
    alternatives: ['Mitarbeitende', 'Beschäftigte'],
    kgst: [],
  },
];
