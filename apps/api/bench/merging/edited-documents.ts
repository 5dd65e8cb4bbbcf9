// A long document that two sides went on editing: the same in every run.
import { contentSchema, type Clause, type Content } from '@allmende/domain/content';
import { Chance } from '../world/chance.ts';
import { sentence, subjectOf } from '../world/words.ts';

export interface ThreeVersions {
  readonly base: Content;
  readonly mine: Content;
  readonly theirs: Content;
}

/** Clauses that each side adds, and that each moves. */
const ADDED = 3;

/**
 * `clauses` with about `characters` characters each, the few that the sides add included; each side edits an eighth of
 * them, a third of those in common.
 */
export function editedDocuments(clauses: number, characters: number): ThreeVersions {
  const chance = new Chance(31);
  const base = contentSchema.parse({
    metadata: { title: 'Handbuch der Informationssicherheit', type: 'leitlinie' },
    clauses: Array.from({ length: clauses - 2 * ADDED }, (_, at) => clauseOf(chance, at, characters)),
  });
  const edits = Math.round(base.clauses.length / 8);
  const inCommon = Math.round(edits / 3);
  const places = chance.some(
    base.clauses.map((_, at) => at),
    2 * edits - inCommon,
    2 * edits - inCommon,
  );
  return {
    base,
    mine: editedBy(base, places.slice(0, edits), new Chance(32), 'mine'),
    theirs: editedBy(base, places.slice(edits - inCommon), new Chance(33), 'theirs'),
  };
}

function clauseOf(chance: Chance, at: number, characters: number): Clause {
  const blocks: string[] = [];
  for (let length = 0; length < characters; length = blocks.join('\n\n').length) blocks.push(block(chance));
  return {
    ...{ id: `c${at}`, heading: `${subjectOf(chance)} ${at}`, level: 1 + (at % 3), body: blocks.join('\n\n') },
    ...{ guidance: '', requirements: [] },
  };
}

function block(chance: Chance): string {
  const kind = chance.below(8);
  if (kind === 0) return Array.from({ length: 4 }, () => `- ${sentence(chance)}`).join('\n');
  if (kind > 1) return Array.from({ length: 2 + chance.below(2) }, () => sentence(chance)).join(' ');
  const rows = Array.from({ length: 4 }, () => `| ${subjectOf(chance)} | ${1 + chance.below(30)} Tage |`);
  return ['| Verfahren | Frist |', '| --- | --- |', ...rows].join('\n');
}

/** Words changed, sentences, items and rows added, here and there a clause that comes, goes or moves. */
function editedBy(base: Content, places: readonly number[], chance: Chance, side: string): Content {
  const clauses = [...base.clauses];
  for (const at of places) {
    const blocks = clauses[at]!.body.split('\n\n');
    // Where both edit a clause, they edit the same paragraph, list or table of it, and perhaps another one.
    const touched = new Set([at % blocks.length, ...(chance.below(2) === 0 ? [chance.below(blocks.length)] : [])]);
    for (const place of touched) blocks[place] = editedBlock(blocks[place]!, chance, side);
    clauses[at] = { ...clauses[at]!, body: blocks.join('\n\n') };
  }
  for (let count = 0; count < ADDED; count += 1) {
    clauses.splice(chance.below(clauses.length), 0, { ...clauseOf(chance, count, 500), id: `${side}${count}` });
    clauses.splice(chance.below(clauses.length), 0, ...clauses.splice(chance.below(clauses.length), 1));
  }
  return { ...base, clauses };
}

function editedBlock(text: string, chance: Chance, side: string): string {
  if (text.startsWith('|')) return `${text}\n| ${subjectOf(chance)} ${side} | ${chance.below(30)} Tage |`;
  if (text.startsWith('- ')) return `${text}\n- ${sentence(chance)}`;
  if (chance.below(3) === 0) return `${text} ${sentence(chance)}`;
  const words = text.split(' ');
  words[chance.below(words.length)] = `${subjectOf(chance)}`;
  return words.join(' ');
}
