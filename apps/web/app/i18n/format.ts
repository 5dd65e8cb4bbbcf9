import type { Language } from './languages.ts';
import { useLanguage } from './texts.ts';

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const timeZone = 'Europe/Berlin';

const makeFormat = (language: Language) => {
  const locale = locales[language];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const number = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const bytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    date: (value: string | null | undefined) => (value ? date.format(new Date(value)) : ''),
    longDate: (value: string | null | undefined) => (value ? longDate.format(new Date(value)) : ''),
    moment: (value: string | null | undefined) => (value ? moment.format(new Date(value)) : ''),
    number: (value: number) => number.format(value),
    decimal: (value: number) => decimal.format(value),
    list: (values: readonly string[]) => list.format(values),
    /** A file size: bytes in, kB or MB out; what has something in it is never nothing. */
    size: (value: number) =>
      value < 1_000_000
        ? `${bytes.format(value === 0 ? 0 : Math.max(value / 1_000, 0.1))} kB`
        : `${bytes.format(value / 1_000_000)} MB`,
  };
};

const formats = { de: makeFormat('de'), en: makeFormat('en') };
export type Format = (typeof formats)['de'];

/** Dates, numbers and lists as people in Germany write them, in the language of the page. */
export const useFormat = (): Format => formats[useLanguage()];
export const formatIn = (language: Language): Format => formats[language];

/** The day in Germany, YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
