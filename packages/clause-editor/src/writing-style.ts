import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** How an author writes what Markdown can say in several ways; whoever edits the text goes on in that way. */
export interface WritingStyle {
  readonly bullet: '-' | '*' | '+';
  readonly bulletOrdered: '.' | ')';
  readonly emphasis: '*' | '_';
  readonly strong: '*' | '_';
  readonly fence: '`' | '~';
  readonly rule: '-' | '*' | '_';
  readonly incrementListMarker: boolean;
}

export const usualStyle: WritingStyle = {
  bullet: '-',
  bulletOrdered: '.',
  emphasis: '*',
  strong: '*',
  fence: '`',
  rule: '-',
  incrementListMarker: true,
};

/** The style of the first list, the first emphasis and so on in a text. */
export function styleOf(markdown: string, root: Root): WritingStyle {
  const found: { -readonly [Key in keyof WritingStyle]?: WritingStyle[Key] } = {};
  const take = <Key extends keyof WritingStyle>(
    key: Key,
    sign: string | undefined,
    known: readonly WritingStyle[Key][],
  ) => {
    const match = known.find((one) => one === sign);
    if (match !== undefined && found[key] === undefined) found[key] = match;
  };
  visit(root, (node: Nodes) => {
    const start = node.position?.start.offset;
    if (start === undefined) return;
    const sign = markdown[start];
    if (node.type === 'emphasis') take('emphasis', sign, ['*', '_']);
    if (node.type === 'strong') take('strong', sign, ['*', '_']);
    if (node.type === 'code') take('fence', sign, ['`', '~']);
    if (node.type === 'thematicBreak') take('rule', sign, ['-', '*', '_']);
    if (node.type !== 'list') return;
    const marker = /^(?:[-*+]|\d+([.)]))/.exec(markdown.slice(start, start + 12));
    if (!node.ordered) take('bullet', marker?.[0], ['-', '*', '+']);
    else take('bulletOrdered', marker?.[1], ['.', ')']);
  });
  const { bullet = '-' } = found;
  // A rule of the sign of the list could be taken for one of its items.
  const rule = found.rule && found.rule !== bullet ? found.rule : bullet === '-' ? '*' : '-';
  return { ...usualStyle, ...found, rule };
}
