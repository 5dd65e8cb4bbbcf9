export const languages = ['de', 'en'] as const;
/** German is the language of the house; English is complete. */
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The language to answer in: what the address asks for, else what was chosen before, else what the browser prefers. */
export function chooseLanguage(address: string | null, cookie: string | undefined, accept: string | null): Language {
  if (isLanguage(address)) return address;
  if (isLanguage(cookie)) return cookie;
  return preferred(accept ?? '') ?? 'de';
}

function preferred(accept: string): Language | undefined {
  return accept
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
    .find(isLanguage);
}
