import type { Language, Params } from '@allmende/domain/texts';
import { withParams } from '../import-refusal.ts';

const sentences = {
  'header-left': { de: 'Die Kopfzeile wurde nicht übernommen.', en: 'The page header was not taken over.' },
  'footer-left': { de: 'Die Fußzeile wurde nicht übernommen.', en: 'The page footer was not taken over.' },
  'text-box-left': { de: 'Ein Textfeld wurde nicht übernommen.', en: 'A text box was not taken over.' },
  'smart-art-left': {
    de: 'Eine SmartArt-Grafik wurde nicht übernommen.',
    en: 'A SmartArt graphic was not taken over.',
  },
  'chart-left': { de: 'Ein Diagramm wurde nicht übernommen.', en: 'A chart was not taken over.' },
  'drawing-left': { de: 'Eine Zeichnung wurde nicht übernommen.', en: 'A drawing was not taken over.' },
  'object-left': {
    de: 'Ein eingebettetes Objekt wurde nicht übernommen. Fügen Sie es als Datei hinzu, wenn es dazugehört.',
    en: 'An embedded object was not taken over. Add it as a file where it belongs to the document.',
  },
  'external-left': {
    de: 'Das Dokument verweist auf etwas außerhalb ({what}). Es wurde nicht abgerufen und nicht übernommen.',
    en: 'The document refers to something outside ({what}). It was neither fetched nor taken over.',
  },
  'link-left': {
    de: 'Ein Link führt zu einer Adresse, die hier nicht möglich ist; sein Text blieb.',
    en: 'A link leads to an address that is not possible here; its text stayed.',
  },
  'contents-left': {
    de: 'Das Inhaltsverzeichnis wurde nicht übernommen; hier entsteht es von selbst.',
    en: 'The table of contents was not taken over; here it makes itself.',
  },
  'cover-left': {
    de: 'Das Deckblatt, das Allmende dem Dokument gegeben hat, wurde nicht übernommen; was Sie dort ergänzt haben, auch nicht.',
    en: 'The cover that Allmende gave the document was not taken over, nor was what you have added there.',
  },
  'author-left': {
    de: 'Eine Angabe zur Verfasserin oder zum Verfasser aus den Dateieigenschaften wurde nicht übernommen.',
    en: 'Information about the author from the file properties was not taken over.',
  },
  'hidden-text-left': { de: 'Verborgener Text wurde nicht übernommen.', en: 'Hidden text was not taken over.' },
  'formula-as-text': {
    de: 'Eine Formel wurde als einfacher Text übernommen.',
    en: 'A formula was taken over as plain text.',
  },
  'symbol-unknown': {
    de: 'Ein Sonderzeichen der Schriftart {what} ließ sich nicht übernehmen.',
    en: 'A symbol of the font {what} could not be taken over.',
  },
  'picture-without-words': {
    de: 'Das Bild „{name}“ hat keinen Alternativtext. Bitte beschreiben Sie es.',
    en: 'The picture “{name}” has no alternative text. Please describe it.',
  },
  'picture-unfit': {
    de: 'Ein Bild im Format {what} wurde nicht übernommen. Möglich sind PNG, JPEG, WebP und GIF.',
    en: 'A picture in the format {what} was not taken over. PNG, JPEG, WebP and GIF are possible.',
  },
  'picture-broken': {
    de: 'Das Bild „{name}“ ist beschädigt, zu groß oder enthält noch anderes; es wurde nicht übernommen.',
    en: 'The picture “{name}” is damaged, too large, or holds something else as well; it was not taken over.',
  },
  'picture-missing': { de: 'Ein Bild fehlt in der Datei.', en: 'A picture is missing in the file.' },
  'pictures-too-many': {
    de: 'Weitere Bilder wurden nicht übernommen, weil ein Dokument höchstens {max} Dateien hat.',
    en: 'More pictures were not taken over, because a document has at most {max} files.',
  },
  'heading-offered': {
    de: 'Diese Zeile sieht aus wie eine Überschrift der Ebene {level}, ist aber keine. Sie können sie zu einer machen.',
    en: 'This line looks like a heading of level {level}, but is none. You can make it one.',
  },
  'heading-turned': {
    de: 'Diese Zeile wurde zu einer Überschrift der Ebene {level}.',
    en: 'This line became a heading of level {level}.',
  },
  'heading-jumps': { de: 'Diese Überschrift überspringt eine Ebene.', en: 'This heading skips a level.' },
  'heading-deep': {
    de: 'Diese Überschrift liegt unterhalb der vierten Ebene und blieb im Text.',
    en: 'This heading lies below the fourth level and stayed in the text.',
  },
  'cells-repeated': {
    de: 'Eine Tabelle hat verbundene Zellen; ihr Inhalt ist in jeder der Zellen wiederholt.',
    en: 'A table has merged cells; their content is repeated in each of the cells.',
  },
  'cells-emptied': {
    de: 'Eine Tabelle hat verbundene Zellen; ihr Inhalt steht in der ersten, die anderen sind leer.',
    en: 'A table has merged cells; their content stands in the first one, the others are empty.',
  },
  'table-head-assumed': {
    de: 'Die Tabelle hat keine Kopfzeile; ihre erste Zeile gilt jetzt als solche.',
    en: 'The table has no header row; its first row now counts as one.',
  },
  'table-in-table': {
    de: 'Eine Tabelle liegt in einer anderen; ihr Inhalt steht jetzt als Text in der Zelle.',
    en: 'A table lies in another one; its content now stands in the cell as text.',
  },
  'underline-left': {
    de: 'Unterstreichung gibt es hier nicht; der Text blieb.',
    en: 'There is no underlining here; the text stayed.',
  },
  'raised-left': {
    de: 'Hoch- und tiefgestellte Zeichen gibt es hier nicht; der Text blieb.',
    en: 'There are no superscripts and subscripts here; the text stayed.',
  },
  'highlight-left': {
    de: 'Farbige Markierung gibt es hier nicht; der Text blieb.',
    en: 'There is no coloured marking here; the text stayed.',
  },
  'colour-left': {
    de: 'Farbige Schrift gibt es hier nicht; der Text blieb.',
    en: 'There is no coloured text here; the text stayed.',
  },
  'numbering-left': {
    de: 'Die Nummerierung „{what}“ wurde zu Ziffern.',
    en: 'The numbering “{what}” became digits.',
  },
  'heading-numbers-left': {
    de: 'Überschriften sind im Dokument automatisch nummeriert; hier stehen sie ohne Nummer, die Gliederung zählt selbst.',
    en: 'Headings are numbered automatically in the document; here they stand without numbers, the outline counts itself.',
  },
  'ids-joined': {
    de: 'Zwei Abschnitte des Ausgangsdokuments sind hier zu einem geworden; er behält die Kennung des ersten.',
    en: 'Two clauses of the original document have become one here; it keeps the id of the first.',
  },
} as const;

export type ReportCode = keyof typeof sentences;
export const reportCodes = Object.keys(sentences) as ReportCode[];

export const reportSentence = (
  { code, params }: { readonly code: ReportCode; readonly params: Params },
  language: Language = 'de',
): string => withParams(sentences[code][language], params);
