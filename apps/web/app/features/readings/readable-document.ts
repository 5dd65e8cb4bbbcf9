import { setImmediate } from 'node:timers/promises';
import type { Content } from '@allmende/domain/content';
import { inlineHtml, toHtml } from '@allmende/domain/markdown';
import type { PictureSource } from '@allmende/domain/pictures';
import { labelOf } from '@allmende/domain/variables';
import type { Language } from '../../i18n/languages.ts';
import { labelsIn } from '../../shell/readable.ts';
import type { ShownPicture } from './reading-page.ts';

/** Milliseconds for which one document may keep everybody else waiting. */
const AT_A_TIME = 20;

/** A clause as it will be read. */
export interface ReadableClause {
  readonly id: string;
  readonly heading: string;
  readonly headingHtml: string;
  readonly level: number;
  readonly html: string;
  readonly guidanceHtml: string;
  readonly requirements: string[];
  readonly when: { readonly label: string; readonly is: string[] } | null;
}

/** A whole document as people will read it: sanitised HTML. A long one is written piece by piece, others go between. */
export async function readableDocument(
  content: Pick<Content, 'clauses' | 'variables'>,
  pictures: readonly Pick<ShownPicture, 'name' | 'url' | 'width' | 'height'>[],
  language: Language,
): Promise<ReadableClause[]> {
  const variables = labelsIn(language, content);
  const shown = new Map(
    pictures.map(({ name, url, width, height }): [string, PictureSource] => [
      name,
      { src: url, width: width ?? undefined, height: height ?? undefined },
    ]),
  );
  const clauses: ReadableClause[] = [];
  let begun = performance.now();
  for (const { id, heading, level, body, guidance, requirements, when } of content.clauses) {
    const options = { variables, prefix: id, below: Math.min(level + 1, 5), pictures: shown, language };
    clauses.push({
      ...{ id, heading, level, requirements },
      headingHtml: inlineHtml(heading, options),
      html: toHtml(body, options),
      guidanceHtml: guidance ? toHtml(guidance, { ...options, prefix: `${id}-hinweis` }) : '',
      when: when ? { label: labelOf(variables, when.key), is: [...when.is] } : null,
    });
    if (performance.now() - begun < AT_A_TIME) continue;
    await setImmediate();
    begun = performance.now();
  }
  return clauses;
}
