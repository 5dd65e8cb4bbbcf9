/** What a person reads when a document is not converted now. */
export const conversionSentences = {
  conversionsWaiting: {
    de: 'Es warten schon {count} Ihrer Umwandlungen. Bitte warten Sie, bis eine davon fertig ist, oder brechen Sie eine ab.',
    en: '{count} of your conversions are waiting already. Please wait until one of them is done, or cancel one.',
  },
  conversionsTooMany: {
    de: 'Von Ihrem Anschluss kamen gerade viele Anfragen. Bitte warten Sie {seconds} Sekunden oder melden Sie sich an.',
    en: 'Many requests came from your connection just now. Please wait {seconds} seconds, or sign in.',
  },
  conversionsFull: {
    de: 'Gerade werden sehr viele Dokumente umgewandelt. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    en: 'Very many documents are being converted right now. Please try again in a few minutes.',
  },
  conversionOver: {
    de: 'Diese Umwandlung ist schon zu Ende.',
    en: 'This conversion has ended already.',
  },
  officeMissing: {
    de: 'Dieses Format gibt es hier nicht: Auf dem Server ist LibreOffice nicht installiert. Wählen Sie Word oder PDF.',
    en: 'This format is not available here: LibreOffice is not installed on the server. Choose Word or PDF.',
  },
  comparisonInWord: {
    de: 'Ein Vergleich mit Änderungsverfolgung geht nur als Word-Dokument.',
    en: 'A comparison with tracked changes is possible as a Word document only.',
  },
  letterheadOneWord: {
    de: 'Wählen Sie ein einzelnes Word-Dokument (.docx) als Briefkopf.',
    en: 'Choose one Word document (.docx) as the letterhead.',
  },
  letterheadMissing: {
    de: 'Für Ihre Kommune ist kein Briefkopf hinterlegt.',
    en: 'There is no letterhead of your municipality.',
  },
} as const;
