import { defineTexts } from '../../i18n/texts.ts';

export const conditionTexts = defineTexts('clause-conditions', {
  de: {
    summary: 'Steht dieser Abschnitt in jedem Dokument?',
    legend: 'Wann steht dieser Abschnitt im Dokument?',
    hint: 'Sie fragen zum Beispiel, ob ein Verfahren genutzt wird. Wer Nein antwortet, bekommt den Abschnitt dazu nicht.',
    always: 'Immer',
    onlyIf: 'Nur wenn: {{label}}',
    answers: 'Bei welchen Antworten?',
    answersMissing: 'Wählen Sie mindestens eine Antwort, bei der der Abschnitt stehen soll',
    none: 'Dafür braucht es einen Platzhalter der Art „Ja oder Nein“ oder „Auswahl“. Dieser Entwurf hat noch keinen.',
    unknown: '{{label}} (lässt keine Auswahl zu)',
    yes: 'Ja',
    no: 'Nein',
  },
  en: {
    summary: 'Does this clause stand in every document?',
    legend: 'When does this clause stand in the document?',
    hint: 'You ask, for example, whether a procedure is used. Whoever answers no does not get the clause about it.',
    always: 'Always',
    onlyIf: 'Only if: {{label}}',
    answers: 'With which answers?',
    answersMissing: 'Choose at least one answer with which the clause is to stand',
    none: 'This needs a placeholder of the kind “yes or no” or “choice”. This draft has none yet.',
    unknown: '{{label}} (offers no choice)',
    yes: 'Yes',
    no: 'No',
  },
});
