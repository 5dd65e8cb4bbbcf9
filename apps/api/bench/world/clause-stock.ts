import type { Clause, Content } from '@allmende/domain/content';
import { renderClauses, type RenderedClause } from '../../src/features/solutions/rendered-clause.ts';
import { Chance } from './chance.ts';
import { sentence, subjectOf, variableKeys } from './words.ts';

const chapters = [
  'Zweck',
  'Geltungsbereich',
  'Verantwortung',
  'Begriffe',
  'Grundsätze',
  'Zugang',
  'Durchführung',
  'Aufbewahrung',
  'Meldung',
  'Schulung',
  'Überprüfung',
  'Inkrafttreten',
];
/** Wordings of each chapter. */
export const WORDINGS = 100;
export const CHAPTERS = chapters.length;

export interface StockedClause {
  readonly clause: Clause;
  readonly rendered: RenderedClause;
}

/** The variables that the generated texts use. */
export const stockVariables: Content['variables'] = variableKeys.map((key) => ({
  key,
  label: `Angabe zu ${key}`,
  help: 'Wird in allen Dokumenten an derselben Stelle eingesetzt.',
  type: 'text',
  example: 'Beispielstadt',
  default: '',
  options: [],
  fromProfile: !key.startsWith('frist') && !key.startsWith('ablage'),
}));

/** Clauses to put documents together from, chapter by chapter, rendered as the product renders them. */
export function clauseStock(seed: number, wordings = WORDINGS): StockedClause[] {
  const chance = new Chance(seed);
  return chapters.flatMap((chapter, place) => Array.from({ length: wordings }, () => stocked(chapter, place, chance)));
}

function stocked(chapter: string, place: number, chance: Chance): StockedClause {
  const sentences = Array.from({ length: 2 + chance.below(3) }, () => sentence(chance));
  const list =
    chance.below(3) === 0 ? `\n\n- ${subjectOf(chance)}\n- ${subjectOf(chance)}\n- ${subjectOf(chance)}` : '';
  const clause: Clause = {
    id: chapter.toLowerCase().replace('ä', 'ae').replace('ü', 'ue'),
    heading: `${chapter}: ${subjectOf(chance)}`,
    level: 1 + (place % 2),
    body: `${sentences.join(' ')}${list}`,
    guidance: chance.below(4) === 0 ? sentence(chance) : '',
    requirements: chance.below(3) === 0 ? [`gs2023:ORP.${1 + chance.below(5)}`] : [],
  };
  const [rendered] = renderClauses({ clauses: [clause], variables: stockVariables }, { pictures: new Map() });
  return { clause, rendered: rendered! };
}
