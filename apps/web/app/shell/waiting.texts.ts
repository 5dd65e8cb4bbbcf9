import { defineTexts } from '../i18n/texts.ts';

export const waitingTexts = defineTexts('waiting', {
  de: {
    ahead_one: 'Ein anderer Vorgang ist noch vor Ihnen.',
    ahead_other: '{{count}} andere Vorgänge sind noch vor Ihnen.',
    next: 'Sie sind als Nächstes an der Reihe.',
    progress: 'Fortschritt',
    of: '{{phase}}: {{done}} von {{total}}',
    stays: 'Sie können diese Seite verlassen und später zurückkommen. Der Vorgang läuft weiter.',
    look: 'Stand ansehen',
    cancel: 'Abbrechen',
  },
  en: {
    ahead_one: 'Another task comes before yours.',
    ahead_other: '{{count}} other tasks come before yours.',
    next: 'Yours is next.',
    progress: 'Progress',
    of: '{{phase}}: {{done}} of {{total}}',
    stays: 'You can leave this page and come back later. The work goes on.',
    look: 'See how far it is',
    cancel: 'Cancel',
  },
});
