import type { Content } from '@allmende/domain/content';
import { inlineHtml, toHtml } from '@allmende/domain/markdown';
import type { Values } from '@allmende/domain/variables';

/** A clause as sanitised HTML, kept beside the content so that reading renders nothing. */
export interface RenderedClause {
  readonly id: string;
  readonly headingHtml: string;
  readonly html: string;
  readonly guidanceHtml: string;
}

/** Renders all clauses; with values variables are filled, without them they stand open. */
export function renderClauses(
  { clauses, variables }: Pick<Content, 'clauses' | 'variables'>,
  values?: Values,
): RenderedClause[] {
  return clauses.map(({ id, heading, level, body, guidance }) => {
    const options = { variables, prefix: id, below: Math.min(level + 1, 5), ...(values ? { values } : {}) };
    return {
      id,
      headingHtml: inlineHtml(heading, options),
      html: toHtml(body, options),
      guidanceHtml: guidance ? toHtml(guidance, { ...options, prefix: `${id}-hinweis` }) : '',
    };
  });
}
