/** A reason that is needed often. German: it goes to a town hall, whatever the language of the page. */
export interface RefusalBlock {
  readonly code: string;
  readonly name: { readonly de: string; readonly en: string };
  readonly text: string;
}

export const refusalBlocks: readonly RefusalBlock[] = [
  {
    code: 'not-confirmed',
    name: { de: 'Zugehörigkeit nicht bestätigt', en: 'Belonging not confirmed' },
    text: 'Wir konnten nicht feststellen, dass Sie für diese Kommune arbeiten. Bitte stellen Sie den Antrag mit einer Adresse Ihrer Kommune neu oder nennen Sie eine Stelle, die Ihre Angaben bestätigt.',
  },
  {
    code: 'foreign-domain',
    name: { de: 'Domain gehört nicht zur Kommune', en: 'Domain is not theirs' },
    text: 'Die Domain Ihrer Adresse gehört nicht zu dieser Kommune. Bitte stellen Sie den Antrag mit Ihrer dienstlichen Adresse neu.',
  },
  {
    code: 'takes-part',
    name: { de: 'Kommune macht schon mit', en: 'Takes part already' },
    text: 'Ihre Kommune macht inzwischen mit. Bitte lassen Sie sich von den Kolleginnen und Kollegen einladen, die ihren Zugang verwalten.',
  },
  {
    code: 'wrong-municipality',
    name: { de: 'Falsche Kommune gewählt', en: 'Wrong municipality chosen' },
    text: 'Nach Ihren Angaben arbeiten Sie für eine andere Kommune als die gewählte. Bitte stellen Sie den Antrag für die richtige neu.',
  },
];

/** The reason as it is sent: the block first, then the own words. */
export function reasonFrom(code: string, words: string): string {
  const block = refusalBlocks.find((one) => one.code === code)?.text;
  return [block, words.trim()].filter(Boolean).join('\n\n');
}
