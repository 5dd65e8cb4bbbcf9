import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph as it reads: name of its style and its words. */
export interface Line {
  readonly style: string;
  readonly text: string;
}

/** A Word document opened by its parts, for tests: what is in it, told by its XML alone. */
export class OpenedDocx {
  readonly parts: ReadonlyMap<string, string>;

  constructor(bytes: Uint8Array) {
    const files = Object.entries(unzipSync(bytes));
    this.parts = new Map(files.map(([name, data]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(data) : '']));
  }

  part(name: string): Document {
    return new DOMParser({ onError: () => undefined }).parseFromString(
      this.parts.get(name) ?? '<missing/>',
      'text/xml',
    );
  }

  /** All elements of a kind in a part, `p` for paragraphs. */
  all(name: string, part = 'word/document.xml'): Element[] {
    return [...this.part(part).getElementsByTagNameNS(W, name)];
  }

  /** Paragraphs of the text: behind the cover and the contents, before the end. */
  lines(tracked: 'accepted' | 'rejected' = 'accepted'): Line[] {
    const body = this.all('body')[0]!;
    const lines = linesIn(body, tracked === 'accepted' ? 'del' : 'ins');
    const start = lines.findIndex(({ isStart }) => isStart);
    const end = lines.findIndex(({ isEnd }) => isEnd);
    return lines.slice(start, end).map(({ style, text }) => ({ style, text }));
  }
}

export const valueOf = (element: Element, name = 'val'): string => element.getAttributeNS(W, name) ?? '';

export const childrenOf = (element: Node, name?: string): Element[] =>
  [...(element.childNodes ?? [])].filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
  );

/** The words of runs, without what is `gone`; a footnote as its mark, a break as a line. */
export function textIn(element: Node, gone?: string): string {
  return childrenOf(element)
    .map((child) => {
      const { localName } = child;
      if (localName === gone || localName === 'pPr' || localName === 'sdtPr' || localName === 'instrText') return '';
      if (localName === 't' || localName === 'delText') return child.textContent ?? '';
      if (localName === 'br') return '\n';
      if (localName === 'tab') return '\t';
      if (localName === 'footnoteReference') return '[^]';
      return localName === 'drawing' ? '[Bild]' : textIn(child, gone);
    })
    .join('');
}

function linesIn(element: Element, gone: 'ins' | 'del'): (Line & { isStart: boolean; isEnd: boolean })[] {
  const lines: (Line & { isStart: boolean; isEnd: boolean })[] = [];
  let carried = '';
  const walk = (node: Element) => {
    if (
      node.localName === 'tr' &&
      childrenOf(node, 'trPr').some((properties) => childrenOf(properties, gone).length > 0)
    )
      return;
    if (node.localName !== 'p') {
      childrenOf(node).forEach(walk);
      return;
    }
    const [properties] = childrenOf(node, 'pPr');
    const mark = properties && childrenOf(properties, 'rPr').flatMap((run) => childrenOf(run, gone))[0];
    const text = carried + textIn(node, gone);
    carried = mark ? text : '';
    if (mark) return;
    const style = properties ? childrenOf(properties, 'pStyle').map((one) => valueOf(one))[0] : undefined;
    const names = [...node.getElementsByTagNameNS(W, 'bookmarkStart')].map((one) => valueOf(one, 'name'));
    const isHeading = (style ?? '').startsWith('Heading');
    lines.push({
      ...{ style: style ?? '', text },
      isStart: isHeading && !lines.some(({ isStart }) => isStart),
      isEnd: names.includes('_AllmendeEnd'),
    });
  };
  walk(element);
  return lines;
}
