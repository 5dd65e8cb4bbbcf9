import type { LocalizedText } from './term.ts';

export const profileGroups = {
  municipality: { de: 'Kommune', en: 'Municipality' },
  leadership: { de: 'Leitung und Vertretungen', en: 'Leadership and representatives' },
  security: { de: 'Informationssicherheit und Datenschutz', en: 'Information security and data protection' },
  it: { de: 'IT-Betrieb', en: 'IT operation' },
  emergency: { de: 'Notfall und Krise', en: 'Emergency and crisis' },
  authorities: { de: 'Behörden', en: 'Authorities' },
} as const satisfies Record<string, LocalizedText>;
export type ProfileGroup = keyof typeof profileGroups;

/** A value that a municipality fills in once and that stands in for `{{key}}` in every document. */
export interface ProfileVariable {
  readonly key: string;
  readonly label: LocalizedText;
  readonly help: LocalizedText;
  readonly example: string;
  /** How the field is to be filled in. */
  readonly type: 'text' | 'lines' | 'email' | 'phone' | 'url' | 'land';
  readonly group: ProfileGroup;
}

type Row = readonly [
  key: string,
  type: ProfileVariable['type'],
  de: string,
  en: string,
  example: string,
  help: LocalizedText,
];

const asInText = (de: string, en: string): LocalizedText => ({ de, en });

