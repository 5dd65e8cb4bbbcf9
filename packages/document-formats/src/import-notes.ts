import type { Language, Params } from '@allmende/domain/texts';
import { withParams } from './import-refusal.ts';

const sentences = {
  clauses: { de: '{count} Überschriften wurden zu Abschnitten.', en: '{count} headings became clauses.' },
  tables: { de: '{count} Tabellen wurden übernommen.', en: '{count} tables were taken over.' },
  variables: { de: '{count} Stellen wurden zu Platzhaltern.', en: '{count} places became placeholders.' },
  'open-places': {
    de: '{count} offene Angaben ([TODO]) wurden zu Platzhaltern.',
    en: '{count} open places ([TODO]) became placeholders.',
  },
  guidance: { de: '{count} Kommentare wurden zu Hinweisen.', en: '{count} comments became guidance.' },
  'key-translated': {
    de: 'Der Platzhalter „{from}“ heißt hier „{to}“.',
    en: 'The placeholder “{from}” is called “{to}” here.',
  },
  'placeholder-left': {
    de: '{count} Stellen in doppelten Klammern sind kein Platzhalter und blieben Text, zuerst: {text}',
    en: '{count} places in double braces are no placeholder and stayed text, first: {text}',
  },
  'too-many-variables': {
    de: '{count} weitere Stellen blieben Text, weil ein Dokument höchstens {max} Platzhalter hat.',
    en: '{count} more places stayed text, because a document has at most {max} placeholders.',
  },
  'front-matter-broken': {
    de: 'Der Dateikopf ist kein gültiges YAML (Zeile {line}); er steht jetzt in den Hinweisen des ersten Abschnitts.',
    en: 'The front matter is not valid YAML (line {line}); it now stands in the guidance of the first clause.',
  },
  'front-matter-left': {
    de: 'Diese Angaben des Dateikopfs kennen wir nicht oder können sie so nicht übernehmen; sie stehen in den Hinweisen des ersten Abschnitts: {fields}',
    en: 'These entries of the front matter are unknown or cannot be taken over; they stand in the guidance of the first clause: {fields}',
  },
  'title-missing': {
    de: 'Das Dokument hat keinen Titel; er ist aus der ersten Überschrift gebildet.',
    en: 'The document has no title; it was made from the first heading.',
  },
  'title-shortened': {
    de: 'Der Titel war länger als 90 Zeichen; vollständig steht er in den Hinweisen des ersten Abschnitts.',
    en: 'The title was longer than 90 characters; in full it stands in the guidance of the first clause.',
  },
  'title-differs': {
    de: 'Die Überschrift des Dokuments sagt anderes oder mehr als der Titel; sie steht in den Hinweisen des ersten Abschnitts.',
    en: 'The heading of the document says something else or more than the title; it stands in the guidance of the first clause.',
  },
  'heading-missing': {
    de: '{count} Überschriften waren leer und heißen „Ohne Überschrift“.',
    en: '{count} headings were empty and are called “Ohne Überschrift”.',
  },
  'heading-shortened': {
    de: 'Die Überschrift „{heading}“ war länger als 200 Zeichen; vollständig steht sie am Anfang des Abschnitts.',
    en: 'The heading “{heading}” was longer than 200 characters; in full it stands at the beginning of the clause.',
  },
  'heading-deep': {
    de: '{count} Überschriften unterhalb der vierten Ebene blieben im Text.',
    en: '{count} headings below the fourth level stayed in the text.',
  },
  'level-jumps': {
    de: '{count} Überschriften überspringen eine Ebene.',
    en: '{count} headings skip a level.',
  },
  'id-replaced': {
    de: 'Die Kennung „{from}“ ist doppelt oder ungültig und heißt jetzt „{to}“.',
    en: 'The id “{from}” is used twice or invalid and is now “{to}”.',
  },
  'requirement-unknown': {
    de: 'Diese Anforderung ließ sich nicht zuordnen und blieb in den Hinweisen: {text}',
    en: 'This requirement could not be assigned and stayed in the guidance: {text}',
  },
  'definitions-moved': {
    de: '{count} Fußnoten oder Verweisziele stehen jetzt im Abschnitt, der sie nennt.',
    en: '{count} footnotes or link targets now stand in the clause that refers to them.',
  },
  'comment-unclosed': {
    de: 'Ein Kommentar ist nicht geschlossen; sein Text blieb im Dokument.',
    en: 'A comment is not closed; its text stayed in the document.',
  },
  'html-shown': {
    de: '{count} HTML-Stellen werden als Text gezeigt.',
    en: '{count} pieces of HTML are shown as text.',
  },
  'pictures-named': {
    de: '{count} Bilder nennt der Text beim Namen. Fügen Sie sie als Dateien hinzu, damit sie zu sehen sind: {names}',
    en: 'The text names {count} pictures. Add them as files, so that they can be seen: {names}',
  },
  'pictures-unclear': {
    de: '{count} Bilder gleichen Namens liegen in verschiedenen Ordnern; wählen Sie im Text, welche Datei gemeint ist: {names}',
    en: '{count} pictures of the same name lie in different folders; choose in the text which file is meant: {names}',
  },
  'images-linked': {
    de: '{count} Bilder liegen woanders und werden nur als Link gezeigt. Fügen Sie sie als Dateien hinzu, wenn sie dazugehören.',
    en: '{count} pictures lie elsewhere and are shown as links only. Add them as files where they belong to the document.',
  },
  'publiccode-unknown': {
    de: 'Diese Angaben der publiccode.yml kennen wir nicht; sie wurden nicht übernommen: {fields}',
    en: 'These entries of the publiccode.yml are unknown and were not taken over: {fields}',
  },
  'publiccode-missing': {
    de: 'Diese Pflichtangaben fehlen in der publiccode.yml: {fields}',
    en: 'These mandatory entries are missing in the publiccode.yml: {fields}',
  },
  'publiccode-invalid': {
    de: 'Diese Angaben der publiccode.yml passen nicht zum Standard und wurden nicht übernommen: {fields}',
    en: 'These entries of the publiccode.yml do not follow the standard and were not taken over: {fields}',
  },
  'text-shortened': {
    de: 'Die Angabe „{field}“ war zu lang und wurde gekürzt.',
    en: 'The entry “{field}” was too long and was shortened.',
  },
  'licence-unknown': {
    de: 'Die Lizenz „{text}“ ist hier nicht vorgesehen. Bitte wählen Sie eine aus der Liste.',
    en: 'The licence “{text}” is not provided for here. Please choose one from the list.',
  },
} as const;

export type ImportNoteCode = keyof typeof sentences;
export const importNoteCodes = Object.keys(sentences) as ImportNoteCode[];

/** What an import did, or could not do, in the order of reading. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  readonly count: number;
  readonly params: Params;
}

export const note = (code: ImportNoteCode, count = 1, params: Params = {}): ImportNote => ({ code, count, params });

export const noteSentence = ({ code, count, params }: ImportNote, language: Language = 'de'): string =>
  withParams(sentences[code][language], { count, ...params });
