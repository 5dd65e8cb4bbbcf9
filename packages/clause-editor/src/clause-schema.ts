import { type AnyExtension, getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import * as blocks from './block-nodes.ts';
import {
  footnoteReferenceNode,
  hardBreakNode,
  imageNode,
  inlineSourceNode,
  type InlineWords,
  softBreakNode,
  variableNode,
} from './inline-nodes.ts';
import { codeMark, deleteMark, emphasisMark, linkMark, strongMark } from './marks.ts';

/** Everything that a clause's text can hold, as the editor knows it. */
export const clauseExtensions = (words: InlineWords): AnyExtension[] => [
  blocks.documentNode,
  blocks.textNode,
  blocks.paragraphNode,
  blocks.headingNode,
  blocks.blockquoteNode,
  blocks.codeBlockNode,
  blocks.ruleNode,
  blocks.bulletListNode,
  blocks.orderedListNode,
  blocks.listItemNode,
  blocks.footnoteDefinitionNode(words.footnote),
  blocks.sourceNode,
  blocks.tableNode,
  blocks.tableRowNode,
  blocks.tableHeaderNode,
  blocks.tableCellNode,
  blocks.tableRoles,
  variableNode(words),
  footnoteReferenceNode(words),
  imageNode(words),
  hardBreakNode,
  softBreakNode,
  inlineSourceNode,
  linkMark,
  emphasisMark,
  strongMark,
  deleteMark,
  codeMark,
];

const plainWords: InlineWords = {
  variable: (key) => ({ label: key, spoken: key }),
  image: ({ alt }) => ({ spoken: alt, src: null }),
  footnote: (label) => label,
};

/** The schema alone: for reading and writing without an editor. */
export const clauseSchema = (): Schema => getSchema(clauseExtensions(plainWords));
