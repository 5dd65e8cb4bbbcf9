import type { Language } from '@allmende/domain/texts';

export interface Recipient {
  readonly name: string;
  readonly city: string;
  readonly at: Date;
}

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** Who has been given a copy, for which city and when: `Ausgegeben an Sabine Huber, Kelheim, 25.11.2026, 14:32`. */
export function recipientMark({ name, city, at }: Recipient, language: Language): string {
  const moment = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(at);
  return `${language === 'de' ? 'Ausgegeben an' : 'Given to'} ${name}, ${city}, ${moment}`;
}
