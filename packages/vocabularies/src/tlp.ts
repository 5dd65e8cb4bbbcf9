import type { LocalizedText, Term } from './term.ts';

export const tlpCodes = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;
export type TlpCode = (typeof tlpCodes)[number];

/** A label of the Traffic Light Protocol 2.0. */
export interface TlpTerm<Code extends string = TlpCode> extends Term {
  readonly code: Code;
  /** As the protocol writes it and people read it: never by colour alone. */
  readonly written: string;
  /** Colour of the text on black, as the protocol prescribes. */
  readonly colour: `#${string}`;
  /** What the label means, in one sentence. */
  readonly definition: LocalizedText;
  /** Who sees the entry on this platform. */
  readonly audience: LocalizedText;
  /** Identity of the marking definition in STIX 2.1. */
  readonly stixMarking: string;
}

/** Background that belongs to the colours. */
export const tlpBackground = '#000000';
export const tlpSource = 'FIRST, Traffic Light Protocol 2.0';

export const tlpTerms: readonly TlpTerm[] = [
  {
    code: 'CLEAR',
    written: 'TLP:CLEAR',
    label: { de: 'TLP:CLEAR (öffentlich)', en: 'TLP:CLEAR (public)' },
    alternatives: ['TLP:WHITE', 'öffentlich'],
    colour: '#FFFFFF',
    definition: {
      de: 'Darf ohne Grenze weitergegeben werden; das Urheberrecht bleibt.',
      en: 'No limit on disclosure; copyright stays.',
    },
    audience: { de: 'Alle, auch Suchmaschinen.', en: 'Everyone, search engines too.' },
    stixMarking: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  },
  {
    code: 'GREEN',
    written: 'TLP:GREEN',
    label: { de: 'TLP:GREEN (Kommunen)', en: 'TLP:GREEN (municipalities)' },
    alternatives: ['nur Kommunen'],
    colour: '#33FF00',
    definition: {
      de: 'Für die Gemeinschaft der Kommunen, nicht über öffentlich erreichbare Wege.',
      en: 'For the community of municipalities, not through publicly reachable channels.',
    },
    audience: {
      de: 'Angemeldete Beschäftigte bestätigter Kommunen, die das TLP-Merkblatt zur Kenntnis genommen haben.',
      en: 'Signed-in staff of verified municipalities who have acknowledged the TLP leaflet.',
    },
    stixMarking: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  },
  {
    code: 'AMBER',
    written: 'TLP:AMBER',
    label: { de: 'TLP:AMBER (benannte Kommunen)', en: 'TLP:AMBER (named municipalities)' },
    alternatives: ['eingeschränkt'],
    colour: '#FFC000',
    definition: {
      de: 'Für die eigene Organisation und ihre Auftraggeber, soweit sie es wissen müssen.',
      en: 'For the own organisation and its clients, on a need-to-know basis.',
    },
    audience: {
      de: 'Benannte Kommunen samt ihren IT-Dienstleistern; Abrufe werden vermerkt.',
      en: 'Named municipalities, their IT providers included; downloads are logged.',
    },
    stixMarking: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  },
  {
    code: 'AMBER_STRICT',
    written: 'TLP:AMBER+STRICT',
    label: {
      de: 'TLP:AMBER+STRICT (benannte Kommunen, kein Dienstleister)',
      en: 'TLP:AMBER+STRICT (named municipalities, no provider)',
    },
    alternatives: ['streng eingeschränkt'],
    colour: '#FFC000',
    definition: { de: 'Nur für die eigene Organisation.', en: 'For the own organisation only.' },
    audience: {
      de: 'Nur benannte Kommunen, kein Dienstleister, keine eigene Fassung.',
      en: 'Named municipalities only, no provider, no own version.',
    },
    stixMarking: 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  },
];

/** Refused at the door; kept so that the refusal can say what it has recognised. */
export const refusedTlp: TlpTerm<'RED'> = {
  code: 'RED',
  written: 'TLP:RED',
  label: { de: 'TLP:RED (nicht angenommen)', en: 'TLP:RED (not accepted)' },
  alternatives: [],
  colour: '#FF2B2B',
  definition: { de: 'Nur für die Personen im Raum.', en: 'For the persons in the room only.' },
  audience: { de: 'Wird hier nicht angenommen.', en: 'Not accepted here.' },
  stixMarking: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

const written = new Map<string, string>([...tlpTerms, refusedTlp].map((term) => [term.code, term.written]));

/** Label as people read it, e.g. `TLP:AMBER+STRICT`. */
export const writtenTlp = (code: TlpCode): string => written.get(code) ?? code;
