import type { Content } from '@allmende/domain/content';
import { inlineHtml, toHtml } from '@allmende/domain/markdown';
import type { PreviewedClause } from './outline-section.tsx';
import type { ShownPicture } from './reading-page.ts';

/** Clauses and characters of a preview: enough to see whether it was read as it should. */
const FIRST_CLAUSES = 20;
const FIRST_CHARACTERS = 40_000;

/** The beginning of a document that was read as people will read it: sanitised HTML. */
export function previewOf(
  { clauses, variables }: Pick<Content, 'clauses' | 'variables'>,
  pictures: readonly ShownPicture[],
): PreviewedClause[] {
  const shown = new Map(
    pictures.map(({ name, url, width, height }) => [
      name,
      { src: url, width: width ?? undefined, height: height ?? undefined },
    ]),
  );
  let characters = 0;
  return clauses
    .slice(0, FIRST_CLAUSES)
    .filter(({ body }, at) => (characters += body.length) <= FIRST_CHARACTERS || at === 0)
    .map(({ id, heading, body }) => {
      const options = { variables, prefix: `vorschau-${id}`, below: 4, pictures: shown };
      return { id, headingHtml: inlineHtml(heading, options), html: toHtml(body, options) };
    });
}
