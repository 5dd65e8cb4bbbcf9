import type { Language, Params } from '@allmende/domain/texts';
import { withParams } from '../import-refusal.ts';

const sentences = {
  'header-left': {
    de: 'Die Kopfzeile wurde nicht übernommen. Heruntergeladene Dokumente bekommen eine eigene.',
    en: 'The page header was not taken over. Downloaded documents get one of their own.',
  },
  'footer-left': {
    de: 'Die Fußzeile wurde nicht übernommen. Heruntergeladene Dokumente bekommen eine eigene.',
    en: 'The page footer was not taken over. Downloaded documents get one of their own.',
  },
  'text-box-left': {
    de: 'Ein Textfeld wurde nicht übernommen. Was davon gebraucht wird, tragen Sie im Entwurf nach.',
    en: 'A text box was not taken over. Add to the draft what is needed of it.',
  },
  'smart-art-left': {
    de: 'Eine SmartArt-Grafik wurde nicht übernommen. Wenn sie gebraucht wird, fügen Sie sie im Entwurf als Bild hinzu.',
    en: 'A SmartArt graphic was not taken over. If it is needed, add it to the draft as a picture.',
  },
  'chart-left': {
    de: 'Ein Diagramm wurde nicht übernommen. Wenn es gebraucht wird, fügen Sie es im Entwurf als Bild hinzu.',
    en: 'A chart was not taken over. If it is needed, add it to the draft as a picture.',
  },
  'drawing-left': {
    de: 'Eine Zeichnung wurde nicht übernommen. Wenn sie gebraucht wird, fügen Sie sie im Entwurf als Bild hinzu.',
    en: 'A drawing was not taken over. If it is needed, add it to the draft as a picture.',
  },
  'object-left': {
    de: 'Ein eingebettetes Objekt, zum Beispiel eine Excel-Tabelle, wurde nicht übernommen. Wenn es dazugehört, fügen Sie es im Entwurf als Datei hinzu.',
    en: 'An embedded object, such as an Excel sheet, was not taken over. If it belongs to the document, add it to the draft as a file.',
  },
  'external-left': {
    de: 'Das Dokument zeigt etwas, das woanders liegt: {what}. Es wurde nicht abgerufen und nicht übernommen.',
    en: 'The document shows something that lies elsewhere: {what}. It was neither fetched nor taken over.',
  },
  'link-left': {
    de: 'Ein Link führt zu einer Adresse, die hier nicht möglich ist, etwa zu einem Laufwerk. Sein Text blieb stehen.',
    en: 'A link leads to an address that is not possible here, such as a network drive. Its text stayed.',
  },
  'contents-left': {
    de: 'Das Inhaltsverzeichnis wurde nicht übernommen. Hier entsteht es von selbst.',
    en: 'The table of contents was not taken over. Here it makes itself.',
  },
  'cover-left': {
    de: 'Das Deckblatt, das Allmende dem Dokument gegeben hat, wurde nicht übernommen. Was Sie dort ergänzt haben, tragen Sie im Entwurf nach.',
    en: 'The cover sheet that Allmende gave the document was not taken over. Add to the draft what you have added there.',
  },
  'author-left': {
    de: 'Wer das Dokument verfasst hat, stand als Feld im Text. Das wurde nicht übernommen.',
    en: 'A field in the text said who wrote the document. It was not taken over.',
  },
  'hidden-text-left': {
    de: 'Verborgener Text wurde nicht übernommen. Wenn er gebraucht wird, tragen Sie ihn im Entwurf nach.',
    en: 'Hidden text was not taken over. If it is needed, add it to the draft.',
  },
  'formula-as-text': {
    de: 'Eine Formel wurde als einfacher Text übernommen. Bitte prüfen Sie, ob sie noch stimmt.',
    en: 'A formula was taken over as plain text. Please check whether it is still right.',
  },
  'symbol-unknown': {
    de: 'Ein Sonderzeichen der Schriftart {what} ließ sich nicht übernehmen. Bitte ergänzen Sie es im Entwurf.',
    en: 'A symbol of the font {what} could not be taken over. Please add it to the draft.',
  },
  'picture-without-words': {
    de: 'Das Bild „{name}“ hat keine Beschreibung. Bitte sagen Sie, was es zeigt.',
    en: 'The picture “{name}” has no description. Please say what it shows.',
  },
  'picture-unfit': {
    de: 'Ein Bild im Format {what} wurde nicht übernommen. Speichern Sie es als PNG, JPEG, WebP oder GIF und fügen Sie es im Entwurf hinzu.',
    en: 'A picture in the format {what} was not taken over. Save it as PNG, JPEG, WebP or GIF and add it to the draft.',
  },
  'picture-broken': {
    de: 'Das Bild „{name}“ wurde nicht übernommen: Es ist beschädigt, zu groß oder enthält mehr als ein Bild. Speichern Sie es neu und fügen Sie es im Entwurf hinzu.',
    en: 'The picture “{name}” was not taken over: it is damaged, too large, or holds more than a picture. Save it anew and add it to the draft.',
  },
  'picture-missing': {
    de: 'Ein Bild, das im Dokument stehen soll, fehlt in der Datei.',
    en: 'A picture that should stand in the document is missing in the file.',
  },
  'pictures-too-many': {
    de: 'Weitere Bilder wurden nicht übernommen: Ein Dokument kann höchstens {max} Dateien haben.',
    en: 'More pictures were not taken over: a document can have at most {max} files.',
  },
  'heading-offered': {
    de: 'Diese Zeile sieht aus wie eine Überschrift der Ebene {level}, ist aber keine. Sie können sie zu einer machen.',
    en: 'This line looks like a heading of level {level}, but is none. You can make it one.',
  },
  'heading-turned': {
    de: 'Diese Zeile wurde zu einer Überschrift der Ebene {level}.',
    en: 'This line became a heading of level {level}.',
  },
  'heading-jumps': {
    de: 'Hier wird eine Ebene der Überschriften übersprungen, zum Beispiel von 1 auf 1.1.1.',
    en: 'A level of headings is skipped here, such as from 1 to 1.1.1.',
  },
  'heading-deep': {
    de: 'Diese Überschrift liegt unter der vierten Ebene. Sie wurde zur Zwischenüberschrift im Abschnitt darüber.',
    en: 'This heading lies below the fourth level. It became a heading within the clause above.',
  },
  'cells-repeated': {
    de: 'Eine Tabelle hat verbundene Zellen. Ihr Inhalt steht jetzt in jeder dieser Zellen.',
    en: 'A table has merged cells. Their content now stands in each of these cells.',
  },
  'cells-emptied': {
    de: 'Eine Tabelle hat verbundene Zellen. Ihr Inhalt steht jetzt in der ersten, die anderen sind leer.',
    en: 'A table has merged cells. Their content now stands in the first one, the others are empty.',
  },
  'table-head-assumed': {
    de: 'Eine Tabelle hat keine Kopfzeile. Ihre erste Zeile gilt jetzt als Kopfzeile.',
    en: 'A table has no header row. Its first row now counts as one.',
  },
  'table-in-table': {
    de: 'Eine Tabelle liegt in einer anderen. Ihr Inhalt steht jetzt als Text in deren Zelle.',
    en: 'A table lies in another one. Its content now stands as text in the cell of that.',
  },
  'underline-left': {
    de: 'Unterstreichungen gibt es hier nicht. Der Text blieb stehen.',
    en: 'There is no underlining here. The text stayed.',
  },
  'raised-left': {
    de: 'Hoch- oder tiefgestellter Text steht jetzt in der Zeile, weil es dafür keine eigenen Zeichen gibt. Bitte prüfen Sie, ob er noch stimmt.',
    en: 'Raised or lowered text now stands in the line, since there are no signs of their own for it. Please check whether it is still right.',
  },
  'highlight-left': {
    de: 'Farbige Markierungen gibt es hier nicht. Was die Farbe bedeutet, sagen Sie bitte in Worten.',
    en: 'There is no coloured marking here. Please say in words what the colour means.',
  },
  'colour-left': {
    de: 'Farbige Schrift gibt es hier nicht. Was die Farbe bedeutet, sagen Sie bitte in Worten.',
    en: 'There is no coloured text here. Please say in words what the colour means.',
  },
  'numbering-left': {
    de: 'Die Zählung „{what}“ wurde zu Ziffern: 1, 2, 3.',
    en: 'The numbering “{what}” became digits: 1, 2, 3.',
  },
  'heading-numbers-left': {
    de: 'Die Überschriften sind im Dokument automatisch nummeriert. Hier stehen sie ohne Nummer; die Gliederung zählt von selbst.',
    en: 'The headings are numbered automatically in the document. Here they stand without numbers; the outline counts by itself.',
  },
  'ids-joined': {
    de: 'Zwei Abschnitte des Ausgangsdokuments sind hier zu einem geworden. Verglichen wird er mit dem ersten der beiden.',
    en: 'Two clauses of the original document have become one here. It is compared with the first of the two.',
  },
} as const;

export type ReportCode = keyof typeof sentences;
export const reportCodes = Object.keys(sentences) as ReportCode[];

export const reportSentence = (
  { code, params }: { readonly code: ReportCode; readonly params: Params },
  language: Language = 'de',
): string => withParams(sentences[code][language], params);
