import { Extension, Node, wrappingInputRule } from '@tiptap/core';

const quiet = { rendered: false } as const;

export const documentNode = Node.create({ name: 'doc', topNode: true, content: 'block+' });
export const textNode = Node.create({ name: 'text', group: 'inline' });

export const paragraphNode = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

/** A heading within the clause. Which level it has in the document is decided by the clause; here it is below the page's. */
export const headingNode = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 6, ...quiet } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: () => ['h2', 0],
});

export const blockquoteNode = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

export const codeBlockNode = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({ language: { default: null, ...quiet }, meta: { default: null, ...quiet } }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', ['code', 0]],
  addKeyboardShortcuts() {
    return {
      // Two empty lines at the end lead out of the block, and so does the arrow.
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        if (!empty || $from.parent.type !== this.type) return false;
        const isAtEnd = $from.parentOffset === $from.parent.content.size;
        if (!isAtEnd || !$from.parent.textContent.endsWith('\n\n')) return editor.commands.newlineInCode();
        return editor
          .chain()
          .command(({ tr }) => (tr.delete($from.pos - 2, $from.pos), true))
          .exitCode()
          .run();
      },
      ArrowDown: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const isAtEnd = $from.parentOffset === $from.parent.content.size;
        return empty && $from.parent.type === this.type && isAtEnd && $from.after() === editor.state.doc.content.size
          ? editor.commands.exitCode()
          : false;
      },
    };
  },
});

export const ruleNode = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

export const bulletListNode = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ spread: { default: false, ...quiet } }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-*+])\s$/, type: this.type })];
  },
});

export const orderedListNode = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('start') ?? 1) },
    spread: { default: false, ...quiet },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => ['ol', node.attrs['start'] === 1 ? {} : { start: node.attrs['start'] as number }, 0],
  addInputRules() {
    const getAttributes = (match: RegExpMatchArray) => ({ start: Number(match[1]) });
    return [wrappingInputRule({ find: /^(\d{1,3})[.)]\s$/, type: this.type, getAttributes })];
  },
});

export const listItemNode = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    /** A task that is done or open; null for what is no task. */
    checked: { default: null, ...quiet },
    spread: { default: false, ...quiet },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ node }) => {
    const checked = node.attrs['checked'] as boolean | null;
    return ['li', checked === null ? {} : { 'data-task': checked ? 'done' : 'open' }, 0];
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const isFirst = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.index(-1) === 0;
        return isFirst && $from.node(-1).type === this.type ? editor.commands.liftListItem(this.name) : false;
      },
    };
  },
});

export const footnoteDefinitionNode = (said: (label: string) => string) =>
  Node.create({
    name: 'footnoteDefinition',
    group: 'block',
    content: 'block+',
    defining: true,
    isolating: true,
    addAttributes: () => ({ label: { default: '', rendered: false } }),
    renderHTML: ({ node }) => [
      'div',
      { class: 'clause-footnote', role: 'group', 'aria-label': said(String(node.attrs['label'])) },
      [
        'span',
        { class: 'clause-footnote__label', contenteditable: 'false', 'aria-hidden': 'true' },
        String(node.attrs['label']),
      ],
      ['div', 0],
    ],
  });

/** HTML, link targets and the like: shown as they are written, changed in the Markdown only. */
export const sourceNode = Node.create({
  name: 'source',
  group: 'block',
  atom: true,
  addAttributes: () => ({ value: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['div', { class: 'clause-source' }, String(node.attrs['value'])],
});

const cell = {
  content: 'inline*',
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1, ...quiet },
    rowspan: { default: 1, ...quiet },
    colwidth: { default: null, ...quiet },
    align: { default: null, ...quiet },
  }),
};
export const tableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: 'clause-table' }, ['table', ['tbody', 0]]],
});
export const tableRowNode = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});
export const tableHeaderNode = Node.create({
  ...cell,
  name: 'tableHeader',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', { scope: 'col' }, 0],
});
export const tableCellNode = Node.create({
  ...cell,
  name: 'tableCell',
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
});

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};
/** What the commands for tables go by. */
export const tableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }: { name: string }) => (roles[name] ? { tableRole: roles[name] } : {}),
});
