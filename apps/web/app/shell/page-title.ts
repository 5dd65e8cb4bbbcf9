import type { Language } from '../i18n/languages.ts';
import { textsIn } from '../i18n/texts.ts';
import { shellTexts } from './shell.texts.ts';

export interface PageFace {
  readonly language: Language;
  readonly title: string;
  /** One or two sentences for search engines and previews. */
  readonly description?: string;
  /** Address of the page without what varies, absolute. */
  readonly canonical?: string | undefined;
  /** Kept out of search engines: everything that not everyone may see, and lists without content of their own. */
  readonly isHidden?: boolean;
}

/** Title, description, preview and canonical address of a page. */
export function pageFace({ language, title, description, canonical, isHidden }: PageFace) {
  const t = textsIn(language, shellTexts);
  return [
    { title: t('title', { page: title }) },
    { property: 'og:title', content: title },
    { property: 'og:site_name', content: t('name') },
    { property: 'og:type', content: 'website' },
    { property: 'og:locale', content: language === 'de' ? 'de_DE' : 'en_GB' },
    ...(description
      ? [
          { name: 'description', content: description },
          { property: 'og:description', content: description },
        ]
      : []),
    ...(canonical
      ? [
          { tagName: 'link' as const, rel: 'canonical', href: canonical },
          { property: 'og:url', content: canonical },
        ]
      : []),
    ...(isHidden ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}
