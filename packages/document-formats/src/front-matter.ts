import { type Tlp, tlpLabels } from '@allmende/domain/audience';
import {
  type Link,
  linkSchema,
  type Metadata,
  type Variable,
  metadataSchema,
  variableSchema,
  variableTypes,
} from '@allmende/domain/content';
import { type ChangeClass, changeClasses } from '@allmende/domain/numbering';
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { type ImportNote, note } from './import-notes.ts';
import { ImportRefusal } from './import-refusal.ts';

/** What a file says about a document besides its content. */
export interface Extra {
  readonly id: string | null;
  /** Municipality that owns it. */
  readonly ags: string | null;
  readonly tlp: Tlp | null;
  /** AGS of the municipalities named for TLP:AMBER. */
  readonly recipients: readonly string[];
  readonly version: string | null;
  readonly changeClass: ChangeClass | null;
  readonly changeNote: string;
}

export interface FrontMatter {
  readonly metadata: Partial<Metadata>;
  readonly variables: Variable[];
  readonly links: Link[];
  readonly extra: Extra;
  /** What could not be understood, as it was written. */
  readonly leftover: string;
  readonly notes: ImportNote[];
}

const numbers = new Set(['effort', 'reviewMonths']);
const booleans = new Set(['offline', 'staffCouncil', 'sample', 'fromProfile']);
/** Other names under which documents give the type of a variable. */
const variableTypeNames: Readonly<Record<string, Variable['type']>> = {
  email: 'contact',
  phone: 'contact',
  url: 'text',
  lines: 'text',
  multiline: 'text',
  select: 'choice',
};

