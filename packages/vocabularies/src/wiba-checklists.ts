import type { Term } from './term.ts';

/** A checklist of the BSI's "Weg in die Basis-Absicherung" (WiBA), by its number. */
export interface WibaChecklist extends Term {
  readonly slug: string;
  /** 1 is to be done first. */
  readonly priority: 1 | 2 | 3 | 4;
  readonly bausteine: readonly string[];
}

export const wibaSource = 'BSI, Weg in die Basis-Absicherung (WiBA)';

export const wibaChecklists: readonly WibaChecklist[] = [
  {
    code: '1',
    slug: 'arbeit-ausserhalb',
    label: { de: 'Arbeit außerhalb der Institution', en: 'Working outside the institution' },
    alternatives: [],
    priority: 3,
    bausteine: ['INF.9', 'OPS.1.2.4'],
  },
  {
    code: '2',
    slug: 'arbeit-innerhalb',
    label: {
      de: 'Arbeit innerhalb der Institution / Haustechnik',
      en: 'Working inside the institution and building services',
    },
    alternatives: [],
    priority: 3,
    bausteine: ['INF.1'],
  },
  {
    code: '3',
    slug: 'backup',
    label: { de: 'Backup', en: 'Backup' },
    alternatives: [],
    priority: 1,
    bausteine: ['CON.3'],
  },
  {
    code: '4',
    slug: 'buerosoftware',
    label: { de: 'Bürosoftware', en: 'Office software' },
    alternatives: [],
    priority: 2,
    bausteine: ['APP.1.1'],
  },
  {
    code: '5',
    slug: 'client',
    label: { de: 'Client', en: 'Client' },
    alternatives: [],
    priority: 2,
    bausteine: ['SYS.2.1'],
  },
  {
    code: '6',
    slug: 'drucker',
    label: { de: 'Drucker und Multifunktionsgeräte', en: 'Printers and multifunction devices' },
    alternatives: [],
    priority: 4,
    bausteine: ['SYS.4.1'],
  },
  {
    code: '7',
    slug: 'it-administration',
    label: { de: 'IT-Administration', en: 'IT administration' },
    alternatives: [],
    priority: 1,
    bausteine: ['OPS.1.1.2'],
  },
  {
    code: '8',
    slug: 'mobile-endgeraete',
    label: { de: 'Mobile Endgeräte', en: 'Mobile devices' },
    alternatives: [],
    priority: 3,
    bausteine: ['SYS.3.2.1'],
  },
  {
    code: '9',
    slug: 'netze',
    label: { de: 'Netze', en: 'Networks' },
    alternatives: [],
    priority: 2,
    bausteine: ['NET.1.1', 'NET.3.1'],
  },
  {
    code: '10',
    slug: 'organisation-personal',
    label: { de: 'Organisation und Personal', en: 'Organisation and personnel' },
    alternatives: [],
    priority: 1,
    bausteine: ['ISMS.1', 'ORP.1', 'ORP.2'],
  },
  {
    code: '11',
    slug: 'outsourcing-cloud',
    label: { de: 'Outsourcing und Cloud', en: 'Outsourcing and cloud' },
    alternatives: [],
    priority: 3,
    bausteine: ['OPS.2.2'],
  },
  {
    code: '12',
    slug: 'rollen-berechtigungen',
    label: { de: 'Rollen / Berechtigungen / Authentisierung', en: 'Roles, permissions, authentication' },
    alternatives: [],
    priority: 1,
    bausteine: ['ORP.4'],
  },
  {
    code: '13',
    slug: 'serverraum',
    label: { de: 'Serverraum und Datenträgerarchiv', en: 'Server room and storage media archive' },
    alternatives: [],
    priority: 2,
    bausteine: ['INF.5'],
  },
  {
    code: '14',
    slug: 'serversysteme',
    label: { de: 'Serversysteme', en: 'Server systems' },
    alternatives: [],
    priority: 2,
    bausteine: ['SYS.1.1'],
  },
  {
    code: '15',
    slug: 'sicherheitsmechanismen',
    label: { de: 'Sicherheitsmechanismen', en: 'Security mechanisms' },
    alternatives: [],
    priority: 2,
    bausteine: ['OPS.1.1.4', 'NET.3.2'],
  },
  {
    code: '16',
    slug: 'telefonie-fax',
    label: { de: 'Telefonie und Fax', en: 'Telephony and fax' },
    alternatives: [],
    priority: 4,
    bausteine: ['NET.4.1', 'NET.4.2'],
  },
  {
    code: '17',
    slug: 'umgang-informationen',
    label: { de: 'Umgang mit Informationen', en: 'Handling of information' },
    alternatives: [],
    priority: 3,
    bausteine: ['CON.1', 'CON.2'],
  },
  {
    code: '18',
    slug: 'vorbereitung-vorfaelle',
    label: { de: 'Vorbereitung für Sicherheitsvorfälle', en: 'Preparation for security incidents' },
    alternatives: [],
    priority: 1,
    bausteine: ['DER.2.1'],
  },
  {
    code: '19',
    slug: 'webserver',
    label: { de: 'Webserver und Webanwendungen', en: 'Web servers and web applications' },
    alternatives: [],
    priority: 2,
    bausteine: ['APP.3.1', 'APP.3.2'],
  },
];
