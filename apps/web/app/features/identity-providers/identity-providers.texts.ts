import { defineTexts } from '../../i18n/texts.ts';

export const providerTexts = defineTexts('identity-providers', {
  de: {
    title: 'Über Ihre Kommune anmelden',
    lead: 'Ihre Kommune bestätigt, wer Sie sind. Sie brauchen hier kein eigenes Passwort.',
    signInAt: 'Bei „{{label}}“ anmelden',
    failed: 'Die Anmeldung über Ihre Kommune ist nicht gelungen. Versuchen Sie es noch einmal.',
    unknown:
      'Ihre Kommune hat Sie bestätigt, aber es gibt hier kein Konto für Sie. Wenden Sie sich an die Verwalterin oder den Verwalter Ihrer Kommune.',
    signedOut: 'Sie sind abgemeldet',
    stillThere:
      'Hier sind Sie abgemeldet. Bei Ihrer Kommune sind Sie noch angemeldet: Wer an diesem Gerät sitzt, kommt ohne Passwort wieder herein.',
    signOutThere: 'Auch bei Ihrer Kommune abmelden',
    toStart: 'Zur Startseite',
  },
  en: {
    title: 'Sign in through your municipality',
    lead: 'Your municipality confirms who you are. You need no password of your own here.',
    signInAt: 'Sign in at “{{label}}”',
    failed: 'Signing in through your municipality did not work. Please try again.',
    unknown:
      'Your municipality has confirmed you, but there is no account for you here. Ask the administrator of your municipality.',
    signedOut: 'You are signed out',
    stillThere:
      'You are signed out here. At your municipality you are still signed in: whoever sits at this device comes in again without a password.',
    signOutThere: 'Sign out at your municipality too',
    toStart: 'To the home page',
  },
});
