import { defineTexts } from '../../i18n/texts.ts';

export const invitationTexts = defineTexts('invitation', {
  de: {
    title: 'Einladung von {{name}}',
    byPerson: '{{by}} lädt Sie ein, für {{municipality}} zu handeln.',
    byCity: 'Der Deutsche Städtetag hat {{municipality}} aufgenommen. Sie verwalten den Zugang.',
    youAre: 'Eingeladen ist',
    address: 'Adresse',
    role: 'Ihre Rolle',
    function: 'Ihre Funktion',
    validUntil: 'Gilt bis',
    setPassword: 'Zugang einrichten',
    setPasswordText:
      'Legen Sie ein Passwort fest. Danach richten Sie einen zweiten Faktor ein, zum Beispiel eine App auf Ihrem Telefon: Erst dann sehen Sie, was Ihrer Kommune gehört.',
    accept: 'Einladung annehmen',
    provider: 'Oder über die Anmeldung Ihrer Kommune',
    providerText: 'Sie melden sich mit Ihrem Konto im Haus an und brauchen hier kein Passwort.',
    acceptByProvider: 'Annehmen und über die Kommune anmelden',
    signInTitle: 'Bitte melden Sie sich an',
    signInText:
      'Für diese Adresse gibt es schon ein Konto. Melden Sie sich damit an; danach nehmen Sie die Einladung mit einem Klick an.',
    signIn: 'Anmelden',
    acceptTitle: 'Annehmen',
    acceptText: 'Sie sind mit dieser Adresse angemeldet.',
    otherTitle: 'Sie sind mit einer anderen Adresse angemeldet',
    otherText: 'Die Einladung gilt für {{email}}. Melden Sie sich ab und mit dieser Adresse an.',
    signOut: 'Abmelden',
    goneTitle: 'Diese Einladung gilt nicht mehr',
    goneText:
      'Sie ist abgelaufen, zurückgezogen oder schon angenommen. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
    restsTitle: 'Diese Einladung ruht',
    restsText:
      'Wer Sie eingeladen hat, verwaltet den Zugang von {{municipality}} nicht mehr. Sobald jemand dort die Einladung erneut sendet, bekommen Sie eine neue E-Mail.',
    toSignIn: 'Zur Anmeldung',
  },
  en: {
    title: 'Invitation from {{name}}',
    byPerson: '{{by}} invites you to act for {{municipality}}.',
    byCity: 'The Deutscher Städtetag has admitted {{municipality}}. You administer its access.',
    youAre: 'Invited is',
    address: 'Address',
    role: 'Your role',
    function: 'Your function',
    validUntil: 'Valid until',
    setPassword: 'Set up your access',
    setPasswordText:
      'Choose a password. After that you set up a second factor, for example an app on your telephone: only then you see what belongs to your municipality.',
    accept: 'Accept invitation',
    provider: 'Or by the sign-in of your municipality',
    providerText: 'You sign in with your account in the house and need no password here.',
    acceptByProvider: 'Accept and sign in through the municipality',
    signInTitle: 'Please sign in',
    signInText:
      'There is an account for this address already. Sign in with it; after that you accept the invitation by one click.',
    signIn: 'Sign in',
    acceptTitle: 'Accept',
    acceptText: 'You are signed in with this address.',
    otherTitle: 'You are signed in with another address',
    otherText: 'The invitation is for {{email}}. Sign out, and in with this address.',
    signOut: 'Sign out',
    goneTitle: 'This invitation is no longer valid',
    goneText: 'It has expired, was withdrawn or has been accepted. Ask the person who invited you for a new one.',
    restsTitle: 'This invitation rests',
    restsText:
      'Whoever invited you no longer administers the access of {{municipality}}. As soon as somebody there sends the invitation again, you get a new e-mail.',
    toSignIn: 'To the sign-in',
  },
});
