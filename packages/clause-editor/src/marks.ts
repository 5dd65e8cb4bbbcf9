import { Mark, markInputRule } from '@tiptap/core';
import { safeAddress } from '@allmende/domain/html-rules';

export const linkMark = Mark.create({
  name: 'link',
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { default: '' }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (safeAddress((element as HTMLElement).getAttribute('href') ?? '') === null ? false : null),
    },
  ],
  // No address: a link in a text that is being written leads nowhere by accident.
  renderHTML: ({ mark }) => ['span', { class: 'clause-link', title: String(mark.attrs['href']) }, 0],
});

export const strongMark = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s)([^*]+)(?<!\s)\*\*)$/, type: this.type })];
  },
});

export const emphasisMark = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const deleteMark = Mark.create({
  name: 'delete',
  parseHTML: () => [{ tag: 's' }, { tag: 'del' }],
  renderHTML: () => ['del', 0],
});

export const codeMark = Mark.create({
  name: 'inlineCode',
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(`([^`]+)`)$/, type: this.type })];
  },
});
