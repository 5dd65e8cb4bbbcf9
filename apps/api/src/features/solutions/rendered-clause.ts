import type { Content } from '@allmende/domain/content';
import { inlineHtml, toHtml } from '@allmende/domain/markdown';
import type { PictureSource } from '@allmende/domain/pictures';
import { clausesFor, type Values } from '@allmende/domain/variables';
import { profileLabels } from '@allmende/vocabularies/profile-variables';

/** A clause as sanitised HTML, kept beside the content so that reading renders nothing. */
export interface RenderedClause {
  readonly id: string;
  readonly headingHtml: string;
  readonly html: string;
  readonly guidanceHtml: string;
}

export interface Rendering {
  /** With values those clauses that stand, variables filled; without them all, with open variables. */
  readonly values?: Values;
  /** What the pictures in the text are, by the names of their files. */
  readonly pictures: ReadonlyMap<string, PictureSource>;
}

/** Renders clauses for reading. */
export function renderClauses(
  { clauses, variables }: Pick<Content, 'clauses' | 'variables'>,
  { values, pictures }: Rendering,
): RenderedClause[] {
  const known = [...variables, ...profileLabels.de];
  return (values ? clausesFor({ clauses }, values) : clauses).map(({ id, heading, level, body, guidance }) => {
    const filled = values ? { values } : {};
    const options = { variables: known, prefix: id, below: Math.min(level + 1, 5), pictures, ...filled };
    return {
      id,
      headingHtml: inlineHtml(heading, options),
      html: toHtml(body, options),
      guidanceHtml: guidance ? toHtml(guidance, { ...options, prefix: `${id}-hinweis` }) : '',
    };
  });
}
