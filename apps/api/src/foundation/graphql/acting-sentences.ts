/** What a person reads when a delegation or a hand-over will not do. */
export const actingSentences = {
  delegationEndPast: {
    de: 'Der letzte Tag liegt in der Vergangenheit. Wählen Sie heute oder einen späteren Tag.',
    en: 'The last day is in the past. Choose today or a later day.',
  },
  delegationEndFar: {
    de: 'Eine Vertretung gilt höchstens {years} Jahre. Wählen Sie einen früheren letzten Tag; danach können Sie sie erneuern.',
    en: 'A delegation holds for {years} years at most. Choose an earlier last day; you can renew it afterwards.',
  },
  delegationPurpose: {
    de: 'Schreiben Sie in ein paar Worten, wozu die Vertretung dient.',
    en: 'Say in a few words what the delegation is for.',
  },
  delegationToOneself: {
    de: 'Eine Kommune kann sich nicht selbst vertreten. Wählen Sie eine andere Stelle.',
    en: 'A municipality cannot act for itself by delegation. Choose another body.',
  },
  delegationToNobody: {
    de: 'Diese Stelle nimmt noch nicht teil: Niemand könnte für sie zustimmen.',
    en: 'This body does not take part yet: nobody could accept for it.',
  },
  delegationStands: {
    de: 'Für diese Stelle gibt es schon ein Angebot oder eine Vertretung. Ändern oder beenden Sie diese.',
    en: 'There already is an offer or a delegation for this body. Change or end that one.',
  },
  delegationOver: {
    de: 'Diese Vertretung ist schon beantwortet oder beendet. Laden Sie die Seite neu.',
    en: 'This delegation has been answered or ended already. Reload the page.',
  },
  delegationRanOut: {
    de: 'Der letzte Tag dieses Angebots ist vorbei. Bitten Sie die Kommune um ein neues.',
    en: 'The last day of this offer has passed. Ask the municipality for a new one.',
  },
} as const;
