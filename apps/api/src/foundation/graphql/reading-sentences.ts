/** What a person reads about a document that they bring in. */
export const readingSentences = {
  documentChoose: {
    de: 'Bitte wählen Sie ein Word-Dokument (.docx) oder einen OpenDocument-Text (.odt) aus.',
    en: 'Please choose a Word document (.docx) or an OpenDocument text (.odt).',
  },
  documentKind: {
    de: '„{name}“ ist kein Word-Dokument (.docx) und kein OpenDocument-Text (.odt). Bitte speichern Sie das Dokument in einem dieser Formate.',
    en: '“{name}” is neither a Word document (.docx) nor an OpenDocument text (.odt). Please save the document in one of these formats.',
  },
  readingsTooMany: {
    de: 'Sie haben schon {max} eingelesene Dokumente, über die noch nicht entschieden ist. Übernehmen oder verwerfen Sie zuerst eines davon.',
    en: 'You already have {max} documents that were read and not decided about. Take over or discard one of them first.',
  },
  readingNotRead: {
    de: 'Das Dokument ist noch nicht gelesen, oder es konnte nicht gelesen werden.',
    en: 'The document has not been read yet, or it could not be read.',
  },
  readingTaken: {
    de: 'Das Dokument ist schon übernommen.',
    en: 'The document has already been taken over.',
  },
  readingStale: {
    de: 'In einem anderen Fenster haben Sie schon etwas über dieses Dokument entschieden. Sehen Sie sich den Stand an und entscheiden Sie noch einmal.',
    en: 'You have already decided something about this document in another window. Look at how it stands and decide again.',
  },
  readingStricter: {
    de: 'Das Dokument ist mit {document} gekennzeichnet, die Lösung mit {solution}. Fassen Sie zuerst den Empfängerkreis der Lösung enger, oder ändern Sie die Kennzeichnung im Dokument, wenn sie von Ihnen ist.',
    en: 'The document is labelled {document}, the solution {solution}. Narrow the audience of the solution first, or change the label in the document where it is your own.',
  },
} as const;
