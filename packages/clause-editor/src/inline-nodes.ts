import { Node, nodeInputRule, nodePasteRule } from '@tiptap/core';

const variableKey = '[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*';
/** A variable at the end of what is being typed. */
const typedVariable = new RegExp(`\\{\\{(${variableKey})\\}\\}$`);
const pastedVariables = new RegExp(`\\{\\{(${variableKey})\\}\\}`, 'g');
/** Braces in a text that would be read as a variable. */
export const looksLikeVariable = new RegExp(`\\{\\{(?=${variableKey}\\}\\})`, 'g');

/** A picture as it is written in the Markdown. */
export interface PictureAttributes {
  readonly src: string;
  readonly alt: string;
  readonly title: string | null;
}

/** How the things that are no letters are called, and which variables have names. */
export interface InlineWords {
  readonly variable: (key: string) => { readonly label: string; readonly spoken: string };
  readonly image: (picture: PictureAttributes) => { readonly spoken: string; readonly src: string | null };
  readonly footnote: (label: string) => string;
}

const atom = { group: 'inline', inline: true, atom: true, selectable: true } as const;
const chip = (className: string, spoken: string) => ({
  class: `clause-chip ${className}`,
  role: 'img',
  'aria-label': spoken,
});

/** `{{key}}`: one thing with the name of what is filled in there; its letters cannot be broken. */
export const variableNode = (words: InlineWords) =>
  Node.create({
    ...atom,
    name: 'variable',
    addAttributes: () => ({ key: { default: '', parseHTML: (element) => element.getAttribute('data-variable') } }),
    parseHTML: () => [{ tag: 'span[data-variable]' }],
    renderHTML({ node }) {
      const key = String(node.attrs['key']);
      const { label, spoken } = words.variable(key);
      return ['span', { ...chip('al-variable', spoken), 'data-variable': key, title: `{{${key}}}` }, label];
    },
    renderText: ({ node }) => `{{${String(node.attrs['key'])}}}`,
    addInputRules() {
      const getAttributes = (match: RegExpMatchArray) => ({ key: match[1] });
      return [nodeInputRule({ find: typedVariable, type: this.type, getAttributes })];
    },
    addPasteRules() {
      const getAttributes = (match: RegExpMatchArray) => ({ key: match[1] });
      return [nodePasteRule({ find: pastedVariables, type: this.type, getAttributes })];
    },
  });

export const footnoteReferenceNode = (words: InlineWords) =>
  Node.create({
    ...atom,
    name: 'footnoteReference',
    addAttributes: () => ({ label: { default: '', parseHTML: (element) => element.getAttribute('data-footnote') } }),
    parseHTML: () => [{ tag: 'sup[data-footnote]' }],
    renderHTML({ node }) {
      const label = String(node.attrs['label']);
      return ['sup', { ...chip('clause-chip--footnote', words.footnote(label)), 'data-footnote': label }, label];
    },
  });

/** A picture of the solution as it is; what lies elsewhere is not fetched while somebody writes, and is said in words. */
export const imageNode = (words: InlineWords) =>
  Node.create({
    ...atom,
    name: 'image',
    addAttributes: () => ({
      src: { default: '', parseHTML: (element) => element.getAttribute('data-src') },
      alt: { default: '', parseHTML: (element) => element.getAttribute('data-alt') },
      title: { default: null, parseHTML: (element) => element.getAttribute('data-title') },
    }),
    parseHTML: () => [{ tag: 'span[data-src]' }],
    renderHTML({ node }) {
      const { src, alt, title } = node.attrs as unknown as PictureAttributes;
      const { spoken, src: shown } = words.image({ src, alt, title });
      const facts = {
        'data-src': src,
        'data-alt': alt,
        ...(title === null ? {} : { 'data-title': title }),
        title: src,
      };
      // Its words are those of the frame around it.
      if (shown) return ['span', { ...chip('clause-picture', spoken), ...facts }, ['img', { src: shown, alt: '' }]];
      return ['span', { ...chip('clause-chip--image', spoken), ...facts }, spoken];
    },
  });

/** A break that readers see. `source` keeps how it was written where that was HTML. */
export const hardBreakNode = Node.create({
  ...atom,
  name: 'hardBreak',
  selectable: false,
  addAttributes: () => ({ source: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

/** The end of a line in the Markdown, which readers see as a space. */
export const softBreakNode = Node.create({
  ...atom,
  name: 'softBreak',
  selectable: false,
  parseHTML: () => [{ tag: 'span[data-soft-break]' }],
  renderHTML: () => ['span', { 'data-soft-break': '' }, ' '],
  renderText: () => ' ',
});

/** Inline HTML and the like: shown as it is written, changed in the Markdown only. */
export const inlineSourceNode = Node.create({
  ...atom,
  name: 'inlineSource',
  addAttributes: () => ({ value: { default: '', parseHTML: (element) => element.textContent } }),
  parseHTML: () => [{ tag: 'span[data-source]' }],
  renderHTML: ({ node }) => ['span', { class: 'clause-source', 'data-source': '' }, String(node.attrs['value'])],
});
