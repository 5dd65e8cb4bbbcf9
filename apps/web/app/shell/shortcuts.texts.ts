import { defineTexts } from '../i18n/texts.ts';

export const shortcutTexts = defineTexts('shortcuts', {
  de: {
    title: 'Tastenkürzel',
    lead: 'Die Kürzel gelten auf allen Seiten, aber nie, während Sie in ein Feld schreiben.',
    isOff: 'Die Tastenkürzel sind in diesem Browser abgeschaltet.',
    '/': 'zum Suchfeld; von Seiten ohne Suchfeld zum Katalog',
    '?': 'zeigt diese Liste',
    Esc: 'schließt die Liste',
    close: 'Schließen',
    off: 'Tastenkürzel abschalten',
    on: 'Tastenkürzel einschalten',
  },
  en: {
    title: 'Keyboard shortcuts',
    lead: 'The shortcuts work on all pages, but never while you write in a field.',
    isOff: 'The keyboard shortcuts are switched off in this browser.',
    '/': 'to the search box; to the catalogue from pages without one',
    '?': 'shows this list',
    Esc: 'closes the list',
    close: 'Close',
    off: 'Switch shortcuts off',
    on: 'Switch shortcuts on',
  },
});
