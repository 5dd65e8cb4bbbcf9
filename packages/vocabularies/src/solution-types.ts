import type { LocalizedText, Term } from './term.ts';

/** What a solution is at the top of the catalogue. */
export const solutionKinds = ['policy', 'template', 'tool'] as const;
export type SolutionKind = (typeof solutionKinds)[number];

export const solutionKindLabels: Record<SolutionKind, LocalizedText> = {
  policy: { de: 'Regelwerk', en: 'Policy' },
  template: { de: 'Vorlage', en: 'Template' },
  tool: { de: 'Werkzeug', en: 'Tool' },
};

export interface SolutionType extends Term {
  readonly kind: SolutionKind;
  /** Type of document as OSCAL names it. */
  readonly oscal: 'policy' | 'plan' | 'process-procedure' | 'guidance' | 'software';
  readonly definition: LocalizedText;
}

export const solutionTypes: readonly SolutionType[] = [
  {
    code: 'leitlinie',
    label: { de: 'Leitlinie', en: 'Policy' },
    kind: 'policy',
    oscal: 'policy',
    alternatives: ['Leitbild', 'Sicherheitsleitlinie'],
    definition: {
      de: 'Strategische Vorgabe, von der Leitung unterschrieben',
      en: 'Strategic commitment signed by the top',
    },
  },
  {
    code: 'richtlinie',
    label: { de: 'Richtlinie', en: 'Rules' },
    kind: 'policy',
    oscal: 'policy',
    alternatives: ['Vorgabe', 'Regelung'],
    definition: { de: 'Verbindliche Regeln zu einem Thema', en: 'Binding rules on one subject' },
  },
  {
    code: 'dienstanweisung',
    label: { de: 'Dienstanweisung / Geschäftsanweisung', en: 'Staff instruction' },
    kind: 'policy',
    oscal: 'policy',
    alternatives: ['Dienstanweisung', 'Geschäftsanweisung', 'DA', 'Nutzungsordnung'],
    definition: { de: 'Verbindliche Anweisung an die Beschäftigten', en: 'Binding instruction to staff' },
  },
  {
    code: 'dienstvereinbarung',
    label: { de: 'Dienstvereinbarung', en: 'Works agreement' },
    kind: 'policy',
    oscal: 'policy',
    alternatives: ['DV', 'Vereinbarung mit dem Personalrat'],
    definition: { de: 'Mit dem Personalrat vereinbart', en: 'Agreed with the staff council' },
  },
  {
    code: 'konzept',
    label: { de: 'Konzept', en: 'Concept' },
    kind: 'policy',
    oscal: 'plan',
    alternatives: ['Plan'],
    definition: { de: 'Wie ein Thema umgesetzt wird', en: 'How a subject is implemented' },
  },
  {
    code: 'notfallplan',
    label: { de: 'Notfallhandbuch / Notfallplan', en: 'Emergency plan' },
    kind: 'policy',
    oscal: 'plan',
    alternatives: ['Notfallhandbuch', 'Notfallplan', 'Notfallkonzept', 'Wiederanlaufplan'],
    definition: { de: 'Was im Notfall zu tun ist', en: 'To act in an emergency' },
  },
  {
    code: 'prozess',
    label: { de: 'Prozess / Meldeweg / Runbook', en: 'Process or runbook' },
    kind: 'policy',
    oscal: 'process-procedure',
    alternatives: ['Prozess', 'Meldeweg', 'Runbook', 'Ablauf', 'Playbook'],
    definition: { de: 'Wer macht was wann', en: 'Who does what when' },
  },
  {
    code: 'vorlage',
    label: { de: 'Vorlage / Formular', en: 'Template or form' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Vorlage', 'Formular', 'Vordruck', 'Muster'],
    definition: { de: 'Zum Ausfüllen', en: 'To fill in' },
  },
  {
    code: 'checkliste',
    label: { de: 'Checkliste', en: 'Checklist' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Prüfliste', 'Prüffragen'],
    definition: { de: 'Zum Abhaken', en: 'To tick off' },
  },
  {
    code: 'merkblatt',
    label: { de: 'Merkblatt / Notfallkarte / Aushang', en: 'Leaflet, card or notice' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Merkblatt', 'Notfallkarte', 'Aushang', 'Plakat', 'Handzettel'],
    definition: { de: 'Ein bis zwei Seiten', en: 'One or two pages' },
  },
  {
    code: 'schulung',
    label: { de: 'Schulungs- und Sensibilisierungsmaterial', en: 'Training and awareness material' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Schulung', 'Schulungsmaterial', 'Kampagne', 'Unterweisung', 'E-Learning'],
    definition: { de: 'Kurs oder Kampagne', en: 'Course or campaign' },
  },
  {
    code: 'uebung',
    label: { de: 'Übung / Planspiel', en: 'Exercise' },
    kind: 'template',
    oscal: 'plan',
    alternatives: ['Übung', 'Planspiel', 'Drehbuch', 'Übungsdrehbuch'],
    definition: { de: 'Drehbuch mit Rollen', en: 'Script with roles' },
  },
  {
    code: 'kommunikation',
    label: { de: 'Kommunikationsbaustein', en: 'Communication text' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Textbaustein', 'Pressemitteilung', 'FAQ', 'Musterschreiben'],
    definition: { de: 'Stellungnahme, FAQ, Schreiben', en: 'Statement, FAQ, letter' },
  },
  {
    code: 'vertrag',
    label: { de: 'Vertragsmuster (AVV, NDA)', en: 'Model contract' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Vertragsmuster', 'Mustervertrag', 'AVV', 'NDA'],
    definition: { de: 'Rechtstext zum Abschließen', en: 'Legal text to be concluded' },
  },
  {
    code: 'vergabe',
    label: { de: 'Vergabeunterlage / Leistungsbeschreibung', en: 'Tender document' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Vergabeunterlage', 'Leistungsbeschreibung', 'Leistungsverzeichnis', 'Ausschreibungsunterlage'],
    definition: { de: 'Für Ausschreibungen', en: 'For tenders' },
  },
  {
    code: 'ikz',
    label: { de: 'Kooperationsmodell (IKZ)', en: 'Cooperation model' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Kooperationsmodell', 'IKZ', 'öffentlich-rechtliche Vereinbarung'],
    definition: { de: 'Vereinbarung zwischen Kommunen', en: 'Agreement between municipalities' },
  },
  {
    code: 'werkzeug',
    label: { de: 'Software / Skript', en: 'Software or script' },
    kind: 'tool',
    oscal: 'software',
    alternatives: ['Software', 'Skript', 'Werkzeug', 'Tool', 'Programm'],
    definition: { de: 'Lauffähig', en: 'Runnable' },
  },
  {
    code: 'konfiguration',
    label: { de: 'Konfiguration / Härtung', en: 'Configuration' },
    kind: 'tool',
    oscal: 'software',
    alternatives: ['Konfiguration', 'Härtung', 'Hardening', 'Einstellungen', 'GPO'],
    definition: { de: 'Einstellungen zum Einspielen', en: 'Settings to import' },
  },
  {
    code: 'erfahrungsbericht',
    label: { de: 'Erfahrungsbericht / Lessons Learned', en: 'Field report' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Erfahrungsbericht', 'Lessons Learned', 'Praxisbericht'],
    definition: { de: 'Geschichte und Zahlen', en: 'Story and numbers' },
  },
  {
    code: 'beschluss',
    label: { de: 'Beschlussvorlage', en: 'Draft resolution' },
    kind: 'template',
    oscal: 'guidance',
    alternatives: ['Ratsvorlage', 'Vorlage für den Rat', 'Drucksache'],
    definition: { de: 'Für Rat oder Verwaltungsvorstand', en: 'For the council or the executive board' },
  },
];

const kinds = new Map(solutionTypes.map((type) => [type.code, type.kind]));

/** Kind of a solution type; undefined where the code is unknown. */
export const kindOfType = (code: string): SolutionKind | undefined => kinds.get(code);
