import { Extension } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables';

/** Blocks that one could not leave downwards if nothing stood behind them. */
const withoutExit = new Set(['table', 'codeBlock', 'horizontalRule', 'source', 'footnoteDefinition']);

/** An empty paragraph at the end to write on in; Markdown knows nothing of it. */
function withPlaceToWrite({ doc, schema, tr }: EditorState): Transaction | null {
  const last = doc.lastChild;
  return last && withoutExit.has(last.type.name) ? tr.insert(doc.content.size, schema.node('paragraph')) : null;
}

/** In Markdown the first row of a table is its head, and no other one. */
function withOneHead({ doc, schema, tr }: EditorState): Transaction | null {
  doc.descendants((table, start) => {
    if (table.type.name !== 'table') return table.type.name !== 'paragraph';
    table.forEach((row, rowStart, index) => {
      const type = schema.nodes[index === 0 ? 'tableHeader' : 'tableCell'];
      row.forEach((cell: Node, cellStart) => {
        if (cell.type !== type) tr.setNodeMarkup(start + 1 + rowStart + 1 + cellStart, type);
      });
    });
    return false;
  });
  return tr.docChanged ? tr : null;
}

const shape = (correct: (state: EditorState) => Transaction | null) =>
  new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? correct(state) : null,
  });

/** Undoing, tables, and the keys that lead through them and out again. */
export const editorBehaviour = (toToolbar: () => boolean) =>
  Extension.create({
    name: 'behaviour',
    priority: 1_001,
    addProseMirrorPlugins: () => [history(), gapCursor(), tableEditing(), shape(withOneHead), shape(withPlaceToWrite)],
    addKeyboardShortcuts() {
      const cell = (direction: 1 | -1) => () =>
        goToNextCell(direction)(this.editor.state, (transaction) => this.editor.view.dispatch(transaction));
      const step = (move: typeof undo) => () => move(this.editor.state, (step) => this.editor.view.dispatch(step));
      return {
        'Mod-z': step(undo),
        'Mod-y': step(redo),
        'Shift-Mod-z': step(redo),
        'Alt-F10': toToolbar,
        // In a table Tab goes from cell to cell and out at its ends; everywhere else it leaves the editor.
        Tab: cell(1),
        'Shift-Tab': cell(-1),
        Enter: ({ editor }) => (isInTable(editor.state) ? cell(1)() || true : false),
      };
    },
  });
