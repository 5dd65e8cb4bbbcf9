/** What a person reads when their own account cannot be changed as they want. */
export const accountSentences = {
  addressNeeded: {
    de: 'Geben Sie die E-Mail-Adresse Ihres Kontos ein, genau wie sie oben steht.',
    en: 'Enter the e-mail address of your account exactly as it stands above.',
  },
  lastAdministrator: {
    de: 'Sie verwalten als Einzige oder Einziger den Zugang von: {names}. Lassen Sie zuerst den Betrieb eine andere Person als Verwaltung eintragen; danach können Sie Ihr Konto löschen.',
    en: 'You are the only one who administers the access of: {names}. First have the operator enter another person as administrator; after that you can erase your account.',
  },
} as const;
