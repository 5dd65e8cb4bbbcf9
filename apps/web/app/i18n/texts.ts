import { createInstance, type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, languages } from './languages.ts';

type Sentences = Record<string, string>;

/** A key without its plural ending: `adopters_one` and `adopters_other` are asked for as `adopters`. */
type Key<Texts extends Sentences> = keyof Texts & string extends infer Name ? WithoutPlural<Name & string> : never;
type WithoutPlural<Name extends string> = Name extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Name;

export type Translate<Texts extends Sentences> = (key: Key<Texts>, values?: Record<string, string | number>) => string;

/** The texts of one room in both languages: a missing English sentence is a type error. */
export interface RoomTexts<Texts extends Sentences> {
  readonly room: string;
  readonly de: Texts;
  readonly en: Texts;
}

const instances: Record<Language, i18n> = { de: instance('de'), en: instance('en') };

/** One ready instance per language, shared by all requests: an instance never changes its language. */
export const i18nIn = (language: Language): i18n => instances[language];

/** Registers the texts of a room under its name. */
export function defineTexts<const Name extends string, Texts extends Sentences>(
  room: Name,
  texts: { de: Texts; en: { [Sentence in keyof Texts]: string } },
): RoomTexts<Texts> {
  for (const language of languages) instances[language].addResourceBundle(language, room, texts[language], true, true);
  return { room, de: texts.de, en: texts.en as Texts };
}

/** The sentences of a room in the language of the page. */
export function useTexts<Texts extends Sentences>({ room }: RoomTexts<Texts>): Translate<Texts> {
  const { t } = useTranslation(room);
  return translateWith(t as Plain);
}

/** The sentences of a room outside of a component: titles, actions, feeds. */
export function textsIn<Texts extends Sentences>(language: Language, { room }: RoomTexts<Texts>): Translate<Texts> {
  return translateWith(instances[language].getFixedT(language, room) as Plain);
}

/** i18next knows keys only from a global declaration; ours belong to rooms. */
type Plain = (key: string, values: Record<string, string | number>) => string;

const translateWith =
  <Texts extends Sentences>(t: Plain): Translate<Texts> =>
  (key, values) =>
    t(key, { ...values });

/** The language of the page. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'de');

function instance(language: Language): i18n {
  const created = createInstance();
  void created.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it prints.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return created;
}
