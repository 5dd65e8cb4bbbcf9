import type { Language } from '@allmende/domain/texts';
import type { ApprovalStep } from './export-document.ts';

interface Wording {
  readonly contents: string;
  readonly page: string;
  readonly of: string;
  readonly label: string;
  readonly version: string;
  readonly date: string;
  readonly licence: string;
  readonly address: string;
  readonly municipality: string;
  readonly recipient: string;
  readonly source: string;
  readonly approval: string;
  readonly steps: Readonly<Record<ApprovalStep, string>>;
  readonly step: string;
  readonly function: string;
  readonly day: string;
  readonly signature: string;
  readonly gaps: (count: number) => string;
  readonly gap: (label: string, places: number) => string;
  readonly andOthers: (count: number) => string;
  readonly comparison: string;
  readonly comparedWith: (number: string) => string;
}

/** What documents say in words of their own besides their frame: cover sheet, contents, pages. */
export const documentWords: Readonly<Record<Language, Wording>> = {
  de: {
    contents: 'Inhalt',
    page: 'Seite',
    of: 'von',
    label: 'Kennzeichnung',
    version: 'Fassung',
    date: 'Stand',
    licence: 'Lizenz',
    address: 'Adresse',
    municipality: 'Kommune',
    recipient: 'Exemplar',
    source: 'Herkunft',
    approval: 'Freigabe',
    steps: { created: 'Erstellt', checked: 'Geprüft', released: 'Freigegeben' },
    step: 'Schritt',
    function: 'Funktion',
    day: 'Datum',
    signature: 'Unterschrift',
    gaps: (count) => (count === 1 ? 'Noch auszufüllen: eine Angabe' : `Noch auszufüllen: ${count} Angaben`),
    gap: (label, places) => (places === 1 ? label : `${label} (an ${places} Stellen)`),
    andOthers: (count) =>
      count === 1 ? 'Eine weitere Quelle steht am Ende.' : `${count} weitere Quellen stehen am Ende.`,
    comparison: 'Vergleich',
    comparedWith: (number) => `mit Fassung ${number}, Änderungen im Text gekennzeichnet`,
  },
  en: {
    contents: 'Contents',
    page: 'Page',
    of: 'of',
    label: 'Label',
    version: 'Version',
    date: 'As of',
    licence: 'Licence',
    address: 'Address',
    municipality: 'Municipality',
    recipient: 'Copy',
    source: 'Source',
    approval: 'Approval',
    steps: { created: 'Drawn up', checked: 'Checked', released: 'Released' },
    step: 'Step',
    function: 'Function',
    day: 'Date',
    signature: 'Signature',
    gaps: (count) => (count === 1 ? 'Still to be filled in: one entry' : `Still to be filled in: ${count} entries`),
    gap: (label, places) => (places === 1 ? label : `${label} (in ${places} places)`),
    andOthers: (count) =>
      count === 1 ? 'One more source stands at the end.' : `${count} more sources stand at the end.`,
    comparison: 'Comparison',
    comparedWith: (number) => `with version ${number}, changes tracked in the text`,
  },
};
