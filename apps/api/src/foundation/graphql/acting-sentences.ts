/** What a person reads when they may not act, and when a delegation or a hand-over will not do. */
export const actingSentences = {
  notAllowed: {
    de: 'Ihre Rolle in dieser Kommune erlaubt das nicht.',
    en: 'Your role in this municipality does not allow this.',
  },
  ownMunicipality: {
    de: 'Über die eigene Kommune entscheidet eine andere Person der Moderation.',
    en: 'Another moderator decides about your own municipality.',
  },
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
  handOverOwnVersion: {
    de: 'Eine eigene Fassung enthält die Angaben Ihrer Kommune und bleibt bei ihr. Die andere Kommune kann selbst eine anlegen.',
    en: 'An own version holds the values of your municipality and stays with it. The other municipality can make one of its own.',
  },
  handOverAwaitsRelease: {
    de: 'Eine Fassung wartet auf ihre Freigabe. Geben Sie sie zuerst frei oder zurück.',
    en: 'A version awaits its release. Release it or give it back first.',
  },
  handOverInModeration: {
    de: 'Eine Fassung liegt beim Städtetag. Warten Sie auf die Entscheidung, oder nehmen Sie die Einreichung zurück.',
    en: 'A version is with the Städtetag. Wait for the decision, or take the submission back.',
  },
  handOverToOneself: {
    de: 'Die Lösung gehört dieser Kommune schon. Wählen Sie eine andere.',
    en: 'The solution belongs to this municipality already. Choose another one.',
  },
  handOverToNobody: {
    de: 'Diese Kommune nimmt noch nicht teil: Niemand könnte die Lösung annehmen.',
    en: 'This municipality does not take part yet: nobody could take the solution.',
  },
  handOverOffered: {
    de: 'Die Lösung ist schon jemandem angeboten. Ziehen Sie dieses Angebot zuerst zurück.',
    en: 'The solution is offered to somebody already. Withdraw that offer first.',
  },
  handOverOver: {
    de: 'Dieses Angebot ist schon beantwortet oder zurückgezogen. Laden Sie die Seite neu.',
    en: 'This offer has been answered or withdrawn already. Reload the page.',
  },
} as const;
