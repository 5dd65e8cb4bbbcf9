import type { Language, Params } from '@allmende/domain/texts';
import { type CountedSentence, counted } from './counted-sentence.ts';

const sentences = {
  clauses: {
    de: { one: 'Eine Überschrift wurde zu einem Abschnitt.', other: '{count} Überschriften wurden zu Abschnitten.' },
    en: { one: 'One heading became a clause.', other: '{count} headings became clauses.' },
  },
  tables: {
    de: { one: 'Eine Tabelle wurde übernommen.', other: '{count} Tabellen wurden übernommen.' },
    en: { one: 'One table was taken over.', other: '{count} tables were taken over.' },
  },
  variables: {
    de: {
      one: 'Eine Stelle zum Ausfüllen wurde zu einem Platzhalter.',
      other: '{count} Stellen zum Ausfüllen wurden zu Platzhaltern.',
    },
    en: { one: 'One place to fill in became a placeholder.', other: '{count} places to fill in became placeholders.' },
  },
  'open-places': {
    de: {
      one: 'Eine offene Stelle ([TODO]) wurde zu einem Platzhalter.',
      other: '{count} offene Stellen ([TODO]) wurden zu Platzhaltern.',
    },
    en: {
      one: 'One open place ([TODO]) became a placeholder.',
      other: '{count} open places ([TODO]) became placeholders.',
    },
  },
  guidance: {
    de: { one: 'Ein Kommentar wurde zu einem Hinweis.', other: '{count} Kommentare wurden zu Hinweisen.' },
    en: { one: 'One comment became guidance.', other: '{count} comments became guidance.' },
  },
  'key-translated': {
    de: 'Der Platzhalter „{from}“ heißt hier „{to}“.',
    en: 'The placeholder “{from}” is called “{to}” here.',
  },
  'placeholder-left': {
    de: {
      one: 'Eine Stelle in doppelten Klammern ist kein Platzhalter und blieb Text: {text}',
      other: '{count} Stellen in doppelten Klammern sind keine Platzhalter und blieben Text, zuerst: {text}',
    },
    en: {
      one: 'One place in double braces is no placeholder and stayed text: {text}',
      other: '{count} places in double braces are no placeholders and stayed text, first: {text}',
    },
  },
  'too-many-variables': {
    de: {
      one: 'Eine weitere Stelle blieb Text: Ein Dokument kann höchstens {max} Platzhalter haben.',
      other: '{count} weitere Stellen blieben Text: Ein Dokument kann höchstens {max} Platzhalter haben.',
    },
    en: {
      one: 'One more place stayed text: a document can have at most {max} placeholders.',
      other: '{count} more places stayed text: a document can have at most {max} placeholders.',
    },
  },
  'front-matter-broken': {
    de: 'Die Angaben am Anfang der Datei (YAML) haben einen Fehler in Zeile {line}. Sie stehen jetzt in den Hinweisen des ersten Abschnitts.',
    en: 'The entries at the beginning of the file (YAML) have a mistake in line {line}. They now stand in the guidance of the first clause.',
  },
  'front-matter-left': {
    de: 'Diese Angaben vom Anfang der Datei kennen wir nicht oder können sie so nicht übernehmen; sie stehen in den Hinweisen des ersten Abschnitts: {fields}',
    en: 'These entries from the beginning of the file are unknown or cannot be taken over; they stand in the guidance of the first clause: {fields}',
  },
  'title-missing': {
    de: 'Das Dokument hat keinen Titel. Er wurde aus der ersten Überschrift gebildet.',
    en: 'The document has no title. It was made from the first heading.',
  },
  'title-shortened': {
    de: 'Der Titel war länger als 90 Zeichen und wurde gekürzt. Vollständig steht er in den Hinweisen des ersten Abschnitts.',
    en: 'The title was longer than 90 characters and was shortened. In full it stands in the guidance of the first clause.',
  },
  'title-differs': {
    de: 'Die Überschrift des Dokuments sagt anderes oder mehr als der Titel; sie steht in den Hinweisen des ersten Abschnitts.',
    en: 'The heading of the document says something else or more than the title; it stands in the guidance of the first clause.',
  },
  'heading-missing': {
    de: {
      one: 'Eine Überschrift war leer und heißt jetzt „Ohne Überschrift“.',
      other: '{count} Überschriften waren leer und heißen jetzt „Ohne Überschrift“.',
    },
    en: {
      one: 'One heading was empty and is now called “Ohne Überschrift”.',
      other: '{count} headings were empty and are now called “Ohne Überschrift”.',
    },
  },
  'heading-shortened': {
    de: 'Die Überschrift „{heading}“ war länger als 200 Zeichen und wurde gekürzt. Vollständig steht sie am Anfang des Abschnitts.',
    en: 'The heading “{heading}” was longer than 200 characters and was shortened. In full it stands at the beginning of the clause.',
  },
  'heading-deep': {
    de: {
      one: 'Eine Überschrift unterhalb der vierten Ebene blieb im Text.',
      other: '{count} Überschriften unterhalb der vierten Ebene blieben im Text.',
    },
    en: {
      one: 'One heading below the fourth level stayed in the text.',
      other: '{count} headings below the fourth level stayed in the text.',
    },
  },
  'level-jumps': {
    de: { one: 'Eine Überschrift überspringt eine Ebene.', other: '{count} Überschriften überspringen eine Ebene.' },
    en: { one: 'One heading skips a level.', other: '{count} headings skip a level.' },
  },
  'id-replaced': {
    de: 'Die Kennung „{from}“ eines Abschnitts ist doppelt oder ungültig. Er heißt jetzt „{to}“.',
    en: 'The id “{from}” of a clause is used twice or invalid. It is now “{to}”.',
  },
  'requirement-unknown': {
    de: 'Diese Anforderung ließ sich nicht zuordnen und blieb in den Hinweisen: {text}',
    en: 'This requirement could not be assigned and stayed in the guidance: {text}',
  },
  'definitions-moved': {
    de: {
      one: 'Eine Fußnote oder ein Verweisziel steht jetzt in dem Abschnitt, der sich darauf bezieht.',
      other: '{count} Fußnoten oder Verweisziele stehen jetzt in dem Abschnitt, der sich darauf bezieht.',
    },
    en: {
      one: 'One footnote or link target now stands in the clause that refers to it.',
      other: '{count} footnotes or link targets now stand in the clause that refers to them.',
    },
  },
  'comment-unclosed': {
    de: 'Ein Kommentar ist nicht geschlossen; sein Text blieb im Dokument.',
    en: 'A comment is not closed; its text stayed in the document.',
  },
  'html-shown': {
    de: {
      one: 'Eine Stelle mit HTML wird als Text gezeigt.',
      other: '{count} Stellen mit HTML werden als Text gezeigt.',
    },
    en: { one: 'One piece of HTML is shown as text.', other: '{count} pieces of HTML are shown as text.' },
  },
  'pictures-named': {
    de: {
      one: 'Ein Bild nennt der Text beim Namen. Fügen Sie es als Datei hinzu, damit es zu sehen ist: {names}',
      other:
        '{count} Bilder nennt der Text beim Namen. Fügen Sie sie als Dateien hinzu, damit sie zu sehen sind: {names}',
    },
    en: {
      one: 'The text names one picture. Add it as a file, so that it can be seen: {names}',
      other: 'The text names {count} pictures. Add them as files, so that they can be seen: {names}',
    },
  },
  'pictures-unclear': {
    de: {
      one: 'Bilder eines Namens liegen in verschiedenen Ordnern. Wählen Sie im Text, welche Datei gemeint ist: {names}',
      other:
        'Bilder gleichen Namens liegen in verschiedenen Ordnern, das betrifft {count} Namen. Wählen Sie im Text, welche Datei gemeint ist: {names}',
    },
    en: {
      one: 'Pictures of one name lie in different folders. Choose in the text which file is meant: {names}',
      other:
        'Pictures of the same name lie in different folders, which concerns {count} names. Choose in the text which file is meant: {names}',
    },
  },
  'images-linked': {
    de: {
      one: 'Ein Bild liegt woanders und wird nur als Link gezeigt. Fügen Sie es als Datei hinzu, wenn es dazugehört.',
      other:
        '{count} Bilder liegen woanders und werden nur als Link gezeigt. Fügen Sie sie als Dateien hinzu, wenn sie dazugehören.',
    },
    en: {
      one: 'One picture lies elsewhere and is shown as a link only. Add it as a file if it belongs to the document.',
      other:
        '{count} pictures lie elsewhere and are shown as links only. Add them as files if they belong to the document.',
    },
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
} as const satisfies Record<string, Readonly<Record<Language, CountedSentence>>>;

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
  counted(sentences[code][language], { ...params, count });
