import type { TextInBoth } from '../shell/text-page.tsx';

export const imprintText: TextInBoth = {
  de: {
    title: 'Impressum',
    lead: 'Angaben nach § 5 des Digitale-Dienste-Gesetzes.',
    sections: [
      {
        id: 'anbieter',
        heading: 'Anbieter',
        paragraphs: [
          'Diese Installation ist eine Vorführung mit erfundenen Inhalten. Vor dem Betrieb trägt der Betreiber hier Name, Anschrift, Vertretung, elektronische Kontaktadresse und Umsatzsteuer-Identifikationsnummer ein.',
        ],
      },
      {
        id: 'inhalte',
        heading: 'Verantwortung für Inhalte',
        paragraphs: [
          'Jede Lösung verantwortet die Kommune, die sie veröffentlicht; ihre Ansprechstelle steht auf der Seite der Lösung. Die Prüfstelle prüft vor der Veröffentlichung und nimmt Hinweise auf rechtswidrige Inhalte entgegen.',
        ],
      },
      {
        id: 'lizenzen',
        heading: 'Lizenzen',
        paragraphs: [
          'Die Software steht unter der EUPL-1.2, die Texte dieser Seiten unter CC BY 4.0. Für jede Lösung gilt die bei ihr genannte Lizenz. Die Schrift Fira Sans steht unter der SIL Open Font License 1.1, die Gestaltung verwendet KERN (EUPL-1.2).',
        ],
      },
    ],
  },
  en: {
    title: 'Imprint',
    lead: 'Information required by section 5 of the German Digital Services Act.',
    sections: [
      {
        id: 'anbieter',
        heading: 'Provider',
        paragraphs: [
          'This installation is a demonstration with invented content. Before going live the operator enters name, address, representatives, electronic contact and VAT identification number here.',
        ],
      },
      {
        id: 'inhalte',
        heading: 'Responsibility for content',
        paragraphs: [
          'The municipality that publishes a solution is responsible for it; its contact is named on the page of the solution. The review desk checks before publication and accepts notices about illegal content.',
        ],
      },
      {
        id: 'lizenzen',
        heading: 'Licences',
        paragraphs: [
          'The software is licensed under EUPL-1.2, the texts of these pages under CC BY 4.0. Each solution carries its own licence. The typeface Fira Sans is licensed under the SIL Open Font License 1.1; the design uses KERN (EUPL-1.2).',
        ],
      },
    ],
  },
};
