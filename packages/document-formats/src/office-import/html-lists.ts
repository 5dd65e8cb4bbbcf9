import type { Element, ElementContent, Nodes } from 'hast';

/** Style of an element as Word writes it, e.g. `mso-list:l0 level2 lfo1`. */
export const styleOf = (node: Nodes): string =>
  node.type === 'element' && typeof node.properties.style === 'string' ? node.properties.style : '';

const levelIn = (node: Nodes): number | null => {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(styleOf(node))?.[1];
  return level === undefined ? null : Number(level);
};

const isMarker = (node: Nodes): boolean => /mso-list:\s*ignore/i.test(styleOf(node));

/** Word writes the items of a list as paragraphs, with their signs as text: they become lists in lists. */
export function withLists(children: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  let run: Element[] = [];
  const close = () => {
    if (run.length > 0) done.push(...listsOf(run));
    run = [];
  };
  for (const child of children) {
    const isBlank = child.type === 'text' && child.value.trim() === '';
    if (child.type === 'element' && levelIn(child) !== null) run.push(child);
    else if (!isBlank || run.length === 0) {
      close();
      done.push(child);
    }
  }
  close();
  return done;
}

interface OpenList {
  readonly list: Element;
  readonly level: number;
}

function listsOf(items: readonly Element[]): Element[] {
  const lists: Element[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    const level = levelIn(item)!;
    const { sign, content } = partsOf(item);
    const tagName = /^\(?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6})[.)]/i.test(sign) ? 'ol' : 'ul';
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    const entry: Element = { type: 'element', tagName: 'li', properties: {}, children: content };
    const current = open.at(-1);
    if (current?.level === level && current.list.tagName === tagName) {
      current.list.children.push(entry);
      continue;
    }
    if (current?.level === level) open.pop();
    const start = Number(/\d+/.exec(sign)?.[0] ?? 1);
    const properties = tagName === 'ol' && start !== 1 ? { start } : {};
    const list: Element = { type: 'element', tagName, properties, children: [entry] };
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent?.type === 'element') parent.children.push(list);
    else lists.push(list);
    open.push({ list, level });
  }
  return lists;
}

/** The sign of an item and what it says. */
function partsOf(item: Element): { sign: string; content: ElementContent[] } {
  let sign = '';
  const strip = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (isMarker(child)) {
        sign ||= wordsOf(child).trim();
        return [];
      }
      return child.type === 'element' ? [{ ...child, children: strip(child.children) }] : [child];
    });
  return { content: strip(item.children), sign };
}

export const wordsOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
