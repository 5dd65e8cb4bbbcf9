import { safeAddress } from '@allmende/domain/html-rules';
import { isDecorativeMark, pictureName } from '@allmende/domain/pictures';
import { hasSlot, slotPattern } from '@allmende/domain/variable-slots';
import { isComment, labelOf, type Labelled, type Values, writtenOf } from '@allmende/domain/variables';
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { words } from '../document-frame.ts';
import { cleanText, type Marks, type PictureText, type Run, shownGap } from './document-text.ts';

/** What the runs of a clause are read with. */
export interface RunContext {
  readonly values: Values | undefined;
  readonly variables: readonly Labelled[];
  /** Keys of the variables that stand in the text as slots. */
  readonly slots: readonly string[];
  /** What references in brackets lead to. */
  readonly targets: ReadonlyMap<string, Definition>;
  readonly pictureWord: (typeof words)['de' | 'en']['picture'];
  readonly pictureNamed: (name: string) => Omit<PictureText, 'alt' | 'name'> | null;
  readonly hasClause: (id: string) => boolean;
  readonly onPictureInWords: (name: string) => void;
  readonly footnote: (identifier: string) => { at: number; number: number; again: boolean } | null;
}

/** The runs of inline Markdown; what stands side by side with the same marks is one run. */
export function runsOf(nodes: readonly PhrasingContent[], context: RunContext, marks: Marks = {}): Run[] {
  const runs: Run[] = [];
  for (const run of nodes.flatMap((node) => runsOfNode(node, context, marks))) {
    const last = runs.at(-1);
    if (last?.kind === 'text' && run.kind === 'text' && sameMarks(last, run))
      runs.splice(-1, 1, { ...last, text: last.text + run.text });
    else runs.push(run);
  }
  return runs;
}

export const sameMarks = (one: Marks, other: Marks): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.strike === other.strike &&
  one.code === other.code &&
  one.link === other.link;

function runsOfNode(node: Nodes, context: RunContext, marks: Marks): Run[] {
  switch (node.type) {
    case 'text':
      return textRuns(node.value, context, marks);
    case 'html':
      if (isComment(node)) return [];
      return /^<br\s*\/?>$/i.test(node.value.trim()) ? [{ kind: 'break' }] : textRuns(node.value, context, marks);
    case 'inlineCode':
      return textRuns(node.value, context, { ...marks, code: true });
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
      return runsOf(node.children, context, { ...marks, bold: true });
    case 'emphasis':
      return runsOf(node.children, context, { ...marks, italic: true });
    case 'delete':
      return runsOf(node.children, context, { ...marks, strike: true });
    case 'link':
      return runsOf(node.children, context, linked(marks, node.url, context));
    case 'linkReference':
      return runsOf(node.children, context, linked(marks, context.targets.get(node.identifier)?.url ?? '', context));
    case 'image':
      return pictureRuns(node.alt, node.url, node.title, context, marks);
    case 'imageReference': {
      const target = context.targets.get(node.identifier);
      return pictureRuns(node.alt, target?.url ?? '', target?.title, context, marks);
    }
    case 'footnoteReference': {
      const footnote = context.footnote(node.identifier);
      return footnote ? [{ kind: 'footnote', ...footnote }] : [];
    }
    default:
      return 'children' in node ? runsOf(node.children as PhrasingContent[], context, marks) : [];
  }
}

function textRuns(text: string, context: RunContext, marks: Marks): Run[] {
  const runs: Run[] = [];
  const add = (piece: string) => {
    const clean = cleanText(piece).replace(/\s*\n\s*/g, ' ');
    if (clean !== '') runs.push({ kind: 'text', text: clean, ...marks });
  };
  let done = 0;
  for (const match of text.matchAll(slotPattern)) {
    add(text.slice(done, match.index));
    runs.push(variableRun(context.slots[Number(match[1])] ?? '', context, marks));
    done = match.index + match[0].length;
  }
  add(text.slice(done));
  return runs;
}

function variableRun(key: string, { values, variables }: RunContext, marks: Marks): Run {
  const value = values ? cleanText(writtenOf(values, key)).replace(/\s*[\r\n]+\s*/g, ', ') : '';
  if (value !== '') return { kind: 'variable', key, state: 'filled', text: value, ...marks };
  const text = shownGap(cleanText(labelOf(variables, key)));
  return { kind: 'variable', key, state: values ? 'missing' : 'open', text, ...marks };
}

/** A link within the document leads to a clause that is in it. */
function linked(marks: Marks, url: string, context: RunContext): Marks {
  const address = safeAddress(withValues(url, context));
  if (address === null || (address.startsWith('#') && !context.hasClause(address.slice(1)))) return marks;
  return { ...marks, link: cleanText(address) };
}

const withValues = (url: string, { values, slots }: RunContext): string =>
  url.replace(slotPattern, (_, at: string) =>
    encodeURI(writtenOf(values ?? {}, slots[Number(at)] ?? '').toWellFormed()),
  );

/** A picture that is a file of the version; what lies elsewhere or cannot be shown is said in words. */
function pictureRuns(
  words: string | null | undefined,
  url: string,
  title: string | null | undefined,
  context: RunContext,
  marks: Marks,
): Run[] {
  const plain = (text: string) =>
    cleanText(text.replace(slotPattern, (_, at: string) => variableText(context.slots[Number(at)] ?? '', context)));
  const alt = plain(words ?? '').trim();
  const name = hasSlot(url) ? null : pictureName(url);
  const isDecoration = alt === '' && isDecorativeMark(title);
  const shown = name === null ? null : context.pictureNamed(name);
  if (name !== null && shown && (alt !== '' || isDecoration))
    return [{ kind: 'picture', picture: { name, alt, ...shown } }];
  // A picture without words of its own is called by its name: whoever does not see it should know that it is there.
  if (name !== null && shown) return [{ kind: 'picture', picture: { name, alt: name, ...shown } }];
  if (isDecoration && name !== null) return [];
  const address = withValues(url, context);
  if (name !== null) context.onPictureInWords(name);
  const text = `${context.pictureWord}: ${alt || cleanText(name ?? address)}`;
  return [{ kind: 'text', text, ...linked(marks, url, context) }];
}

const variableText = (key: string, context: RunContext): string => {
  const run = variableRun(key, context, {});
  return 'text' in run ? run.text : '';
};
