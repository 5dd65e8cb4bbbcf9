import { parseMarkdown, rangeOf } from '@allmende/domain/mdast';
import { tokensIn } from '@allmende/domain/variables';
import type { Mark, Node, Schema } from '@tiptap/pm/model';
import type {
  BlockContent,
  Definition,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { restored, slotPattern, withSlots } from './variable-slots.ts';

/** A block of a text, and where it stands in the Markdown. */
export interface ReadBlock {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

export interface ReadMarkdown {
  readonly doc: Node;
  readonly blocks: readonly ReadBlock[];
  readonly root: Root;
}

/** A clause's text as the editor's document. Every block remembers where it came from. */
export function readMarkdown(markdown: string, schema: Schema): ReadMarkdown {
  const keys = tokensIn(markdown);
  const slotted = withSlots(markdown, keys);
  const root = parseMarkdown(slotted);
  const reader = new Reader(
    schema,
    root,
    keys.map(({ key }) => key),
    slotted,
  );
  const blocks = root.children.flatMap((child) => {
    const range = rangeOf(child);
    return range ? [{ node: reader.block(child), ...range }] : [];
  });
  const nodes = blocks.length > 0 ? blocks.map(({ node }) => node) : [schema.node('paragraph')];
  return { doc: schema.node('doc', null, nodes), blocks, root };
}

class Reader {
  private readonly schema: Schema;
  private readonly keys: readonly string[];
  private readonly slotted: string;
  private readonly definitions = new Map<string, Definition>();

  constructor(schema: Schema, root: Root, keys: readonly string[], slotted: string) {
    this.slotted = slotted;
    this.schema = schema;
    this.keys = keys;
    visit(root, 'definition', (node: Definition) => {
      if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node);
    });
  }

  block(node: RootContent | BlockContent | DefinitionContent): Node {
    const { schema } = this;
    switch (node.type) {
      case 'paragraph':
        return schema.node('paragraph', null, this.inline(node.children));
      case 'heading':
        return schema.node('heading', { level: node.depth }, this.inline(node.children));
      case 'blockquote':
        return schema.node('blockquote', null, this.blocks(node.children));
      case 'code': {
        const value = this.plain(node.value);
        const attributes = { language: this.plain(node.lang), meta: this.plain(node.meta) };
        return schema.node('codeBlock', attributes, value === '' ? [] : [schema.text(value)]);
      }
      case 'thematicBreak':
        return schema.node('horizontalRule');
      case 'list': {
        const items = node.children.map((item) => this.item(item));
        const spread = node.spread ?? false;
        return node.ordered
          ? schema.node('orderedList', { start: node.start ?? 1, spread }, items)
          : schema.node('bulletList', { spread }, items);
      }
      case 'table':
        return this.table(node);
      case 'footnoteDefinition':
        return schema.node(
          'footnoteDefinition',
          { label: this.plain(node.label ?? node.identifier) },
          this.blocks(node.children),
        );
      case 'html':
        return schema.node('source', { value: this.plain(node.value) });
      default:
        return schema.node('source', { value: this.plain(this.written(node)) });
    }
  }

  /** As it stands in the source; over several lines without the signs of the quotes and lists around it. */
  private written(node: RootContent): string {
    const range = rangeOf(node);
    const source = range ? this.slotted.slice(range.start, range.end) : '\n';
    return source.includes('\n') ? toMarkdown(node).trimEnd() : source;
  }

  private blocks(nodes: readonly (BlockContent | DefinitionContent)[]): Node[] {
    const blocks = nodes.map((node) => this.block(node));
    return blocks.length > 0 ? blocks : [this.schema.node('paragraph')];
  }

  private item({ children, checked = null, spread }: ListItem): Node {
    return this.schema.node('listItem', { checked, spread: spread ?? false }, this.blocks(children));
  }

  /** Rows may have fewer cells than others; here all have the same number. */
  private table({ children: rows, align }: Table): Node {
    const width = Math.max(...rows.map(({ children }) => children.length));
    const made = rows.map(({ children: cells }, at) =>
      this.schema.node(
        'tableRow',
        null,
        Array.from({ length: width }, (_, column) =>
          this.schema.node(
            at === 0 ? 'tableHeader' : 'tableCell',
            { align: align?.[column] ?? null },
            this.inline(cells[column]?.children ?? []),
          ),
        ),
      ),
    );
    return this.schema.node('table', null, made);
  }

  private inline(nodes: readonly PhrasingContent[], marks: readonly Mark[] = []): Node[] {
    return nodes.flatMap((node) => this.piece(node, marks));
  }

  private piece(node: PhrasingContent, marks: readonly Mark[]): Node[] {
    const { schema } = this;
    const marked = (name: string, attributes?: Record<string, unknown>) =>
      schema.marks[name]!.create(attributes).addToSet(marks);
    switch (node.type) {
      case 'text':
        return this.text(node.value, marks);
      case 'strong':
      case 'emphasis':
      case 'delete':
        return this.inline(node.children, marked(node.type));
      case 'inlineCode': {
        // A line's end in code reads as a space.
        const value = this.plain(node.value).replaceAll('\n', ' ');
        return value === '' ? [] : [schema.text(value, marked('inlineCode'))];
      }
      case 'break':
        return [schema.node('hardBreak', null, undefined, marks)];
      case 'link':
        return this.inline(
          node.children,
          marked('link', { href: this.plain(node.url), title: this.plain(node.title) }),
        );
      case 'linkReference': {
        const target = this.definitions.get(node.identifier);
        const attributes = { href: this.plain(target?.url ?? ''), title: this.plain(target?.title) };
        return this.inline(node.children, marked('link', attributes));
      }
      case 'image':
        return [this.image(node.url, node.alt, node.title, marks)];
      case 'imageReference': {
        const target = this.definitions.get(node.identifier);
        return [this.image(target?.url ?? '', node.alt, target?.title, marks)];
      }
      case 'footnoteReference':
        return [
          schema.node('footnoteReference', { label: this.plain(node.label ?? node.identifier) }, undefined, marks),
        ];
      case 'html': {
        const value = this.plain(node.value);
        return /^<br\s*\/?>$/i.test(value)
          ? [schema.node('hardBreak', { source: value }, undefined, marks)]
          : [schema.node('inlineSource', { value }, undefined, marks)];
      }
    }
  }

  private image(url: string, alt: string | null | undefined, title: string | null | undefined, marks: readonly Mark[]) {
    const attributes = { src: this.plain(url), alt: this.plain(alt ?? ''), title: this.plain(title) };
    return this.schema.node('image', attributes, undefined, marks);
  }

  private text(value: string, marks: readonly Mark[]): Node[] {
    const { schema } = this;
    return value.split(new RegExp(`(${slotPattern.source}|\\n)`, 'u')).flatMap((part) => {
      if (part === '') return [];
      if (part === '\n') return [schema.node('softBreak', null, undefined, marks)];
      const key = restored(part, this.keys);
      return part.match(slotPattern)
        ? [schema.node('variable', { key: key.slice(2, -2) }, undefined, marks)]
        : [schema.text(part, marks)];
    });
  }

  /** A text that is not shown as letters: variables in it stay as they were written. */
  private plain<Text extends string | null | undefined>(text: Text): Text extends string ? string : null {
    type Plain = Text extends string ? string : null;
    return (typeof text === 'string' ? restored(text, this.keys) : null) as Plain;
  }
}
