import type { Tlp } from '@allmende/domain/audience';
import { tlpName } from '@allmende/domain/checks';
import type { Language } from '@allmende/domain/texts';

/** Where a document comes from, named in every copy. */
export interface Provenance {
  readonly title: string;
  readonly municipalityName: string;
  readonly number: string;
  readonly licence: string;
  readonly url?: string;
}

/** What is known of a version when it goes out. */
export interface FrameFacts {
  readonly label?: Tlp | undefined;
  /** Who was given this copy, for the line of the label. */
  readonly recipient?: string | null | undefined;
  readonly municipalityName?: string | undefined;
  /** `2.1`; null for a working copy. */
  readonly number?: string | null | undefined;
  /** Day of the version, `2026-11-23`. */
  readonly date?: string | null | undefined;
  readonly licence?: string | undefined;
  readonly url?: string | undefined;
  /** What the document is based on. */
  readonly provenance?: Provenance | readonly Provenance[] | null | undefined;
}

/** A sentence with the address that it ends with. */
export interface Sourced {
  readonly text: string;
  readonly url: string | null;
}

/** What every copy of a document carries around its text, in words, whatever the format. */
export interface Frame {
  /** `TLP:GREEN`; empty where the document has no label. */
  readonly label: string;
  readonly recipient: string;
  readonly municipality: string;
  /** `Fassung 2.1`, `Arbeitsfassung`; empty where nothing is known. */
  readonly version: string;
  /** `23. November 2026` */
  readonly date: string;
  /** `Lizenz CC-BY-4.0` */
  readonly licence: string;
  readonly url: string;
  /** `Beruht auf …`, a sentence for each source. */
  readonly sources: readonly Sourced[];
}

/** What an export writes in words of its own. */
export const words = {
  de: {
    basedOn: 'Beruht auf',
    version: 'Fassung',
    workingCopy: 'Arbeitsfassung',
    licence: 'Lizenz',
    onlyIf: 'Nur wenn',
    or: 'oder',
    files: 'Dateien',
    links: 'Links',
    picture: 'Bild',
  },
  en: {
    basedOn: 'Based on',
    version: 'version',
    workingCopy: 'working copy',
    licence: 'licence',
    onlyIf: 'Only if',
    or: 'or',
    files: 'Files',
    links: 'Links',
    picture: 'Picture',
  },
} as const;

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

export function frameOf(facts: FrameFacts, language: Language = 'de'): Frame {
  const { label, recipient, municipalityName = '', number, date, licence = '', url = '' } = facts;
  const { version, workingCopy, licence: licenceWord } = words[language];
  const day = date ? new Date(`${date}T12:00:00Z`) : null;
  return {
    label: label === undefined ? '' : tlpName(label),
    recipient: recipient ?? '',
    municipality: municipalityName,
    version: number ? `${version} ${number}` : number === null ? workingCopy : '',
    date: day ? new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(day) : '',
    licence: licence === '' ? '' : `${licenceWord} ${licence}`,
    url,
    sources: sourcesOf(facts).map((source) => basis(source, language)),
  };
}

/** The sentence of attribution; `write` spells its parts as the format wants them. */
export function basis(
  { title, municipalityName, number, licence, url }: Provenance,
  language: Language = 'de',
  write: (part: string) => string = (part) => part,
): Sourced {
  const { basedOn, version, licence: licenceWord } = words[language];
  const parts = [`„${title}“`, municipalityName, `${version} ${number}`, `${licenceWord} ${licence}`].map((part) =>
    write(part),
  );
  return { text: `${basedOn} ${parts.join(', ')}.`, url: url ? encodeURI(decodedOnce(url)) : null };
}

export const sourcesOf = ({ provenance }: Pick<FrameFacts, 'provenance'>): readonly Provenance[] =>
  provenance ? (isList(provenance) ? provenance : [provenance]) : [];
const isList = (provenance: Provenance | readonly Provenance[]): provenance is readonly Provenance[] =>
  Array.isArray(provenance);

export function decodedOnce(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
