import { defineTexts } from '../../i18n/texts.ts';

export const cityProfileTexts = defineTexts('city-profile', {
  de: {
    title: 'Stadtprofil',
    titleOf: 'Stadtprofil {{name}}',
    lead: 'Was Sie hier einmal eintragen, steht danach in jedem Ihrer Dokumente an der richtigen Stelle.',
    here: 'Sie sind hier',
    desk: 'Arbeitsplatz',
    progress: 'Ausgefüllt',
    progressText: '{{filled}} von {{count}} Angaben',
    example: 'Beispiel: {{example}}',
    save: 'Stadtprofil speichern',
    saved: 'Das Stadtprofil ist gespeichert. Alle Dokumente verwenden ab jetzt die neuen Angaben.',
    readOnly: 'Ändern können das Stadtprofil Personen, die den Zugang Ihrer Kommune verwalten.',
    missing: 'noch leer',
    whoSees:
      'Diese Angaben sieht nur {{name}}. In Dokumente, die Sie weitergeben, setzt sie nur Ihre eigene Ausgabe ein.',
  },
  en: {
    title: 'City profile',
    titleOf: 'City profile of {{name}}',
    lead: 'What you enter here once stands in the right place in each of your documents.',
    here: 'You are here',
    desk: 'Desk',
    progress: 'Filled in',
    progressText: '{{filled}} of {{count}} values',
    example: 'Example: {{example}}',
    save: 'Save city profile',
    saved: 'The city profile has been saved. All documents use the new values from now on.',
    readOnly: 'The city profile is changed by those who administer the access of your municipality.',
    missing: 'still empty',
    whoSees: 'Only {{name}} sees these values. They are put into documents by your own output only.',
  },
});
