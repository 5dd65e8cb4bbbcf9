import { defineTexts } from '../i18n/texts.ts';

export const waitingTexts = defineTexts('waiting', {
  de: {
    ahead_one: 'Ein anderer Vorgang ist noch vor Ihnen.',
    ahead_other: '{{count}} andere Vorgänge sind noch vor Ihnen.',
    next: 'Sie sind als Nächstes an der Reihe.',
    progress: 'Fortschritt',
    of: '{{phase}}: {{done}} von {{total}}',
    look: 'Stand ansehen',
  },
  en: {
    ahead_one: 'Another one comes before yours.',
    ahead_other: '{{count}} others come before yours.',
    next: 'Yours is next.',
    progress: 'Progress',
    of: '{{phase}}: {{done}} of {{total}}',
    look: 'See how far it is',
  },
});
