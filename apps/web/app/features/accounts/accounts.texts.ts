import { defineTexts } from '../../i18n/texts.ts';

export const accountTexts = defineTexts('accounts', {
  de: {
    signIn: 'Anmelden',
    signInLead:
      'Lesen können Sie vieles ohne Anmeldung. Zum Übernehmen, Bewerten und Veröffentlichen melden Sie sich mit Ihrem Konto an.',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    noAccount: 'Noch kein Konto?',
    emailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    demoTitle: 'Zum Ausprobieren',
    demoLead: 'Diese Umgebung enthält erfundene Personen. Ein Klick meldet Sie an.',
    demoSignIn: 'Als {{name}} anmelden',
    leafletTitle: 'TLP-Merkblatt: Wer was sehen und weitergeben darf',
    leafletLead:
      'Nicht alles, was Kommunen einander geben, gehört an die Öffentlichkeit. Das Traffic Light Protocol (TLP 2.0) sagt mit einem Wort, wie weit etwas gehen darf.',
    leafletAudience: 'Wer sieht es hier?',
    leafletRules: 'Ihre Zusage',
    leafletRule1:
      'Ich gebe Inhalte mit TLP:GREEN nur innerhalb der Gemeinschaft der Kommunen weiter, nie über öffentlich erreichbare Wege.',
    leafletRule2:
      'Ich gebe Inhalte mit TLP:AMBER nur an die Personen meiner Kommune und ihrer IT-Dienstleister, die sie brauchen; TLP:AMBER+STRICT nur innerhalb meiner Kommune.',
    leafletRule3: 'Das Kennzeichen bleibt auf jeder Seite, jeder Datei und jedem Ausdruck stehen.',
    leafletRule4: 'Im Zweifel frage ich die Ansprechstelle der Lösung.',
    acknowledge: 'Ich habe das Merkblatt gelesen und halte mich daran',
    acknowledgeButton: 'Zur Kenntnis nehmen',
    acknowledgeMissing: 'Bestätigen Sie, dass Sie das Merkblatt gelesen haben.',
    acknowledged:
      'Sie haben das Merkblatt zur Kenntnis genommen. Inhalte mit TLP:GREEN sind ein Jahr lang für Sie sichtbar; dann fragen wir wieder.',
    acknowledgeSignIn:
      'Melden Sie sich an, um das Merkblatt zur Kenntnis zu nehmen. Danach sehen Sie Inhalte mit TLP:GREEN.',
    refusedLabels: 'TLP:RED sowie Verschlusssachen (VS-NfD und höher) werden hier nicht angenommen.',
    source: 'Quelle: FIRST, Traffic Light Protocol 2.0',
  },
  en: {
    signIn: 'Sign in',
    signInLead: 'Much can be read without signing in. To adopt, rate and publish, sign in with your account.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    noAccount: 'No account yet?',
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
    demoTitle: 'Try it out',
    demoLead: 'This environment contains invented people. One click signs you in.',
    demoSignIn: 'Sign in as {{name}}',
    leafletTitle: 'TLP leaflet: who may see and pass on what',
    leafletLead:
      'Not everything that municipalities give each other is for the public. The Traffic Light Protocol (TLP 2.0) says in one word how far something may travel.',
    leafletAudience: 'Who sees it here?',
    leafletRules: 'Your promise',
    leafletRule1:
      'I pass on TLP:GREEN content within the community of municipalities only, never through publicly reachable channels.',
    leafletRule2:
      'I pass on TLP:AMBER content only to people in my municipality and its IT providers who need it; TLP:AMBER+STRICT within my municipality only.',
    leafletRule3: 'The label stays on every page, every file and every printout.',
    leafletRule4: 'If in doubt I ask the contact of the solution.',
    acknowledge: 'I have read the leaflet and will abide by it',
    acknowledgeButton: 'Acknowledge',
    acknowledgeMissing: 'Confirm that you have read the leaflet.',
    acknowledged:
      'You have acknowledged the leaflet. TLP:GREEN content is visible to you for a year; then we ask again.',
    acknowledgeSignIn: 'Sign in to acknowledge the leaflet. After that you will see TLP:GREEN content.',
    refusedLabels: 'TLP:RED and classified material (VS-NfD and above) are not accepted here.',
    source: 'Source: FIRST, Traffic Light Protocol 2.0',
  },
});
