import type { Language } from '../../foundation/graphql/refusal.ts';

/** What mails about signing in say: plain words, one thing each, and what to do if it was not oneself. */
export const mailTexts = {
  reset: {
    de: (link: string) => ({
      subject: 'Neues Passwort für die Allmende',
      text: `Guten Tag,\n\njemand hat für Ihr Konto bei der Allmende ein neues Passwort angefordert. Unter dieser Adresse können Sie es innerhalb von 30 Minuten einmal setzen:\n\n${link}\n\nIhr zweiter Faktor bleibt, wie er ist. Waren Sie das nicht, müssen Sie nichts tun: Ihr Passwort gilt weiter.\n`,
    }),
    en: (link: string) => ({
      subject: 'New password for Allmende',
      text: `Hello,\n\nsomebody has asked for a new password for your account at Allmende. At this address you can set it once within 30 minutes:\n\n${link}\n\nYour second factor stays as it is. If this was not you, nothing needs to be done: your password remains valid.\n`,
    }),
  },
  contact: {
    de: (code: string) => ({
      subject: 'Ihre zweite Adresse bei der Allmende',
      text: `Guten Tag,\n\ndiese Adresse soll zweite Kontaktadresse eines Kontos bei der Allmende werden. Der Code dafür ist:\n\n${code}\n\nEr gilt 30 Minuten. Waren Sie das nicht, müssen Sie nichts tun.\n`,
    }),
    en: (code: string) => ({
      subject: 'Your second address at Allmende',
      text: `Hello,\n\nthis address is to become the second contact address of an account at Allmende. The code for it is:\n\n${code}\n\nIt is valid for 30 minutes. If this was not you, nothing needs to be done.\n`,
    }),
  },
} as const satisfies Record<string, Record<Language, (value: string) => { subject: string; text: string }>>;
