// Random edits, as people make them: words, paragraphs, list items, table rows and columns, clauses.
import fc from 'fast-check';
import type { Block, Line, Model, Section } from './random-documents.ts';

/** Numbers that get their meaning from the document they meet: which edit, and where. */
export const edits = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999)), {
  minLength: 1,
  maxLength: 4,
});

/** The document after these edits. Every word that is new names its side, so that it can be looked for. */
export function edited(model: Model, list: readonly (readonly number[])[], side: string): Model {
  const copy = structuredClone(model);
  list.forEach(([kind = 0, a = 0, b = 0, c = 0], turn) => {
    const fresh = `${side}ü${turn}`;
    const here = at(copy.sections, a);
    if (!here) copy.sections.push(newSection(fresh));
    else kinds[kind % kinds.length]!({ model: copy, here, place: copy.sections.indexOf(here), b, c, fresh });
  });
  return copy;
}

interface Spot {
  readonly model: Model;
  readonly here: Section;
  readonly place: number;
  readonly b: number;
  readonly c: number;
  readonly fresh: string;
}

const at = <Thing>(things: readonly Thing[], place: number): Thing | undefined =>
  things.length === 0 ? undefined : things[place % things.length];

const newSection = (fresh: string, level = 1, blocks: Block[] = []): Section => ({
  id: fresh.replace('ü', '-'),
  heading: [fresh],
  level,
  blocks,
  guidance: [],
  requirements: [],
});

const linesOf = (block: Block): Line[] => {
  if (block.kind === 'list') return block.items.flatMap((item) => [item.line, ...item.below]);
  return block.kind === 'table' ? block.rows.flat() : [block.line];
};

/** An edit of one line somewhere in the clause. */
const inLine = (change: (line: Line, place: number, spot: Spot) => void) => (spot: Spot) => {
  const line = at(spot.here.blocks.flatMap(linesOf), spot.b);
  if (line && line.length > 0) change(line, spot.c % line.length, spot);
};

const inBlock =
  <Kind extends Block['kind']>(
    kind: Kind,
    change: (block: Extract<Block, { kind: Kind }>, spot: Spot, place: number) => void,
  ) =>
  (spot: Spot) => {
    const found = at(
      spot.here.blocks.filter((block) => block.kind === kind),
      spot.b,
    );
    if (found) change(found as Extract<Block, { kind: Kind }>, spot, spot.here.blocks.indexOf(found));
  };

const move = (things: unknown[], from: number, to: number) => {
  if (things.length > 0) things.splice(to % things.length, 0, ...things.splice(from % things.length, 1));
};

const kinds: readonly ((spot: Spot) => void)[] = [
  inLine((line, place, { fresh }) => line.splice(place, 0, fresh)),
  inLine((line, place, { fresh }) => line.splice(place, 1, fresh)),
  inLine((line, place, { fresh }) => line.splice(place + 1, 0, fresh, 'und', `${fresh}b`)),
  inLine((line, place) => line.length > 1 && line.splice(place, 1)),
  inLine((line, place, { fresh }) => line.splice(place, 1, `[${fresh}](https://example.org/${fresh})`)),
  inLine((line, place) => line.splice(place, 1, `**${line[place]!.replaceAll('*', '')}**`)),
  inLine((line, place) => line.splice(place, 1, '{{dsb.name}}')),
  inLine((line, place, { here, fresh }) => {
    line.splice(place + 1, 0, `[^${fresh}]`);
    here.blocks.push({ kind: 'footnote', label: fresh, line: [fresh, 'Fußnote'] });
  }),
  ({ here, b, fresh }) =>
    here.blocks.splice(b % (here.blocks.length + 1), 0, { kind: 'paragraph', line: [fresh, 'sind', 'Ämter'] }),
  ({ here, b }) => here.blocks.splice(b % (here.blocks.length || 1), 1),
  ({ here, b, c }) => move(here.blocks, b, c),
  inBlock('paragraph', ({ line }, { here, c }, place) => {
    if (line.length > 1)
      here.blocks.splice(place + 1, 0, { kind: 'paragraph', line: line.splice(1 + (c % (line.length - 1))) });
  }),
  inBlock('paragraph', ({ line }, { here }, place) => {
    if (here.blocks[place + 1]?.kind === 'paragraph') line.push(...linesOf(here.blocks.splice(place + 1, 1)[0]!)[0]!);
  }),
  inBlock('list', ({ items }, { c, fresh }) => items.splice(c % (items.length + 1), 0, { line: [fresh], below: [] })),
  inBlock('list', ({ items }, { c }) => items.length > 1 && items.splice(c % items.length, 1)),
  inBlock('list', ({ items }, { c, fresh }) => items[c % items.length]!.below.push([fresh, 'darunter'])),
  inBlock('list', ({ items }, { b, c }) => move(items, b, c)),
  inBlock('table', ({ rows }, { c, fresh }) =>
    rows.splice(
      1 + (c % rows.length),
      0,
      Array.from({ length: rows[0]!.length }, (_, column) => [`${fresh}s${column}`]),
    ),
  ),
  inBlock('table', ({ rows }, { c }) => rows.splice(1 + (c % rows.length), 1)),
  inBlock('table', ({ rows }, { c, fresh }) => {
    const column = c % (rows[0]!.length + 1);
    rows.forEach((row, number) => row.splice(column, 0, [`${fresh}z${number}`]));
  }),
  inBlock('table', ({ rows }, { c }) => {
    const column = c % rows[0]!.length;
    if (rows[0]!.length > 1) rows.forEach((row) => row.splice(column, 1));
  }),
  ({ model, place, fresh }) => model.sections.splice(place, 0, newSection(fresh)),
  ({ model, place }) => model.sections.splice(place, 1),
  ({ model, place, c }) => move(model.sections, place, c),
  ({ here, fresh }) => (here.heading = [...here.heading.slice(0, 2), fresh]),
  ({ here, c }) => (here.level = 1 + (c % 4)),
  ({ model, here, place, c, fresh }) => {
    if (here.blocks.length < 2) return;
    const rest = here.blocks.splice(1 + (c % (here.blocks.length - 1)));
    model.sections.splice(place + 1, 0, newSection(fresh, here.level, rest));
  },
  ({ model, here, place }) => {
    here.blocks.push(...(model.sections.splice(place + 1, 1)[0]?.blocks ?? []));
  },
  ({ here, c, fresh }) => here.guidance.splice(c % (here.guidance.length + 1), c % 2, fresh),
  ({ model, fresh }) => (model.variables[fresh.replace('ü', '')] = fresh),
  ({ model, b, fresh }) => (model.variables[at(Object.keys(model.variables), b) ?? 'neu'] = fresh),
  ({ model, b }) => delete model.variables[at(Object.keys(model.variables), b) ?? ''],
  ({ model, c, fresh }) => (model.links[`https://example.org/${c % 2 ? fresh : 'x'}`] = fresh),
  ({ model, b, c, fresh }) => model.keywords.splice(b % (model.keywords.length + 1), c % 2, fresh),
  ({ here, b, c }) => here.requirements.splice(b % (here.requirements.length + 1), c % 2, `wiba:${b}-${c}`),
];
