import { defineTexts } from '../i18n/texts.ts';

export const changedWordsTexts = defineTexts('changed-words', {
  de: { added: 'Neu', removed: 'Entfällt' },
  en: { added: 'New', removed: 'Dropped' },
});
