import { defineTexts } from '../i18n/texts.ts';

export const changedWordsTexts = defineTexts('changed-words', {
  de: { added: 'Neu', removed: 'Entfällt', picture: 'Bild' },
  en: { added: 'New', removed: 'Dropped', picture: 'Picture' },
});
