import { defineTexts } from '../../i18n/texts.ts';

export const colleaguesTexts = defineTexts('colleagues', {
  de: {
    nameAndFunction: '{{name}} ({{job}})',
    inSameClause:
      '{{who}} hat diesen Abschnitt gerade auch geöffnet. Ändern Sie beide etwas, sehen Sie beide Texte und entscheiden.',
    inNamedClause: '{{who}} arbeitet gerade an „{{heading}}“.',
    inOtherClause: '{{who}} arbeitet gerade an einem anderen Abschnitt dieses Dokuments.',
    inOutline: '{{who}} hat gerade die Gliederung dieses Dokuments geöffnet.',
  },
  en: {
    nameAndFunction: '{{name}} ({{job}})',
    inSameClause: '{{who}} has this clause open as well. If you both change something, you see both texts and decide.',
    inNamedClause: '{{who}} is working on “{{heading}}”.',
    inOtherClause: '{{who}} is working on another clause of this document.',
    inOutline: '{{who}} has the outline of this document open.',
  },
});
