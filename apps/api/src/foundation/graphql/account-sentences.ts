/** What a person reads when their own account cannot be changed as they want. */
export const accountSentences = {
  addressNeeded: {
    de: 'Geben Sie die E-Mail-Adresse Ihres Kontos ein, genau wie sie oben steht.',
    en: 'Enter the e-mail address of your account exactly as it stands above.',
  },
  lastAdministrator: {
    de: 'Sie verwalten als Einzige oder Einziger den Zugang von: {names}. Machen Sie zuerst unter „Personen und Rollen“ eine andere Person zur Verwalterin oder zum Verwalter; danach können Sie Ihr Konto löschen.',
    en: 'You are the only one who administers the access of: {names}. First make somebody else an administrator under “People and roles”; after that you can erase your account.',
  },
} as const;
