/** What a person reads when a municipality, or they for one, cannot come in as they want. */
export const onboardingSentences = {
  ownMunicipality: {
    de: 'Über die eigene Kommune entscheidet eine andere Person der Moderation.',
    en: 'Another moderator decides about your own municipality.',
  },
  freemail: {
    de: 'Das ist eine private Adresse. Nehmen Sie Ihre dienstliche, zum Beispiel vorname.nachname@ihre-kommune.de: Nur sie zeigt, für wen Sie arbeiten.',
    en: 'This is a private address. Take your official one, for example name@your-municipality.de: only that shows for whom you work.',
  },
  oneLine: {
    de: 'Bitte schreiben Sie hier nur eine Zeile und keine Adresse einer Webseite.',
    en: 'Please write one line only here, and no web address.',
  },
  nothingAsked: {
    de: 'Zu diesem Antrag ist gerade nichts gefragt.',
    en: 'Nothing is being asked about this application at the moment.',
  },
  takesPartAlready: {
    de: 'Diese Kommune macht schon mit. Bitten Sie dort jemanden, der sie verwaltet, um eine Einladung.',
    en: 'This municipality already takes part. Ask somebody there who administers it for an invitation.',
  },
  nobodyToTell: {
    de: 'Für diese Kommune verwaltet niemand den Zugang. Beantragen Sie die Aufnahme.',
    en: 'Nobody administers the access of this municipality. Apply for its admission.',
  },
  linkGone: {
    de: 'Dieser Link gilt nicht mehr oder wurde schon benutzt.',
    en: 'This link is no longer valid or has been used before.',
  },
  admissionClosed: {
    de: 'Über diesen Antrag ist schon entschieden, oder er wurde zurückgezogen.',
    en: 'This application has been decided on, or was withdrawn.',
  },
  admissionTaken: {
    de: 'Diese Kommune macht inzwischen mit und hat jemanden, der sie verwaltet. Lehnen Sie den Antrag ab und verweisen Sie auf die Kommune.',
    en: 'This municipality takes part by now and has an administrator. Refuse the application and refer to the municipality.',
  },
  domainNotListable: {
    de: 'Diese Domain kann nicht auf die Liste: {domain}',
    en: 'This domain cannot go on the list: {domain}',
  },
  accountClosed: {
    de: 'Das Konto mit dieser Adresse ist gesperrt. Wenden Sie sich an den Betrieb.',
    en: 'The account with this address is closed. Ask the operator.',
  },
  vouchNeeded: {
    de: 'Diese Adresse gehört zu keiner Domain Ihrer Kommune. Bestätigen Sie, dass Sie die Person kennen, und schreiben Sie in mindestens {min} Zeichen, warum sie dazugehört.',
    en: 'This address belongs to no domain of your municipality. Confirm that you know the person, and write in at least {min} characters why they belong.',
  },
  isMember: {
    de: 'Diese Person gehört schon zu Ihrer Kommune.',
    en: 'This person already belongs to your municipality.',
  },
  invitedAlready: {
    de: 'An diese Adresse ist schon eine Einladung offen. Senden Sie sie erneut oder ziehen Sie sie zurück.',
    en: 'An invitation to this address is open already. Send it again or withdraw it.',
  },
  tooManyInvitations: {
    de: 'Mehr als {max} offene Einladungen sind nicht möglich. Ziehen Sie zuerst welche zurück.',
    en: 'More than {max} open invitations are not possible. Withdraw some first.',
  },
  invitationGone: {
    de: 'Diese Einladung gilt nicht mehr: Sie ist abgelaufen, zurückgezogen oder schon angenommen. Bitten Sie um eine neue.',
    en: 'This invitation is no longer valid: it has expired, was withdrawn or has been accepted. Ask for a new one.',
  },
  invitationRests: {
    de: 'Wer Sie eingeladen hat, verwaltet diese Kommune nicht mehr. Die Einladung ruht, bis jemand dort sie erneut sendet.',
    en: 'Whoever invited you no longer administers this municipality. The invitation rests until somebody there sends it again.',
  },
  signInAsInvited: {
    de: 'Für diese Adresse gibt es schon ein Konto. Melden Sie sich damit an und öffnen Sie die Einladung noch einmal.',
    en: 'There is an account for this address already. Sign in with it and open the invitation again.',
  },
  lastAdministratorStays: {
    de: 'Das ist die letzte Person, die diese Kommune verwaltet. Machen Sie zuerst eine andere zur Verwalterin oder zum Verwalter.',
    en: 'This is the last person who administers this municipality. First make somebody else an administrator.',
  },
} as const;