const rows: Record<ProfileGroup, readonly Row[]> = {
  municipality: [
    [
      'municipality.name',
      'text',
      'Name der Kommune',
      'Name of the municipality',
      'Stadt Kelheim',
      asInText(
        'Mit Bezeichnung, wie im Briefkopf; ohne Artikel.',
        'With its designation, as in the letterhead; without an article.',
      ),
    ],
    [
      'municipality.name-short',
      'text',
      'Kurzer Name',
      'Short name',
      'Kelheim',
      asInText('Ohne Bezeichnung.', 'Without the designation.'),
    ],
    [
      'municipality.name-sentence',
      'text',
      'Name mit Artikel',
      'Name with its article',
      'die Stadt Kelheim',
      asInText('Wie in „Verantwortlich ist die Stadt Kelheim“.', 'As in “Verantwortlich ist die Stadt Kelheim”.'),
    ],
    [
      'municipality.name-genitive',
      'text',
      'Name im Genitiv',
      'Name in the genitive',
      'der Stadt Kelheim',
      asInText('Wie in „die Leitlinie der Stadt Kelheim“.', 'As in “die Leitlinie der Stadt Kelheim”.'),
    ],
    [
      'municipality.name-dative',
      'text',
      'Name im Dativ',
      'Name in the dative',
      'der Stadt Kelheim',
      asInText('Wie in „in der Stadt Kelheim“.', 'As in “in der Stadt Kelheim”.'),
    ],
    [
      'municipality.adjective',
      'text',
      'Name als Beiwort',
      'Name as an adjective',
      'Kelheimer',
      asInText(
        'Wie in „das Kelheimer Rathaus“; leer, wo es keines gibt.',
        'As in “das Kelheimer Rathaus”; empty where there is none.',
      ),
    ],
    [
      'municipality.address',
      'lines',
      'Anschrift',
      'Address',
      'Ludwigsplatz 16, 93309 Kelheim',
      asInText('Straße, Postleitzahl und Ort.', 'Street, postcode and town.'),
    ],
    [
      'municipality.website',
      'url',
      'Internetseite',
      'Website',
      'https://www.kelheim.de',
      asInText('Vollständige Adresse mit https.', 'Full address with https.'),
    ],
    [
      'municipality.land',
      'land',
      'Land',
      'Land',
      'Bayern',
      asInText('Das Land, dessen Recht gilt.', 'The Land whose law applies.'),
    ],
  ],
  leadership: [
    [
      'mayor.title',
      'text',
      'Amtsbezeichnung der Leitung',
      'Title of the head',
      'Erster Bürgermeister',
      asInText('Zum Beispiel Oberbürgermeisterin oder Landrat.', 'For example Oberbürgermeisterin or Landrat.'),
    ],
    [
      'mayor.name',
      'text',
      'Name der Leitung',
      'Name of the head',
      'Erika Mustermann',
      asInText('Wer Leitlinien unterschreibt.', 'Who signs policies.'),
    ],
    [
      'staff-council.name',
      'text',
      'Personalrat',
      'Staff council',
      'Personalrat der Stadt Kelheim',
      asInText('Wie das Gremium im Text heißen soll.', 'How the body is to be named in texts.'),
    ],
    [
      'press.name',
      'text',
      'Pressestelle',
      'Press office',
      'Pressestelle der Stadt Kelheim',
      asInText('Stelle oder Person.', 'Office or person.'),
    ],
    [
      'press.phone',
      'phone',
      'Telefon der Pressestelle',
      'Phone of the press office',
      '09441 555-110',
      asInText('Auch außerhalb der Dienstzeit erreichbar.', 'Reachable outside office hours too.'),
    ],
  ],
  security: [
    [
      'isb.name',
      'text',
      'Informationssicherheitsbeauftragte/r',
      'Information security officer',
      'Max Beispiel',
      asInText(
        'In Sachsen: Beauftragte/r für Informationssicherheit.',
        'In Saxony: Beauftragte/r für Informationssicherheit.',
      ),
    ],
    [
      'isb.email',
      'email',
      'E-Mail der/des ISB',
      'E-mail of the ISB',
      'isb@kelheim.example',
      asInText('Am besten ein Funktionspostfach.', 'Preferably a functional mailbox.'),
    ],
    [
      'isb.phone',
      'phone',
      'Telefon der/des ISB',
      'Phone of the ISB',
      '09441 555-120',
      asInText('Mit Vorwahl.', 'With area code.'),
    ],
    [
      'dsb.name',
      'text',
      'Datenschutzbeauftragte/r',
      'Data protection officer',
      'Anna Beispiel',
      asInText('Die behördliche Person nach Artikel 37 DSGVO.', 'The officer under article 37 GDPR.'),
    ],
    [
      'dsb.email',
      'email',
      'E-Mail der/des DSB',
      'E-mail of the DPO',
      'datenschutz@kelheim.example',
      asInText('Am besten ein Funktionspostfach.', 'Preferably a functional mailbox.'),
    ],
    [
      'dsb.phone',
      'phone',
      'Telefon der/des DSB',
      'Phone of the DPO',
      '09441 555-121',
      asInText('Mit Vorwahl.', 'With area code.'),
    ],
  ],
  it: [
    [
      'it.lead',
      'text',
      'IT-Leitung',
      'Head of IT',
      'Karl Beispiel',
      asInText('Wer den IT-Betrieb verantwortet.', 'Who is responsible for IT operation.'),
    ],
    [
      'it.hotline',
      'phone',
      'IT-Hotline',
      'IT hotline',
      '09441 555-444',
      asInText('Die Nummer, die alle Beschäftigten anrufen.', 'The number all staff call.'),
    ],
    [
      'it.email',
      'email',
      'E-Mail der IT',
      'E-mail of IT',
      'it@kelheim.example',
      asInText('Am besten ein Funktionspostfach.', 'Preferably a functional mailbox.'),
    ],
    [
      'it.provider',
      'text',
      'IT-Dienstleister',
      'IT provider',
      'Kommunales Rechenzentrum Beispiel',
      asInText('Leer lassen, wenn es keinen gibt.', 'Leave empty if there is none.'),
    ],
    [
      'it.provider-phone',
      'phone',
      'Telefon des IT-Dienstleisters',
      'Phone of the IT provider',
      '0800 555 0100',
      asInText('Die Nummer für Störungen.', 'The number for incidents.'),
    ],
  ],
  emergency: [
    [
      'emergency.phone',
      'phone',
      'IT-Notrufnummer',
      'IT emergency number',
      '09441 555-112',
      asInText('Muss ohne das eigene Netz erreichbar sein.', 'Must be reachable without the own network.'),
    ],
    [
      'crisis.room',
      'text',
      'Raum des Krisenstabs',
      'Room of the crisis team',
      'Feuerwache, Lageraum 1',
      asInText('Mit Notstrom, am besten nicht im Rathaus.', 'With emergency power, preferably not in the town hall.'),
    ],
  ],
  authorities: [
    [
      'land.cert',
      'text',
      'CERT des Landes',
      'CERT of the Land',
      'LSI Bayern',
      asInText('Zuständig für Kommunen des Landes.', 'Responsible for municipalities of the Land.'),
    ],
    [
      'land.cert-phone',
      'phone',
      'Telefon des CERT',
      'Phone of the CERT',
      '0911 555-0',
      asInText('Die Nummer für Vorfälle.', 'The number for incidents.'),
    ],
    [
      'land.cert-email',
      'email',
      'E-Mail des CERT',
      'E-mail of the CERT',
      'cert@land.example',
      asInText('Das Postfach für Vorfälle.', 'The mailbox for incidents.'),
    ],
    [
      'dpa.name',
      'text',
      'Datenschutzaufsicht',
      'Data protection authority',
      'Der Bayerische Landesbeauftragte für den Datenschutz',
      asInText('Zuständig für Kommunen des Landes.', 'Responsible for municipalities of the Land.'),
    ],
    [
      'dpa.website',
      'url',
      'Internetseite der Datenschutzaufsicht',
      'Website of the data protection authority',
      'https://www.datenschutz-bayern.de',
      asInText('Dort steht das Formular für Meldungen.', 'The notification form is there.'),
    ],
    [
      'police.zac',
      'text',
      'Zentrale Ansprechstelle Cybercrime',
      'Police contact point for cybercrime',
      'ZAC Bayern',
      asInText('Ansprechstelle der Polizei für Behörden.', 'The contact point of the police for public bodies.'),
    ],
    [
      'police.zac-phone',
      'phone',
      'Telefon der ZAC',
      'Phone of the ZAC',
      '089 555-0',
      asInText('Mit Vorwahl.', 'With area code.'),
    ],
  ],
};

/** The city profile's catalogue of variables. */
export const profileVariables: readonly ProfileVariable[] = Object.entries(rows).flatMap(([group, variables]) =>
  variables.map(([key, type, de, en, example, help]) => ({
    key,
    label: { de, en },
    help,
    example,
    type,
    group: group as ProfileGroup,
  })),
);

const byKey = new Map(profileVariables.map((variable) => [variable.key, variable]));

const labelsIn = (language: keyof LocalizedText) =>
  profileVariables.map(({ key, label }) => ({ key, label: label[language] }));
/** What the profile's variables are called where a document does not describe them itself. */
export const profileLabels = { de: labelsIn('de'), en: labelsIn('en') } as const;

/** The profile variable with this key; undefined where the key belongs to a document alone. */
export const profileVariable = (key: string): ProfileVariable | undefined => byKey.get(key);
