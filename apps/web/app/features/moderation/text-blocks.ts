import type { CaseDecision } from '../../gql/graphql.ts';

/** A sentence that moderators need often. German: it goes to a city, whatever the language of the page. */
export interface TextBlock {
  readonly code: string;
  readonly outcome: CaseDecision;
  readonly name: { readonly de: string; readonly en: string };
  readonly text: string;
}

export const textBlocks: readonly TextBlock[] = [
  {
    code: 'complete',
    outcome: 'PUBLISH',
    name: { de: 'Vollständig und übertragbar', en: 'Complete and transferable' },
    text: 'Die Lösung ist vollständig beschrieben, auf andere Kommunen übertragbar und enthält keine vertraulichen Angaben.',
  },
  {
    code: 'update',
    outcome: 'PUBLISH',
    name: { de: 'Gepflegte Fassung', en: 'Well-kept version' },
    text: 'Die neue Fassung beschreibt nachvollziehbar, was sich geändert hat. Die Angaben sind aktuell.',
  },
  {
    code: 'persons',
    outcome: 'REQUEST_CHANGES',
    name: { de: 'Personen entfernen', en: 'Remove persons' },
    text: 'Bitte ersetzen Sie Namen, Telefonnummern und persönliche E-Mail-Adressen durch Platzhalter oder Funktionen.',
  },
  {
    code: 'internals',
    outcome: 'REQUEST_CHANGES',
    name: { de: 'Interna entfernen', en: 'Remove internals' },
    text: 'Bitte entfernen Sie interne Adressen, Rechnernamen und Angaben zu eingesetzten Systemen. Sie helfen Angreifern und sind für andere Kommunen ohne Nutzen.',
  },
  {
    code: 'rights',
    outcome: 'REQUEST_CHANGES',
    name: { de: 'Rechte Dritter klären', en: 'Clarify rights' },
    text: 'Bitte klären Sie die Rechte an übernommenen Texten, Bildern oder Logos und nennen Sie die Quelle.',
  },
  {
    code: 'metadata',
    outcome: 'REQUEST_CHANGES',
    name: { de: 'Steckbrief ergänzen', en: 'Complete the profile' },
    text: 'Bitte ergänzen Sie den Steckbrief: Für welche Kommunen eignet sich die Lösung, und wer muss beteiligt werden?',
  },
  {
    code: 'not-transferable',
    outcome: 'REJECT',
    name: { de: 'Nicht übertragbar', en: 'Not transferable' },
    text: 'Die Lösung hängt so stark an örtlichen Gegebenheiten, dass andere Kommunen sie nicht übernehmen können.',
  },
  {
    code: 'off-topic',
    outcome: 'REJECT',
    name: { de: 'Kein Bezug zur Informationssicherheit', en: 'Off topic' },
    text: 'Die Lösung hat keinen erkennbaren Bezug zur Informationssicherheit. Die Allmende sammelt nur solche Lösungen.',
  },
  {
    code: 'advertising',
    outcome: 'REJECT',
    name: { de: 'Werbung', en: 'Advertising' },
    text: 'Der Beitrag wirbt für ein Produkt oder einen Anbieter. Werbung veröffentlicht die Allmende nicht.',
  },
];
