import type { Editor } from '@tiptap/core';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables';
import type { EditorText } from './editor.texts.ts';

/** What opens a small form of its own instead of acting at once. */
export type PanelName = 'link' | 'image' | 'variable';

export interface EditorAction {
  readonly name: EditorText;
  /** Keys that do the same, as they are written on a button. */
  readonly keys?: string;
  /** For what is either on or off at the cursor. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
  readonly act: ((editor: Editor) => boolean) | PanelName;
}

const perform = (command: Command) => (editor: Editor) => command(editor.state, (step) => editor.view.dispatch(step));
const isFreeText = (editor: Editor) => !isInTable(editor.state);
const mark = (name: EditorText & ('strong' | 'emphasis' | 'code'), type: string, keys: string): EditorAction => ({
  name,
  keys,
  isOn: (editor) => editor.isActive(type),
  act: (editor) => editor.chain().focus().toggleMark(type).run(),
});
const table = (name: EditorText, command: Command): EditorAction => ({ name, act: perform(command) });

const writing: readonly EditorAction[] = [
  mark('strong', 'strong', 'Control+B'),
  mark('emphasis', 'emphasis', 'Control+I'),
  mark('code', 'inlineCode', 'Control+E'),
  {
    name: 'heading',
    isOn: (editor) => editor.isActive('heading'),
    isPossible: isFreeText,
    act: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph').run(),
  },
];
const lists: readonly EditorAction[] = [
  ...(['bulletList', 'orderedList'] as const).map((name): EditorAction => ({
    name,
    isOn: (editor) => editor.isActive(name),
    isPossible: isFreeText,
    act: (editor) => editor.chain().focus().toggleList(name, 'listItem').run(),
  })),
  {
    name: 'outdent',
    keys: 'Control+[',
    isPossible: (editor) => editor.can().liftListItem('listItem'),
    act: (editor) => editor.chain().focus().liftListItem('listItem').run(),
  },
  {
    name: 'indent',
    keys: 'Control+]',
    isPossible: (editor) => editor.can().sinkListItem('listItem'),
    act: (editor) => editor.chain().focus().sinkListItem('listItem').run(),
  },
];
const blocks: readonly EditorAction[] = [
  {
    name: 'blockquote',
    isOn: (editor) => editor.isActive('blockquote'),
    isPossible: isFreeText,
    act: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  },
  {
    name: 'codeBlock',
    isOn: (editor) => editor.isActive('codeBlock'),
    isPossible: isFreeText,
    act: (editor) => editor.chain().focus().toggleNode('codeBlock', 'paragraph').run(),
  },
];
const things: readonly EditorAction[] = [
  { name: 'variable', act: 'variable' },
  { name: 'link', isOn: (editor) => editor.isActive('link'), act: 'link' },
  { name: 'image', isOn: (editor) => editor.isActive('image'), act: 'image' },
  { name: 'footnote', isPossible: (editor) => !editor.isActive('footnoteDefinition'), act: insertFootnote },
  { name: 'table', isPossible: isFreeText, act: insertTable },
];
const insideTable: readonly EditorAction[] = [
  table('addRow', addRowAfter),
  table('addColumn', addColumnAfter),
  table('deleteRow', deleteRow),
  table('deleteColumn', deleteColumn),
  table('deleteTable', deleteTable),
];
const steps: readonly EditorAction[] = [
  { name: 'undo', keys: 'Control+Z', isPossible: ({ state }) => undoDepth(state) > 0, act: perform(undo) },
  { name: 'redo', keys: 'Control+Y', isPossible: ({ state }) => redoDepth(state) > 0, act: perform(redo) },
];

/** The groups of the toolbar; in a table those for tables come along. */
export const actionGroups = (editor: Editor): readonly (readonly EditorAction[])[] => [
  writing,
  lists,
  blocks,
  things,
  ...(isInTable(editor.state) ? [insideTable] : []),
  steps,
];

/** Two columns, a head and two rows; the cursor stands in the first cell. */
function insertTable(editor: Editor): boolean {
  const { state, schema } = editor;
  const row = (cell: string) => schema.node('tableRow', null, [schema.node(cell), schema.node(cell)]);
  const made = schema.node('table', null, [row('tableHeader'), row('tableCell'), row('tableCell')]);
  const { $from } = state.selection;
  const isEmpty = $from.depth === 1 && $from.parent.content.size === 0;
  const at = $from.depth === 0 ? $from.pos : isEmpty ? $from.before(1) : $from.after(1);
  const change = isEmpty ? state.tr.replaceWith(at, $from.after(1), made) : state.tr.insert(at, made);
  editor.view.dispatch(change.setSelection(TextSelection.near(change.doc.resolve(at + 1))).scrollIntoView());
  editor.view.focus();
  return true;
}

/** The number at the cursor, its text at the end; there one goes on writing. */
function insertFootnote(editor: Editor): boolean {
  const { state, schema } = editor;
  const taken = new Set<string>();
  state.doc.descendants((node: Node) => {
    if (node.type.name.startsWith('footnote')) taken.add(String(node.attrs['label']));
  });
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const label = String(number);
  const change = state.tr.replaceSelectionWith(schema.node('footnoteReference', { label }), true);
  const last = change.doc.lastChild;
  const end = change.doc.content.size - (last && last.isTextblock && last.content.size === 0 ? last.nodeSize : 0);
  const at = end === 0 ? change.doc.content.size : end;
  change.insert(at, schema.node('footnoteDefinition', { label }, [schema.node('paragraph')]));
  editor.view.dispatch(change.setSelection(TextSelection.near(change.doc.resolve(at + 2))).scrollIntoView());
  editor.view.focus();
  return true;
}
