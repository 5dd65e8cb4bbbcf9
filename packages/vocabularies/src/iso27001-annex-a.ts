import type { Term } from './term.ts';

/** Themes of Annex A. */
export const annexAThemes = ['organisational', 'people', 'physical', 'technological'] as const;

/** A control of ISO/IEC 27001:2022 Annex A: number and title only. */
export interface AnnexAControl extends Term {
  readonly theme: (typeof annexAThemes)[number];
}

export const annexASource = 'ISO/IEC 27001:2022, Annex A';

export const annexAControls: readonly AnnexAControl[] = [
  {
    code: 'A.5.1',
    label: { de: 'Informationssicherheitsrichtlinien', en: 'Policies for information security' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.2',
    label: {
      de: 'Informationssicherheitsrollen und -verantwortlichkeiten',
      en: 'Information security roles and responsibilities',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.3',
    label: { de: 'Aufgabentrennung', en: 'Segregation of duties' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.4',
    label: { de: 'Verantwortlichkeiten der Leitung', en: 'Management responsibilities' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.5',
    label: { de: 'Kontakt mit Behörden', en: 'Contact with authorities' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.6',
    label: { de: 'Kontakt mit speziellen Interessengruppen', en: 'Contact with special interest groups' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.7',
    label: { de: 'Informationen über die Bedrohungslage', en: 'Threat intelligence' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.8',
    label: { de: 'Informationssicherheit im Projektmanagement', en: 'Information security in project management' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.9',
    label: {
      de: 'Inventar der Informationen und anderen damit verbundenen Werten',
      en: 'Inventory of information and other associated assets',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.10',
    label: {
      de: 'Zulässiger Gebrauch von Informationen und anderen damit verbundenen Werten',
      en: 'Acceptable use of information and other associated assets',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.11',
    label: { de: 'Rückgabe von Werten', en: 'Return of assets' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.12',
    label: { de: 'Klassifizierung von Informationen', en: 'Classification of information' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.13',
    label: { de: 'Kennzeichnung von Informationen', en: 'Labelling of information' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.14',
    label: { de: 'Informationsübermittlung', en: 'Information transfer' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.15',
    label: { de: 'Zugangssteuerung', en: 'Access control' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.16',
    label: { de: 'Identitätsmanagement', en: 'Identity management' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.17',
    label: { de: 'Authentisierungsinformationen', en: 'Authentication information' },
    alternatives: [],
    theme: 'organisational',
  },
  { code: 'A.5.18', label: { de: 'Zugangsrechte', en: 'Access rights' }, alternatives: [], theme: 'organisational' },
  {
    code: 'A.5.19',
    label: {
      de: 'Informationssicherheit in Lieferantenbeziehungen',
      en: 'Information security in supplier relationships',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.20',
    label: {
      de: 'Informationssicherheit in Lieferantenvereinbarungen',
      en: 'Addressing information security within supplier agreements',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.21',
    label: {
      de: 'Informationssicherheit in der Lieferkette der Informations- und Kommunikationstechnik (IKT)',
      en: 'Managing information security in the information and communication technology (ICT) supply chain',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.22',
    label: {
      de: 'Überwachung, Überprüfung und Änderungsmanagement von Lieferantendienstleistungen',
      en: 'Monitoring, review and change management of supplier services',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.23',
    label: {
      de: 'Informationssicherheit für die Nutzung von Cloud-Diensten',
      en: 'Information security for use of cloud services',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.24',
    label: {
      de: 'Planung und Vorbereitung der Handhabung von Informationssicherheitsvorfällen',
      en: 'Information security incident management planning and preparation',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.25',
    label: {
      de: 'Beurteilung und Entscheidung über Informationssicherheitsereignisse',
      en: 'Assessment and decision on information security events',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.26',
    label: { de: 'Reaktion auf Informationssicherheitsvorfälle', en: 'Response to information security incidents' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.27',
    label: {
      de: 'Erkenntnisse aus Informationssicherheitsvorfällen',
      en: 'Learning from information security incidents',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.28',
    label: { de: 'Sammeln von Beweismaterial', en: 'Collection of evidence' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.29',
    label: { de: 'Informationssicherheit bei Störungen', en: 'Information security during disruption' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.30',
    label: { de: 'IKT-Bereitschaft für Business Continuity', en: 'ICT readiness for business continuity' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.31',
    label: {
      de: 'Rechtliche, gesetzliche, regulatorische und vertragliche Anforderungen',
      en: 'Legal, statutory, regulatory and contractual requirements',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.32',
    label: { de: 'Geistige Eigentumsrechte', en: 'Intellectual property rights' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.33',
    label: { de: 'Schutz von Aufzeichnungen', en: 'Protection of records' },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.34',
    label: {
      de: 'Datenschutz und Schutz personenbezogener Daten',
      en: 'Privacy and protection of personal identifiable information (PII)',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.35',
    label: {
      de: 'Unabhängige Überprüfung der Informationssicherheit',
      en: 'Independent review of information security',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.36',
    label: {
      de: 'Einhaltung von Richtlinien, Vorschriften und Normen für die Informationssicherheit',
      en: 'Compliance with policies, rules and standards for information security',
    },
    alternatives: [],
    theme: 'organisational',
  },
  {
    code: 'A.5.37',
    label: { de: 'Dokumentierte Betriebsabläufe', en: 'Documented operating procedures' },
    alternatives: [],
    theme: 'organisational',
  },
  { code: 'A.6.1', label: { de: 'Sicherheitsüberprüfung', en: 'Screening' }, alternatives: [], theme: 'people' },
  {
    code: 'A.6.2',
    label: { de: 'Beschäftigungs- und Vertragsbedingungen', en: 'Terms and conditions of employment' },
    alternatives: [],
    theme: 'people',
  },
  {
    code: 'A.6.3',
    label: {
      de: 'Informationssicherheitsbewusstsein, -ausbildung und -schulung',
      en: 'Information security awareness, education and training',
    },
    alternatives: [],
    theme: 'people',
  },
  {
    code: 'A.6.4',
    label: { de: 'Maßregelungsprozess', en: 'Disciplinary process' },
    alternatives: [],
    theme: 'people',
  },
  {
    code: 'A.6.5',
    label: {
      de: 'Verantwortlichkeiten bei Beendigung oder Änderung der Beschäftigung',
      en: 'Responsibilities after termination or change of employment',
    },
    alternatives: [],
    theme: 'people',
  },
  {
    code: 'A.6.6',
    label: {
      de: 'Vertraulichkeits- oder Geheimhaltungsvereinbarungen',
      en: 'Confidentiality or non-disclosure agreements',
    },
    alternatives: [],
    theme: 'people',
  },
  { code: 'A.6.7', label: { de: 'Telearbeit', en: 'Remote working' }, alternatives: [], theme: 'people' },
  {
    code: 'A.6.8',
    label: { de: 'Meldung von Informationssicherheitsereignissen', en: 'Information security event reporting' },
    alternatives: [],
    theme: 'people',
  },
  {
    code: 'A.7.1',
    label: { de: 'Physische Sicherheitsperimeter', en: 'Physical security perimeters' },
    alternatives: [],
    theme: 'physical',
  },
  { code: 'A.7.2', label: { de: 'Physischer Zutritt', en: 'Physical entry' }, alternatives: [], theme: 'physical' },
  {
    code: 'A.7.3',
    label: { de: 'Sichern von Büros, Räumen und Einrichtungen', en: 'Securing offices, rooms and facilities' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.4',
    label: { de: 'Physische Sicherheitsüberwachung', en: 'Physical security monitoring' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.5',
    label: {
      de: 'Schutz vor physischen und umweltbedingten Bedrohungen',
      en: 'Protecting against physical and environmental threats',
    },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.6',
    label: { de: 'Arbeiten in Sicherheitsbereichen', en: 'Working in secure areas' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.7',
    label: { de: 'Aufgeräumte Arbeitsumgebung und Bildschirmsperren', en: 'Clear desk and clear screen' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.8',
    label: { de: 'Platzierung und Schutz von Geräten und Betriebsmitteln', en: 'Equipment siting and protection' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.9',
    label: { de: 'Sicherheit von Werten außerhalb der Räumlichkeiten', en: 'Security of assets off-premises' },
    alternatives: [],
    theme: 'physical',
  },
  { code: 'A.7.10', label: { de: 'Speichermedien', en: 'Storage media' }, alternatives: [], theme: 'physical' },
  {
    code: 'A.7.11',
    label: { de: 'Versorgungseinrichtungen', en: 'Supporting utilities' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.12',
    label: { de: 'Sicherheit der Verkabelung', en: 'Cabling security' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.13',
    label: { de: 'Instandhaltung von Geräten und Betriebsmitteln', en: 'Equipment maintenance' },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.7.14',
    label: {
      de: 'Sichere Entsorgung oder Wiederverwendung von Geräten und Betriebsmitteln',
      en: 'Secure disposal or re-use of equipment',
    },
    alternatives: [],
    theme: 'physical',
  },
  {
    code: 'A.8.1',
    label: { de: 'Endpunktgeräte der Benutzenden', en: 'User end point devices' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.2',
    label: { de: 'Privilegierte Zugangsrechte', en: 'Privileged access rights' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.3',
    label: { de: 'Informationszugangsbeschränkung', en: 'Information access restriction' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.4',
    label: { de: 'Zugriff auf den Quellcode', en: 'Access to source code' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.5',
    label: { de: 'Sichere Authentisierung', en: 'Secure authentication' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.6',
    label: { de: 'Kapazitätssteuerung', en: 'Capacity management' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.7',
    label: { de: 'Schutz gegen Schadsoftware', en: 'Protection against malware' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.8',
    label: { de: 'Handhabung technischer Schwachstellen', en: 'Management of technical vulnerabilities' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.9',
    label: { de: 'Konfigurationsmanagement', en: 'Configuration management' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.10',
    label: { de: 'Löschung von Informationen', en: 'Information deletion' },
    alternatives: [],
    theme: 'technological',
  },
  { code: 'A.8.11', label: { de: 'Datenmaskierung', en: 'Data masking' }, alternatives: [], theme: 'technological' },
  {
    code: 'A.8.12',
    label: { de: 'Verhinderung von Datenlecks', en: 'Data leakage prevention' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.13',
    label: { de: 'Sicherung von Informationen', en: 'Information backup' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.14',
    label: {
      de: 'Redundanz von informationsverarbeitenden Einrichtungen',
      en: 'Redundancy of information processing facilities',
    },
    alternatives: [],
    theme: 'technological',
  },
  { code: 'A.8.15', label: { de: 'Protokollierung', en: 'Logging' }, alternatives: [], theme: 'technological' },
  {
    code: 'A.8.16',
    label: { de: 'Überwachungstätigkeiten', en: 'Monitoring activities' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.17',
    label: { de: 'Uhrensynchronisation', en: 'Clock synchronization' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.18',
    label: { de: 'Gebrauch von Hilfsprogrammen mit privilegierten Rechten', en: 'Use of privileged utility programs' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.19',
    label: {
      de: 'Installation von Software auf Systemen im Betrieb',
      en: 'Installation of software on operational systems',
    },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.20',
    label: { de: 'Netzwerksicherheit', en: 'Networks security' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.21',
    label: { de: 'Sicherheit von Netzwerkdiensten', en: 'Security of network services' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.22',
    label: { de: 'Trennung von Netzwerken', en: 'Segregation of networks' },
    alternatives: [],
    theme: 'technological',
  },
  { code: 'A.8.23', label: { de: 'Webfilterung', en: 'Web filtering' }, alternatives: [], theme: 'technological' },
  {
    code: 'A.8.24',
    label: { de: 'Verwendung von Kryptographie', en: 'Use of cryptography' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.25',
    label: { de: 'Lebenszyklus einer sicheren Entwicklung', en: 'Secure development life cycle' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.26',
    label: { de: 'Anforderungen an die Anwendungssicherheit', en: 'Application security requirements' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.27',
    label: {
      de: 'Sichere Systemarchitektur und Entwicklungsgrundsätze',
      en: 'Secure system architecture and engineering principles',
    },
    alternatives: [],
    theme: 'technological',
  },
  { code: 'A.8.28', label: { de: 'Sichere Codierung', en: 'Secure coding' }, alternatives: [], theme: 'technological' },
  {
    code: 'A.8.29',
    label: {
      de: 'Sicherheitsprüfung bei Entwicklung und Abnahme',
      en: 'Security testing in development and acceptance',
    },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.30',
    label: { de: 'Ausgegliederte Entwicklung', en: 'Outsourced development' },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.31',
    label: {
      de: 'Trennung von Entwicklungs-, Test- und Produktionsumgebungen',
      en: 'Separation of development, test and production environments',
    },
    alternatives: [],
    theme: 'technological',
  },
  {
    code: 'A.8.32',
    label: { de: 'Änderungssteuerung', en: 'Change management' },
    alternatives: [],
    theme: 'technological',
  },
  { code: 'A.8.33', label: { de: 'Testdaten', en: 'Test information' }, alternatives: [], theme: 'technological' },
  {
    code: 'A.8.34',
    label: {
      de: 'Schutz der Informationssysteme während Tests im Rahmen von Audits',
      en: 'Protection of information systems during audit testing',
    },
    alternatives: [],
    theme: 'technological',
  },
];
