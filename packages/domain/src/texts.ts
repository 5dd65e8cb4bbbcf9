import type { ConsultedBody } from './adoption.ts';
import type { CheckCode } from './checks.ts';
import type { TraceCode } from './proposals.ts';
import type { ValueProblem } from './variable-values.ts';

/** What is said of a version that is not ready, of an answer that does not fit, or of what is given back. */
export type SentenceCode = CheckCode | TraceCode | ValueProblem;
export type Language = 'de' | 'en';
export type Params = Readonly<Record<string, string | number>>;

/** A sentence for each code; `{name}` stands for a parameter. German speaks to the reader as Sie. */
const sentences: Readonly<Record<SentenceCode, Readonly<Record<Language, string>>>> = {
  'short-version-missing': {
    de: 'Die Kurzfassung für die Leitung fehlt.',
    en: 'The short version for the leadership is missing.',
  },
  'topics-missing': { de: 'Nennen Sie mindestens ein Thema.', en: 'Name at least one topic.' },
  'licence-missing': { de: 'Wählen Sie eine Lizenz.', en: 'Choose a licence.' },
  'licence-unfit': {
    de: 'Die Lizenz {licence} passt nicht zu {tlp}.',
    en: 'The licence {licence} does not go with {tlp}.',
  },
  'nothing-to-read': {
    de: 'Es gibt noch keinen Text, keine Datei und keinen Link.',
    en: 'There is no text, no file and no link yet.',
  },
  'summary-missing': { de: 'Eine Zusammenfassung hilft beim Finden.', en: 'A summary helps others to find this.' },
  'departments-missing': {
    de: 'Nennen Sie die Ämter, die damit arbeiten.',
    en: 'Name the departments that work with this.',
  },
  'requirements-missing': {
    de: 'Es ist keine Anforderung genannt, zum Beispiel ein Baustein des IT-Grundschutzes.',
    en: 'No requirement is named, such as a module of IT-Grundschutz.',
  },
  'size-classes-missing': {
    de: 'Sagen Sie, für welche Größe von Kommunen sich das eignet.',
    en: 'Say which size of municipality this suits.',
  },
  'maintainer-missing': {
    de: 'Nennen Sie die Funktion, die den Text pflegt.',
    en: 'Name the function that maintains the text.',
  },
  'clause-empty': { de: 'Der Abschnitt „{heading}“ ist leer.', en: 'The clause “{heading}” is empty.' },
  'picture-without-words': {
    de: 'Im Abschnitt „{heading}“ hat das Bild „{name}“ keinen Alternativtext. Beschreiben Sie, was es zeigt, oder kennzeichnen Sie es als dekorativ.',
    en: 'In the clause “{heading}” the picture “{name}” has no alternative text. Describe what it shows, or mark it as decorative.',
  },
  'picture-missing': {
    de: 'Der Abschnitt „{heading}“ zeigt das Bild „{name}“; eine Datei dieses Namens gibt es hier nicht. Fügen Sie die Datei hinzu oder wählen Sie ein anderes Bild.',
    en: 'The clause “{heading}” shows the picture “{name}”; there is no file of this name here. Add the file or choose another picture.',
  },
  'picture-unfit': {
    de: 'Der Abschnitt „{heading}“ zeigt „{name}“ als Bild; das ist kein Bild. Möglich sind PNG, JPEG, WebP und GIF.',
    en: 'The clause “{heading}” shows “{name}” as a picture; it is none. Possible are PNG, JPEG, WebP and GIF.',
  },
  'picture-stricter': {
    de: 'Der Abschnitt „{heading}“ zeigt das Bild „{name}“, das nicht alle sehen dürfen, die den Text lesen. Geben Sie der Datei dieselbe Kennzeichnung wie der Lösung oder nehmen Sie das Bild aus dem Text.',
    en: 'The clause “{heading}” shows the picture “{name}”, which not all who read the text may see. Give the file the same label as the solution, or take the picture out of the text.',
  },
  'picture-elsewhere': {
    de: 'Der Abschnitt „{heading}“ nennt ein Bild, das woanders liegt: {name}. Gezeigt wird es nicht, nur sein Alternativtext oder ein Link. Fügen Sie es als Datei hinzu, wenn es im Text erscheinen soll.',
    en: 'The clause “{heading}” names a picture that lies elsewhere: {name}. It is not shown, only its alternative text or a link. Add it as a file if it is to appear in the text.',
  },
  'level-jumps': {
    de: 'Der Abschnitt „{heading}“ überspringt eine Gliederungsebene.',
    en: 'The clause “{heading}” skips a level of the outline.',
  },
  'anchor-broken': {
    de: 'Im Abschnitt „{heading}“ führt ein Verweis zu „{anchor}“; diesen Abschnitt gibt es nicht.',
    en: 'A reference in the clause “{heading}” leads to “{anchor}”; there is no such clause.',
  },
  'variable-undefined': {
    de: 'Der Platzhalter „{key}“ ist nicht beschrieben.',
    en: 'The placeholder “{key}” is not described.',
  },
  'variable-unused': {
    de: 'Der Platzhalter „{label}“ kommt im Text nicht vor.',
    en: 'The placeholder “{label}” does not occur in the text.',
  },
  'audience-wider': {
    de: 'Der Empfängerkreis ist weiter als der der Ursprungsvorlage ({origin}). Dafür braucht es die Zustimmung der Kommune, der sie gehört.',
    en: 'The audience is wider than that of the original ({origin}). This needs the consent of the municipality that owns it.',
  },
  'origin-closed': {
    de: 'Die Ursprungsvorlage ist nicht mehr für Ihre Kommune bestimmt. Ihre Fassung bleibt, wie sie ist; zum Veröffentlichen braucht es die Zustimmung der Kommune, der die Vorlage gehört.',
    en: 'The original is no longer meant for your municipality. Your version stays as it is; publishing needs the consent of the municipality that owns the original.',
  },
  'title-of-origin': {
    de: 'Geben Sie Ihrer Fassung einen eigenen Titel. So heißt schon die Ursprungsvorlage: „{title}“.',
    en: 'Give your version a title of its own. The original is called so already: “{title}”.',
  },
  'summary-of-origin': {
    de: 'Sagen Sie in der Beschreibung, was Ihre Fassung ausmacht. Noch steht dort, was die Ursprungsvorlage von sich sagt.',
    en: 'Say in the summary what sets your version apart. It still says what the original says of itself.',
  },
  'licence-incompatible': {
    de: 'Die Lizenz {licence} lässt die der Ursprungsvorlage ({origin}) nicht zu.',
    en: 'The licence {licence} is not allowed by that of the original ({origin}).',
  },
  'file-licence-unfit': {
    de: 'Die Lizenz {licence} der Datei „{name}“ passt nicht zu {tlp}.',
    en: 'The licence {licence} of the file “{name}” does not fit {tlp}.',
  },
  'file-label-wider': {
    de: 'Die Datei „{name}“ hat einen weiteren Empfängerkreis als die Lösung ({tlp}).',
    en: 'The file “{name}” has a wider audience than the solution ({tlp}).',
  },
  'choice-without-options': {
    de: 'Der Platzhalter „{label}“ bietet eine Auswahl an, aber keine Möglichkeiten.',
    en: 'The placeholder “{label}” offers a choice but no options.',
  },
  'condition-unfit': {
    de: 'Der Abschnitt „{heading}“ hängt von „{label}“ ab. Das muss ein Platzhalter der Art „Ja oder Nein“ oder „Auswahl“ sein.',
    en: 'The clause “{heading}” depends on “{label}”. This has to be a placeholder of the kind “yes or no” or “choice”.',
  },
  'condition-unknown-answer': {
    de: 'Der Abschnitt „{heading}“ hängt von einer Antwort ab, die „{label}“ nicht anbietet: {answers}',
    en: 'The clause “{heading}” depends on an answer that “{label}” does not offer: {answers}',
  },

  'value-no-number': {
    de: 'Geben Sie eine Zahl ein, zum Beispiel 14 oder 2,5.',
    en: 'Enter a number, for example 14 or 2,5.',
  },
  'value-no-date': {
    de: 'Geben Sie ein Datum ein, zum Beispiel 01.07.2026.',
    en: 'Enter a date, for example 01.07.2026.',
  },
  'value-no-yes-no': { de: 'Wählen Sie Ja oder Nein.', en: 'Choose yes or no.' },
  'value-no-option': {
    de: 'Wählen Sie eine der angebotenen Möglichkeiten.',
    en: 'Choose one of the options offered.',
  },
  'value-too-many-lines': {
    de: 'Das sind zu viele Zeilen. Möglich sind 100.',
    en: 'These are too many lines. 100 are possible.',
  },

  'classification-mark': {
    de: 'Der Text trägt eine Einstufung, die hier nicht angenommen wird: {excerpt}',
    en: 'The text carries a classification that is not accepted here: {excerpt}',
  },
  'classification-mention': {
    de: 'Der Text erwähnt eine Einstufung. Bitte prüfen: {excerpt}',
    en: 'The text mentions a classification. Please check: {excerpt}',
  },
  'private-key': { de: 'Der Text enthält einen privaten Schlüssel.', en: 'The text contains a private key.' },
  'access-token': {
    de: 'Der Text enthält Zugangsdaten zu einem Dienst: {excerpt}',
    en: 'The text contains credentials of a service: {excerpt}',
  },
  password: { de: 'Der Text enthält ein Passwort: {excerpt}', en: 'The text contains a password: {excerpt}' },
  'internal-ip': {
    de: 'Der Text nennt interne IP-Adressen ({count}): {excerpt}',
    en: 'The text names internal IP addresses ({count}): {excerpt}',
  },
  'internal-host': {
    de: 'Der Text nennt interne Rechnernamen ({count}): {excerpt}',
    en: 'The text names internal hosts ({count}): {excerpt}',
  },
  email: {
    de: 'Der Text nennt E-Mail-Adressen ({count}): {excerpt}',
    en: 'The text names e-mail addresses ({count}): {excerpt}',
  },
  phone: {
    de: 'Der Text nennt Telefonnummern ({count}): {excerpt}',
    en: 'The text names phone numbers ({count}): {excerpt}',
  },
  iban: {
    de: 'Der Text nennt eine Bankverbindung ({count}): {excerpt}',
    en: 'The text names a bank account ({count}): {excerpt}',
  },
  'own-picture': {
    de: 'Das Bild „{excerpt}“ geht mit. Sehen Sie nach, ob es etwas zeigt, das nur Ihre Kommune angeht, etwa Räume, Namen oder Adressen.',
    en: 'The picture “{excerpt}” goes along. See whether it shows something that concerns your municipality only, such as rooms, names or addresses.',
  },
  'picture-left-behind': {
    de: 'Das Bild „{excerpt}“ geht nicht mit: Es fehlt unter Ihren Dateien, ist kein Bild oder für weniger Menschen bestimmt als der Text.',
    en: 'The picture “{excerpt}” does not go along: it is missing among your files, is no picture, or is for fewer people than the text.',
  },
  'own-value': {
    de: 'Der Text nennt etwas aus Ihrer Kommune ({count}): {excerpt}',
    en: 'The text names something of your municipality ({count}): {excerpt}',
  },
  'person-name': {
    de: 'Der Text nennt Personen ({count}): {excerpt}',
    en: 'The text names persons ({count}): {excerpt}',
  },
};

/** The bodies that are heard in a city, as a sentence begins with them. */
const bodyNames: Readonly<Record<ConsultedBody, Readonly<Record<Language, string>>>> = {
  staffCouncil: { de: 'Der Personalrat', en: 'The staff council' },
  dataProtection: { de: 'Der Datenschutz', en: 'Data protection' },
  isb: { de: 'Die Informationssicherheit (ISB)', en: 'Information security (ISB)' },
  leadership: { de: 'Die Verwaltungsleitung', en: 'The leadership' },
  council: { de: 'Der Rat', en: 'The council' },
};

export const bodyName = (body: ConsultedBody, language: Language = 'de'): string => bodyNames[body][language];

export const sentenceCodes = Object.keys(sentences) as SentenceCode[];

/** The sentence of a code. Parameters that are not given leave a dash, never a brace. */
export function sentence(code: SentenceCode, language: Language = 'de', params: Params = {}): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '–'));
}