/** Splits the head from the text. A head starts in the first line and is a YAML mapping; anything else is text. */
export function splitFrontMatter(source: string): { head: string | null; text: string } {
  const match = /^---[^\S\n]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(source);
  const firstLine = match?.[1]?.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (!match || !/^["']?\p{L}[\p{L}\p{N} _.-]*["']?\s*:(?:\s|$)/u.test(firstLine ?? ''))
    return { head: null, text: source };
  return { head: match[1]!, text: source.slice(match[0].length) };
}

/** Reads the head. Whatever is wrong in it becomes a note and stays as text, nothing makes the import fail but a forbidden label. */
export function readFrontMatter(head: string): FrontMatter {
  const document = parseDocument(head, { schema: 'failsafe', uniqueKeys: true, prettyErrors: false });
  const broken = document.errors[0];
  if (broken || !isMap(document.contents)) {
    const line = head.slice(0, broken?.pos[0] ?? 0).split('\n').length + 1;
    return { ...nothing, leftover: head.trim(), notes: [note('front-matter-broken', 1, { line })] };
  }
  const left: { name: string; source: string }[] = [];
  const fields = new Map<string, unknown>();
  const metadata: Record<string, unknown> = {};
  const variables: Variable[] = [];
  const links: Link[] = [];
  for (const pair of (document.contents as YAMLMap<Node, Node | null>).items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const value = plain(pair.value);
    if (name === 'variables' && isSeq(pair.value)) {
      for (const item of pair.value.items) {
        const variable = variableOf(plain(item as Node));
        if (variable && !variables.some(({ key }) => key === variable.key)) variables.push(variable);
        else left.push({ name: 'variables', source: sourceOf(head, item as Node, item as Node) });
      }
    } else if (name === 'links' && isSeq(pair.value)) {
      for (const item of pair.value.items) {
        const link = linkSchema.safeParse(plain(item as Node));
        if (link.success && links.length < 50) links.push(link.data);
        else left.push({ name, source: sourceOf(head, item as Node, item as Node) });
      }
    } else if (name in metadataSchema.shape) {
      const field = metadataSchema.shape[name as keyof Metadata].safeParse(typed(name, value));
      if (field.success) metadata[name] = field.data;
      else left.push({ name, source: sourceOfPair(head, pair) });
    } else if (extraFields.has(name) && isExtra(name, value)) fields.set(name, value);
    else left.push({ name, source: sourceOfPair(head, pair) });
  }
  const names = [...new Set(left.map(({ name }) => name))].join(', ');
  return {
    metadata: metadata as Partial<Metadata>,
    variables,
    links,
    extra: extraOf(fields),
    leftover: [...remarksIn(head), ...left.map(({ source }) => source.trimEnd())].join('\n'),
    notes: left.length > 0 ? [note('front-matter-left', left.length, { fields: names })] : [],
  };
}

export const noExtra: Extra = {
  id: null,
  ags: null,
  tlp: null,
  recipients: [],
  version: null,
  changeClass: null,
  changeNote: '',
};
const nothing = { metadata: {}, variables: [], links: [], extra: noExtra };

const extraFields = new Set(['id', 'ags', 'tlp', 'recipients', 'version', 'changeClass', 'changeNote']);

function isExtra(name: string, value: unknown): boolean {
  if (name === 'recipients')
    return Array.isArray(value) && value.every((ags) => typeof ags === 'string' && /^\d{5,8}$/.test(ags));
  if (typeof value !== 'string') return false;
  if (name === 'tlp') return tlpOf(value) !== null;
  if (name === 'ags') return /^\d{5}(\d{3})?$/.test(value);
  if (name === 'version') return /^\d{1,4}\.\d{1,4}$/.test(value);
  if (name === 'changeClass') return (changeClasses as readonly string[]).includes(value);
  return value.length <= 2_000;
}

/** `TLP:AMBER+STRICT`, `amber_strict` and `AMBER+STRICT` are the same label. */
export function tlpOf(text: string): Tlp | null {
  const name = text
    .trim()
    .toUpperCase()
    .replace(/^TLP\s*:\s*/, '')
    .replace(/[+\s-]/g, '_');
  if (name === 'RED' || /^VS_/.test(name)) throw new ImportRefusal('classification-refused', { label: text.trim() });
  const label = name === 'WHITE' ? 'CLEAR' : name;
  return tlpLabels.find((known) => known === label) ?? null;
}

function extraOf(fields: ReadonlyMap<string, unknown>): Extra {
  const text = (name: string) => (fields.get(name) as string | undefined) ?? null;
  return {
    id: text('id'),
    ags: text('ags'),
    tlp: fields.has('tlp') ? tlpOf(text('tlp')!) : null,
    recipients: (fields.get('recipients') as string[] | undefined) ?? [],
    version: text('version'),
    changeClass: text('changeClass') as ChangeClass | null,
    changeNote: text('changeNote') ?? '',
  };
}

function variableOf(value: unknown): Variable | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const fields = Object.fromEntries(Object.entries(value).map(([name, held]) => [name, typed(name, held)]));
  const type = String(fields.type ?? 'text');
  fields.type = (variableTypes as readonly string[]).includes(type) ? type : (variableTypeNames[type] ?? 'text');
  if (Object.keys(fields).some((name) => !(name in variableSchema.shape))) return null;
  return variableSchema.safeParse({ label: fields.key, ...fields }).data ?? null;
}

function typed(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  if (numbers.has(name) && /^-?\d+$/.test(value)) return Number(value);
  if (booleans.has(name))
    return value === 'true' || value === 'ja' || value === 'yes'
      ? true
      : value === 'false' || value === 'nein' || value === 'no'
        ? false
        : value;
  return value;
}

/** A node's plain value: texts, lists and mappings; no aliases, so that a small file cannot become a large value. */
function plain(node: Node | null | undefined): unknown {
  if (isScalar(node)) return node.value === null ? '' : String(node.value);
  if (isSeq(node)) return node.items.map((item) => plain(item as Node));
  if (isMap(node))
    return Object.fromEntries(
      node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', plain(pair.value as Node | null)]),
    );
  return node ? undefined : '';
}

/** Remarks of the head on lines of their own, as their author wrote them. */
const remarksIn = (head: string): string[] => head.split('\n').filter((line) => line.startsWith('#'));

const sourceOfPair = (head: string, pair: Pair<Node, Node | null>): string =>
  sourceOf(head, pair.key, pair.value ?? pair.key);

function sourceOf(head: string, first: Node, last: Node): string {
  return head.slice(first.range?.[0] ?? 0, last.range?.[1] ?? head.length);
}
