import type { Language } from '../../foundation/graphql/refusal.ts';

/** What has happened to an account: the subject of the mail, and the sentence that it begins with. */
interface News {
  readonly subject: string;
  readonly sentence: string;
}

/** Everything about an account that its person is told by mail, since somebody else may have done it. */
export const accountNews = {
  passwordChanged: {
    de: {
      subject: 'Ihr Passwort bei der Allmende wurde geändert',
      sentence: 'Das Passwort Ihres Kontos bei der Allmende wurde geändert. Alle anderen Anmeldungen wurden beendet.',
    },
    en: {
      subject: 'Your password at Allmende was changed',
      sentence: 'The password of your account at Allmende was changed. All other sessions were ended.',
    },
  },
  passwordReset: {
    de: {
      subject: 'Ihr Passwort bei der Allmende wurde neu gesetzt',
      sentence:
        'Das Passwort Ihres Kontos bei der Allmende wurde über einen Link aus einer E-Mail neu gesetzt. Alle Anmeldungen wurden beendet.',
    },
    en: {
      subject: 'Your password at Allmende was set anew',
      sentence: 'The password of your account at Allmende was set anew by a link from a mail. All sessions were ended.',
    },
  },
  appAdded: {
    de: {
      subject: 'Neue Authenticator-App für Ihr Konto bei der Allmende',
      sentence: 'Für Ihr Konto bei der Allmende wurde eine Authenticator-App als zweiter Faktor eingerichtet.',
    },
    en: {
      subject: 'New authenticator app for your account at Allmende',
      sentence: 'An authenticator app was set up as a second factor of your account at Allmende.',
    },
  },
  passkeyAdded: {
    de: {
      subject: 'Neuer Passkey für Ihr Konto bei der Allmende',
      sentence: 'Für Ihr Konto bei der Allmende wurde ein Passkey als zweiter Faktor eingerichtet.',
    },
    en: {
      subject: 'New passkey for your account at Allmende',
      sentence: 'A passkey was set up as a second factor of your account at Allmende.',
    },
  },
  factorRemoved: {
    de: {
      subject: 'Zweiter Faktor Ihres Kontos bei der Allmende entfernt',
      sentence: 'Ein zweiter Faktor Ihres Kontos bei der Allmende wurde entfernt. Es gibt noch einen anderen.',
    },
    en: {
      subject: 'Second factor of your account at Allmende removed',
      sentence: 'A second factor of your account at Allmende was removed. There is still another one.',
    },
  },
  factorsReset: {
    de: {
      subject: 'Zweite Faktoren Ihres Kontos bei der Allmende entfernt',
      sentence:
        'Der Betrieb der Allmende hat alle zweiten Faktoren Ihres Kontos entfernt und alle Anmeldungen beendet. Bei der nächsten Anmeldung richten Sie einen neuen zweiten Faktor ein.',
    },
    en: {
      subject: 'Second factors of your account at Allmende removed',
      sentence:
        'The operator of Allmende has removed all second factors of your account and ended all sessions. At your next sign-in you set up a new second factor.',
    },
  },
  codesRenewed: {
    de: {
      subject: 'Neue Wiederherstellungscodes für Ihr Konto bei der Allmende',
      sentence:
        'Für Ihr Konto bei der Allmende wurden neue Wiederherstellungscodes erstellt. Die bisherigen Codes gelten nicht mehr.',
    },
    en: {
      subject: 'New recovery codes for your account at Allmende',
      sentence: 'New recovery codes were made for your account at Allmende. The earlier codes no longer count.',
    },
  },
  codeUsed: {
    de: {
      subject: 'Wiederherstellungscode Ihres Kontos bei der Allmende verwendet',
      sentence: 'Für Ihr Konto bei der Allmende wurde ein Wiederherstellungscode verwendet. Er gilt nicht mehr.',
    },
    en: {
      subject: 'Recovery code of your account at Allmende used',
      sentence: 'A recovery code was used for your account at Allmende. It no longer counts.',
    },
  },
  contactSet: {
    de: {
      subject: 'Zweite Adresse Ihres Kontos bei der Allmende gesetzt',
      sentence: 'Für Ihr Konto bei der Allmende wurde eine zweite Kontaktadresse bestätigt.',
    },
    en: {
      subject: 'Second address of your account at Allmende set',
      sentence: 'A second contact address was confirmed for your account at Allmende.',
    },
  },
  contactRemoved: {
    de: {
      subject: 'Zweite Adresse Ihres Kontos bei der Allmende entfernt',
      sentence: 'Die zweite Kontaktadresse Ihres Kontos bei der Allmende wurde entfernt.',
    },
    en: {
      subject: 'Second address of your account at Allmende removed',
      sentence: 'The second contact address of your account at Allmende was removed.',
    },
  },
  newDevice: {
    de: {
      subject: 'Neue Anmeldung bei der Allmende',
      sentence:
        'Mit Ihrem Konto bei der Allmende hat sich jemand in einem Browser angemeldet, in dem das Konto bisher nicht verwendet wurde.',
    },
    en: {
      subject: 'New sign-in at Allmende',
      sentence:
        'Somebody has signed in with your account at Allmende in a browser in which the account had not been used before.',
    },
  },
} as const satisfies Record<string, Record<Language, News>>;
export type AccountEvent = keyof typeof accountNews;

/** When and where it happened, and how to get back in. */
interface Circumstances {
  readonly when: Date;
  /** Browser and system in words; empty where unknown. */
  readonly device: string;
  /** Address of the platform, without a slash at the end. */
  readonly url: string;
}

const timeIn = (language: Language, when: Date): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(when);

/** The whole mail: what happened, when and where, and what to do if it was not oneself. */
export const accountMail = {
  de: (event: AccountEvent, { when, device, url }: Circumstances) => ({
    subject: accountNews[event].de.subject,
    text: `Guten Tag,

${accountNews[event].de.sentence}

Zeitpunkt: ${timeIn('de', when)} Uhr (Zeit in Berlin)
Browser: ${device || 'nicht bekannt'}

Waren Sie das, müssen Sie nichts tun.

Waren Sie das nicht, hat jemand anderes Zugang zu Ihrem Konto. Beenden Sie alle anderen Anmeldungen, und prüfen Sie Ihre zweiten Faktoren:
${url}/konto/sicherheit

Setzen Sie danach ein neues Passwort. Kommen Sie nicht mehr in Ihr Konto, beginnen Sie hier:
${url}/passwort-vergessen

Sagen Sie auch der Person Bescheid, die in Ihrer Kommune die Zugänge verwaltet.
`,
  }),
  en: (event: AccountEvent, { when, device, url }: Circumstances) => ({
    subject: accountNews[event].en.subject,
    text: `Hello,

${accountNews[event].en.sentence}

Time: ${timeIn('en', when)} (time in Berlin)
Browser: ${device || 'not known'}

If this was you, nothing needs to be done.

If this was not you, somebody else has access to your account. End all other sessions and look at your second factors:
${url}/konto/sicherheit

Then set a new password. If you can no longer get into your account, begin here:
${url}/passwort-vergessen

Also tell the person who manages access in your municipality.
`,
  }),
} as const satisfies Record<Language, (event: AccountEvent, circumstances: Circumstances) => object>;
