import type { Condition, Content } from '@allmende/domain/content';
import { inlineHtml, toHtml, toText } from '@allmende/domain/markdown';
import type { PictureSource } from '@allmende/domain/pictures';
import { holds, valuesFor } from '@allmende/domain/variables';
import { profileLabels } from '@allmende/vocabularies/profile-variables';
import type { Language } from '../../i18n/languages.ts';
import { placeOfKey } from './field-of-key.ts';

/** A clause as it will stand in the document, or would with other answers. */
export interface PreviewedClause {
  readonly id: string;
  readonly level: number;
  /** Heading in plain words, for announcements. */
  readonly heading: string;
  readonly headingHtml: string;
  readonly html: string;
  readonly when: Condition | null;
}

/** All clauses, filled as far as there are answers, with every place of a placeholder marked by its key. */
export function previewedClauses(
  content: Content,
  values: readonly { readonly key: string; readonly value: string }[],
  language: Language,
  pictures?: ReadonlyMap<string, PictureSource>,
): PreviewedClause[] {
  const filled = valuesFor(content, {}, new Map(values.map(({ key, value }) => [key, value])));
  const variables = [...content.variables, ...profileLabels[language]];
  const seen = new Set<string>();
  const named = (html: string) =>
    html.replace(/<span class="variable" data-key="([^"]+)"/g, (tag, key: string) => {
      if (seen.has(key)) return tag;
      seen.add(key);
      return `${tag} id="${placeOfKey(key)}"`;
    });
  return content.clauses.map(({ id, heading, level, body, when }) => {
    // Nobody can be led to a place that is not shown.
    const marked = holds(when, filled) ? named : (html: string) => html;
    const options = { variables, values: filled, language, pictures, prefix: `vorschau-${id}`, below: 4 };
    return {
      id,
      level,
      heading: toText(heading, options),
      headingHtml: marked(inlineHtml(heading, options)),
      html: marked(toHtml(body, options)),
      when: when ?? null,
    };
  });
}
