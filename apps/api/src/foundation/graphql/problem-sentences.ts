import { accountSentences } from './account-sentences.ts';
import { actingSentences } from './acting-sentences.ts';
import { archiveSentences } from './archive-sentences.ts';
import { audienceSentences } from './audience-sentences.ts';
import { conversionSentences } from './conversion-sentences.ts';
import { onboardingSentences } from './onboarding-sentences.ts';
import { readingSentences } from './reading-sentences.ts';
import { signInSentences } from './sign-in-sentences.ts';

/** What a person reads when something cannot be done: what is so, and what they can do about it. */
export const problemSentences = {
  ...accountSentences,
  ...actingSentences,
  ...archiveSentences,
  ...conversionSentences,
  ...onboardingSentences,
  ...readingSentences,
  ...signInSentences,
  notFound: {
    de: 'Das gibt es hier nicht, oder Sie dürfen es nicht sehen.',
    en: 'This does not exist, or you may not see it.',
  },
  signInFirst: { de: 'Bitte melden Sie sich zuerst an.', en: 'Please sign in first.' },
  tooManyAttempts: {
    de: 'Zu viele Versuche. Bitte warten Sie {seconds} Sekunden.',
    en: 'Too many attempts. Please wait {seconds} seconds.',
  },
  stale: {
    de: 'Inzwischen hat jemand anderes gespeichert. Ihre Eingaben sind nicht verloren: Laden Sie die Seite neu und übernehmen Sie Ihre Änderungen.',
    en: 'Somebody else has saved in the meantime. Your input is not lost: reload the page and apply your changes again.',
  },
  wrongState: {
    de: 'Das ist im jetzigen Stand der Fassung nicht möglich.',
    en: 'This is not possible in the present state of the version.',
  },
  frozen: {
    de: 'Diese Fassung ist abgeschlossen. Beginnen Sie eine neue Arbeitsfassung.',
    en: 'This version is frozen. Start a new working copy.',
  },
  alreadyOpen: { de: 'Es gibt bereits eine Arbeitsfassung.', en: 'There already is a working copy.' },
  invalid: { de: 'Diese Angabe ist nicht gültig: {detail}', en: 'This is not valid: {detail}' },
  required: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.' },
  tooLong: {
    de: 'Der Text ist zu lang (höchstens {max} Zeichen).',
    en: 'The text is too long (at most {max} characters).',
  },
  tooLarge: {
    de: 'Der Inhalt ist zu groß (höchstens {max} Bytes).',
    en: 'The content is too large (at most {max} bytes).',
  },
  unknownCode: {
    de: '„{value}“ ist kein Eintrag dieses Verzeichnisses.',
    en: '“{value}” is not an entry of this vocabulary.',
  },
  notReady: { de: 'Vor der Freigabe fehlt noch: {detail}', en: 'Before the release this is missing: {detail}' },
  notPublishable: {
    de: 'So kann die eigene Fassung nicht veröffentlicht werden: {detail}',
    en: 'The own version cannot be published like this: {detail}',
  },
  licence: { de: 'Die Lizenz {licence} passt nicht: {detail}', en: 'The licence {licence} does not fit: {detail}' },
  ...audienceSentences,
  noFork: {
    de: 'Von dieser Lösung darf keine eigene Fassung angelegt werden.',
    en: 'No own version may be made of this solution.',
  },
  alreadyForked: {
    de: 'Ihre Kommune hat schon eine eigene Fassung davon: {slug}',
    en: 'Your municipality already has its own version of it: {slug}',
  },
  mergeUpToDate: {
    de: 'Ihre Fassung ist auf dem Stand der Ursprungsvorlage. Es gibt nichts abzugleichen.',
    en: 'Your version is up to date with its original. There is nothing to merge.',
  },
  mergeWithdrawn: {
    de: 'Die Ursprungsvorlage wurde zurückgezogen. Ihre Fassung bleibt, wie sie ist; abgleichen lässt sie sich nicht mehr.',
    en: 'The original has been withdrawn. Your version stays as it is; it can no longer be merged.',
  },
  mergeNarrowed: {
    de: 'Die Kommune, der die Ursprungsvorlage gehört, hat den Empfängerkreis enger gefasst. Ihre Fassung bleibt, wie sie ist; zum Abgleichen braucht es ihre erneute Zustimmung.',
    en: 'The municipality that owns the original has narrowed its audience. Your version stays as it is; merging needs its renewed consent.',
  },
  leafletFirst: {
    de: 'Bitte bestätigen Sie zuerst das TLP-Merkblatt: Die neue Fassung ist nur für Mitglieder, die es kennen.',
    en: 'Please acknowledge the TLP leaflet first: the new version is for members who know it.',
  },
  mergeEnded: {
    de: 'Dieser Abgleich ist schon abgeschlossen oder abgebrochen.',
    en: 'This merge has already been finished or put aside.',
  },
  mergeStale: {
    de: 'Ihre Fassung oder die Ursprungsvorlage hat sich seit Beginn des Abgleichs geändert. Frischen Sie den Abgleich auf: Ihre Entscheidungen bleiben, wo sich nichts geändert hat.',
    en: 'Your version or the original has changed since the merge was begun. Renew the merge: your decisions stay where nothing has changed.',
  },
  mergeUndecided: {
    de: 'Es ist noch nicht alles entschieden. Offene Entscheidungen: {count}.',
    en: 'Not everything is decided yet. Open decisions: {count}.',
  },
  undoTooLate: {
    de: 'Dieser Abgleich lässt sich nicht mehr rückgängig machen: Die Arbeitsfassung ist freigegeben oder liegt zur Freigabe vor.',
    en: 'This merge can no longer be undone: the working copy has been released or awaits its release.',
  },
  adoptersOnly: {
    de: 'Bewerten können Kommunen, die die Lösung in Kraft haben oder hatten.',
    en: 'Only municipalities that have or had the solution in force can rate it.',
  },
  ownSolution: { de: 'Die eigene Lösung kann man nicht bewerten.', en: 'You cannot rate your own solution.' },
  mayNotFollow: {
    de: 'Auf diesen Stand der Nachnutzung kann der gewählte nicht folgen.',
    en: 'This status cannot follow the present one.',
  },
  notHeard: {
    de: '{body} hat noch nicht zugestimmt. Ohne diese Zustimmung kann die Fassung nicht freigegeben werden. Halten Sie unter „Beteiligung“ fest, was gesagt wurde.',
    en: '{body} has not agreed yet. Without it the version cannot be released. Note under “Involvement” what was said.',
  },
  beginsInThePast: { de: 'Dieser Tag liegt in der Vergangenheit.', en: 'This day lies in the past.' },
  beginsTooLate: {
    de: 'Eine Fassung kann höchstens ein Jahr im Voraus freigegeben werden.',
    en: 'A version can be released a year ahead at most.',
  },
  reviewTooEarly: {
    de: 'Die Überprüfung muss nach dem Tag liegen, ab dem die Fassung gilt.',
    en: 'The review has to lie after the day from which the version holds.',
  },
  reviewTooLate: {
    de: 'Die Überprüfung darf höchstens fünf Jahre nach dem Beginn liegen.',
    en: 'The review may lie five years after the beginning at most.',
  },
  notYet: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day lies in the future.' },
  tooEarly: { de: 'Dieser Tag liegt vor dem Beginn.', en: 'This day lies before the beginning.' },
  actingMunicipality: {
    de: 'Bitte wählen Sie, für welche Kommune Sie schreiben.',
    en: 'Please choose the municipality for which you write.',
  },
  threadFull: {
    de: 'Dieser Austausch ist lang genug. Beginnen Sie bitte einen neuen.',
    en: 'This thread is long enough. Please start a new one.',
  },
  secretRefused: {
    de: 'Der Text enthält Zugangsdaten oder Schlüssel. Bitte entfernen Sie sie.',
    en: 'The text contains credentials or keys. Please remove them.',
  },
  claimedByOther: {
    de: 'Diesen Vorgang bearbeitet schon {name}.',
    en: 'This case is already being handled by {name}.',
  },
  alreadySubmitted: {
    de: 'Beim Städtetag liegt bereits eine Fassung dieser Lösung. Nehmen Sie sie zuerst zurück oder warten Sie die Entscheidung ab.',
    en: 'A version of this solution is already with the Städtetag. Take it back first or wait for the decision.',
  },
  reasonNeeded: {
    de: 'Bitte begründen Sie die Entscheidung in mindestens {min} Zeichen.',
    en: 'Please give a reason of at least {min} characters.',
  },
  claimFirst: { de: 'Bitte übernehmen Sie den Vorgang zuerst.', en: 'Please claim the case first.' },
  unreadable: { de: 'Der Text konnte nicht gelesen werden: {detail}', en: 'The text could not be read: {detail}' },
  tlpRefused: {
    de: 'Als TLP:RED oder Verschlusssache gekennzeichnete Inhalte nimmt Allmende nicht an.',
    en: 'Allmende does not take content marked TLP:RED or classified.',
  },
  originOutOfReach: {
    de: 'Die Ursprungsvorlage ist zurückgezogen oder für Ihre Kommune nicht mehr zugänglich. Zurückgeben ist deshalb nicht möglich.',
    en: 'The original has been withdrawn or is no longer open to your municipality. So nothing can be given back.',
  },
  givenBackWider: {
    de: 'Die Ursprungsvorlage sehen mehr Kommunen, als die Kennzeichnung Ihrer Fassung erlaubt.',
    en: 'More municipalities see the original than the label of your version allows.',
  },
  givenBackLicence: {
    de: 'Was unter {licence} steht, darf nicht in eine Vorlage unter {origin} übernommen werden.',
    en: 'What is under {licence} may not be taken into an original under {origin}.',
  },
  licenceAgreement: {
    de: 'Bitte stimmen Sie zu, dass Ihre Worte unter der Lizenz der Ursprungsvorlage weitergegeben werden.',
    en: 'Please agree that your words are passed on under the licence of the original.',
  },
  notOfferable: {
    de: 'Diesen Abschnitt gibt es in Ihrer Fassung nicht, oder er sagt dasselbe wie der Ursprung.',
    en: 'Your version does not have this clause, or it says the same as the original.',
  },
  nothingChosen: { de: 'Bitte wählen Sie mindestens einen Abschnitt.', en: 'Please choose at least one clause.' },
  alreadyOffered: {
    de: 'Der Abschnitt „{heading}“ ist schon vorgeschlagen. Warten Sie die Antwort ab oder nehmen Sie den Vorschlag zurück.',
    en: 'The clause “{heading}” has been proposed already. Wait for the answer or take the proposal back.',
  },
  tracesLeft: {
    de: 'Im Abschnitt „{heading}“ steht noch: {detail}. Entfernen Sie es oder bestätigen Sie, dass es bleiben darf.',
    en: 'The clause “{heading}” still says: {detail}. Remove it or confirm that it may stay.',
  },
  tracesRefused: {
    de: 'Im Abschnitt „{heading}“ steht etwas, das nicht weitergegeben wird: {detail} Bitte entfernen Sie es aus dem Wortlaut.',
    en: 'The clause “{heading}” says something that is not passed on: {detail} Please remove it from the wording.',
  },
  proposalReason: {
    de: 'Bitte sagen Sie in mindestens {min} Zeichen, warum das eine Verbesserung ist.',
    en: 'Please say in at least {min} characters why this is an improvement.',
  },
  undecidedClause: {
    de: 'Bitte entscheiden Sie über den Abschnitt „{heading}“.',
    en: 'Please decide about the clause “{heading}”.',
  },
  declineReason: {
    de: 'Bitte begründen Sie in mindestens {min} Zeichen, warum Sie „{heading}“ nicht übernehmen.',
    en: 'Please say in at least {min} characters why you do not take “{heading}” over.',
  },
  needsEdit: {
    de: 'Ihr Text des Abschnitts „{heading}“ hat sich seither an derselben Stelle geändert. Bitte schreiben Sie, was gelten soll.',
    en: 'Your text of the clause “{heading}” has since changed in the same place. Please write what shall stand.',
  },
  acceptFrozen: {
    de: 'Ihre Arbeitsfassung liegt zur Freigabe vor und ist abgeschlossen. Geben Sie sie frei oder nehmen Sie sie zurück; danach können Sie Abschnitte übernehmen.',
    en: 'Your working copy awaits its release and is frozen. Release it or take it back; then you can take clauses over.',
  },
  alreadyAnswered: {
    de: 'Über diesen Vorschlag ist schon entschieden, oder er wurde zurückgenommen.',
    en: 'This proposal has already been decided on, or it has been taken back.',
  },
  consentPurpose: {
    de: 'Bitte wählen Sie, wofür Sie um Zustimmung bitten.',
    en: 'Please choose what you ask consent for.',
  },
  consentReason: {
    de: 'Bitte begründen Sie das in mindestens {min} Zeichen.',
    en: 'Please give a reason of at least {min} characters.',
  },
  consentTerms: {
    de: 'Die Lizenz {licence} passt nicht zu {tlp}: Unter TLP:CLEAR steht eine offene Lizenz, unter jeder anderen Kennzeichnung die kommunale.',
    en: 'The licence {licence} does not go with {tlp}: TLP:CLEAR takes an open licence, every other label the municipal one.',
  },
  consentNotNeeded: {
    de: 'Dafür brauchen Sie keine Zustimmung, oder Sie haben sie schon.',
    en: 'You need no consent for this, or you have it already.',
  },
  consentAsked: {
    de: 'Ihre Kommune hat schon um Zustimmung gebeten. Warten Sie die Antwort ab oder ziehen Sie die Bitte zurück.',
    en: 'Your municipality has asked for consent already. Wait for the answer or withdraw the request.',
  },
  consentAnswered: {
    de: 'Diese Bitte ist schon beantwortet, oder sie wurde zurückgezogen.',
    en: 'This request has already been answered, or it has been withdrawn.',
  },
  fileChoose: { de: 'Bitte wählen Sie mindestens eine Datei aus.', en: 'Please choose one file at least.' },
  fileUpload: {
    de: 'Die Übertragung der Dateien ist abgebrochen oder unvollständig. Bitte versuchen Sie es noch einmal.',
    en: 'The transfer of the files broke off or is incomplete. Please try again.',
  },
  fileName: {
    de: 'Diese Datei hat keinen brauchbaren Namen. Bitte benennen Sie sie um.',
    en: 'This file has no usable name. Please rename it.',
  },
  fileNameUnfit: {
    de: '„{name}“ passt nicht als Name dieser Datei. Bitte behalten Sie die Endung bei und lassen Sie Sonderzeichen weg.',
    en: '“{name}” does not fit as the name of this file. Please keep the ending and leave out special characters.',
  },
  fileEmpty: { de: '„{name}“ ist leer.', en: '“{name}” is empty.' },
  fileTooLarge: {
    de: '„{name}“ ist zu groß (höchstens {max} MB). Bitte verkleinern oder teilen Sie die Datei.',
    en: '“{name}” is too large (at most {max} MB). Please make the file smaller or split it.',
  },
  filesTooMany: {
    de: 'Zu einer Fassung gehören höchstens {max} Dateien. Bitte entfernen Sie zuerst andere.',
    en: 'A version has {max} files at most. Please remove others first.',
  },
  filesTooLarge: {
    de: 'Die Dateien einer Fassung haben zusammen höchstens {max} MB. Bitte entfernen Sie zuerst andere.',
    en: 'The files of a version have {max} MB at most. Please remove others first.',
  },
  fileUnknownType: {
    de: '„{name}“: Diese Art von Datei nimmt Allmende nicht an. Möglich sind: {possible}.',
    en: '“{name}”: Allmende does not take this kind of file. Possible are: {possible}.',
  },
  fileOldFormat: {
    de: '„{name}“ hat ein veraltetes Format. Bitte speichern Sie die Datei als DOCX, XLSX, PPTX, PDF oder OpenDocument.',
    en: '“{name}” has an outdated format. Please save the file as DOCX, XLSX, PPTX, PDF or OpenDocument.',
  },
  fileArchive: {
    de: '„{name}“ ist ein Archiv, dessen Inhalt niemand vor dem Herunterladen sieht. Bitte fügen Sie die Dateien einzeln hinzu.',
    en: '“{name}” is an archive whose content nobody sees before downloading it. Please add the files one by one.',
  },
  fileActive: {
    de: '„{name}“ kann Programme ausführen und wird nicht angenommen. Bitte speichern Sie Bilder als PNG oder JPEG und Texte als PDF.',
    en: '“{name}” can run programs and is not taken. Please save pictures as PNG or JPEG and texts as PDF.',
  },
  fileMacros: {
    de: '„{name}“ enthält Makros. Bitte speichern Sie die Datei ohne Makros.',
    en: '“{name}” contains macros. Please save the file without macros.',
  },
  fileNotAsNamed: {
    de: 'Der Inhalt von „{name}“ passt nicht zur Endung, ist beschädigt oder mit einem Kennwort geschützt.',
    en: 'The content of “{name}” does not match its ending, is damaged or protected by a password.',
  },
  fileMarkedName: {
    de: '„{name}“ ist im Namen als TLP:RED oder Verschlusssache gekennzeichnet. Solche Inhalte nimmt Allmende nicht an.',
    en: 'The name “{name}” is marked TLP:RED or classified. Allmende does not take such content.',
  },
  fileMarkedText: {
    de: '„{name}“ ist im Text als TLP:RED oder Verschlusssache gekennzeichnet. Solche Inhalte nimmt Allmende nicht an.',
    en: 'The text of “{name}” is marked TLP:RED or classified. Allmende does not take such content.',
  },
  fileSecrets: {
    de: '„{name}“ enthält Zugangsdaten oder Schlüssel. Bitte entfernen Sie sie.',
    en: '“{name}” contains credentials or keys. Please remove them.',
  },
  fileNotBrought: {
    de: 'Die Datei „{name}“ liegt hier nicht (mehr). Bitte laden Sie sie noch einmal hoch.',
    en: 'The file “{name}” is not here (any more). Please upload it again.',
  },
  storageFull: {
    de: 'Der Speicher der Plattform ist voll. Es wurde nichts gespeichert. Bitte sagen Sie dem Betrieb Bescheid.',
    en: 'The storage of the platform is full. Nothing was saved. Please tell those who operate it.',
  },
  foreignPage: {
    de: 'Diese Anfrage kam nicht von unserer Seite.',
    en: 'This request did not come from our page.',
  },
  demoOff: {
    de: 'Die Anmeldung mit einem Klick gibt es nur im Vorführbetrieb.',
    en: 'One-click sign-in exists in the demonstration only.',
  },
} as const satisfies Record<string, { de: string; en: string }>;

export type Reason = keyof typeof problemSentences;
