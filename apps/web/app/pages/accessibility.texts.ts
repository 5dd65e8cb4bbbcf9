import type { TextInBoth } from '../shell/text-page.tsx';

export const accessibilityText: TextInBoth = {
  de: {
    title: 'Erklärung zur Barrierefreiheit',
    lead: 'Wir möchten, dass alle die Allmende nutzen können. Diese Erklärung sagt, wie weit wir sind.',
    sections: [
      {
        id: 'stand',
        heading: 'Stand der Vereinbarkeit',
        paragraphs: [
          'Die Seiten sind nach WCAG 2.2, Stufe AA, gebaut; das geht über EN 301 549 und BITV 2.0 hinaus. Jede Seite wird bei jeder Änderung automatisch geprüft. Eine Prüfung durch eine unabhängige Stelle steht noch aus.',
        ],
        points: [
          'Lesen, Suchen und alle Formulare gehen ohne Skripte und allein mit der Tastatur.',
          'Die Darstellung folgt den Einstellungen Ihres Geräts: hell, dunkel, hoher Kontrast, weniger Bewegung.',
          'Die Seiten lassen sich ohne Verlust auf 400 Prozent vergrößern.',
        ],
      },
      {
        id: 'grenzen',
        heading: 'Was noch nicht barrierefrei ist',
        points: [
          'Dateien, die Kommunen anhängen, können wir nicht vollständig prüfen. Die Texte der Lösungen selbst stehen immer als barrierefreie Seite bereit.',
          'Fassungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht.',
        ],
      },
      {
        id: 'melden',
        heading: 'Barriere melden',
        paragraphs: [
          'Haben Sie eine Barriere bemerkt oder brauchen Sie einen Inhalt in anderer Form? Schreiben Sie an die im Impressum genannte Adresse und nennen Sie die Seite. Sie erhalten innerhalb von zwei Wochen eine Antwort.',
        ],
        link: { href: '/impressum', label: 'Zum Impressum' },
      },
      {
        id: 'durchsetzung',
        heading: 'Durchsetzungsverfahren',
        paragraphs: [
          'Wenn unsere Antwort nicht weiterhilft, können Sie sich an die Durchsetzungs- oder Schlichtungsstelle wenden, die für den im Impressum genannten Betreiber zuständig ist.',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility statement',
    lead: 'We want everyone to be able to use Allmende. This statement says how far we have come.',
    sections: [
      {
        id: 'stand',
        heading: 'Conformance status',
        paragraphs: [
          'The pages are built to WCAG 2.2, level AA, which goes beyond EN 301 549 and BITV 2.0. Every page is checked automatically with every change. A review by an independent body is still to come.',
        ],
        points: [
          'Reading, searching and all forms work without scripts and with the keyboard alone.',
          'The appearance follows the settings of your device: light, dark, high contrast, less motion.',
          'The pages can be enlarged to 400 per cent without loss.',
        ],
      },
      {
        id: 'grenzen',
        heading: 'What is not accessible yet',
        points: [
          'We cannot fully check files that municipalities attach. The texts of the solutions themselves are always available as an accessible page.',
          'There are no versions in easy language or German sign language yet.',
        ],
      },
      {
        id: 'melden',
        heading: 'Report a barrier',
        paragraphs: [
          'Have you noticed a barrier or do you need content in another form? Write to the address given in the imprint and name the page. You will receive an answer within two weeks.',
        ],
        link: { href: '/impressum', label: 'To the imprint' },
      },
      {
        id: 'durchsetzung',
        heading: 'Enforcement',
        paragraphs: [
          'If our answer does not help, you can turn to the enforcement or arbitration body responsible for the operator named in the imprint.',
        ],
      },
    ],
  },
};
