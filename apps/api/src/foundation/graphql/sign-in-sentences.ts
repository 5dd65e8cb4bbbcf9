/** What a person reads when signing in, or changing how they do, is refused. */
export const signInSentences = {
  wrongCredentials: {
    de: 'E-Mail-Adresse oder Passwort stimmen nicht.',
    en: 'The e-mail address or the password is not right.',
  },
  wrongCode: {
    de: 'Dieser Code stimmt nicht, ist abgelaufen oder wurde schon einmal benutzt.',
    en: 'This code is not right, has expired or has been used before.',
  },
  wrongPasskey: {
    de: 'Dieser Passkey wurde nicht angenommen. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.',
    en: 'This passkey was not accepted. Try again or choose another way.',
  },
  confirmItIsYou: {
    de: 'Bitte bestätigen Sie zuerst, dass Sie es sind.',
    en: 'Please confirm first that it is you.',
  },
  beginAgain: {
    de: 'Das hat zu lange gedauert oder gilt nicht mehr. Bitte beginnen Sie noch einmal.',
    en: 'This took too long or is no longer valid. Please begin again.',
  },
  lastFactor: {
    de: 'Das ist Ihr einziger zweiter Faktor. Richten Sie zuerst einen anderen ein.',
    en: 'This is your only second factor. Set up another one first.',
  },
  tooManyPasskeys: {
    de: 'Mehr als {max} Passkeys sind nicht möglich. Entfernen Sie zuerst einen.',
    en: 'More than {max} passkeys are not possible. Remove one first.',
  },
  passwordTooShort: {
    de: 'Das Passwort ist zu kurz (mindestens {min} Zeichen).',
    en: 'The password is too short (at least {min} characters).',
  },
  passwordGuessable: {
    de: 'Dieses Passwort ist leicht zu erraten: Es besteht fast nur aus oft verwendeten Passwörtern, naheliegenden Wörtern oder einfachen Folgen. Wählen Sie zum Beispiel mehrere Wörter, die nichts miteinander zu tun haben.',
    en: 'This password is easy to guess: it is little more than often used passwords, obvious words or simple sequences. Choose several words, for example, that have nothing to do with each other.',
  },
  contactInside: {
    de: 'Diese Adresse gehört zur selben Domain wie Ihre E-Mail-Adresse. Wählen Sie eine, die auch geht, wenn die Post Ihrer Kommune ausfällt.',
    en: 'This address belongs to the same domain as your e-mail address. Choose one that works when the mail of your municipality does not.',
  },
  noEmail: { de: 'Das ist keine E-Mail-Adresse.', en: 'This is not an e-mail address.' },
  providerRefused: {
    de: 'Die Anmeldung über Ihre Kommune ist nicht gelungen. Versuchen Sie es noch einmal.',
    en: 'Signing in through your municipality did not work. Please try again.',
  },
  providerUnknownPerson: {
    de: 'Ihre Kommune hat Sie bestätigt, aber es gibt hier kein Konto für Sie. Wenden Sie sich an die Verwalterin oder den Verwalter Ihrer Kommune.',
    en: 'Your municipality has confirmed you, but there is no account for you here. Ask the administrator of your municipality.',
  },
} as const;
