// The two merges, each from the same contents to a merged text. Runs in Node and in a browser.
import { mergeContents, settle } from '@allmende/domain/merge';
import { documentText, mergeByLines } from '@allmende/domain/proof/merge-by-lines';
import { editedDocuments, type ThreeVersions } from './edited-documents.ts';

export type SideName = 'by clauses' | 'by lines';

export interface Measured {
  readonly milliseconds: number;
  readonly conflicts: number;
  /** Characters of the merged text. */
  readonly characters: number;
}

export interface Course {
  readonly clauses: number;
  readonly characters: number;
  readonly rounds: number;
}

const merges: Readonly<Record<SideName, (versions: ThreeVersions) => Omit<Measured, 'milliseconds'>>> = {
  'by clauses': ({ base, mine, theirs }) => {
    const merge = mergeContents(base, mine, theirs);
    const { content } = settle(merge, mine, {});
    return { conflicts: merge.conflicts.length, characters: documentText(content).length };
  },
  'by lines': ({ base, mine, theirs }) => {
    const { text, conflicts } = mergeByLines(documentText(base), documentText(mine), documentText(theirs));
    return { conflicts, characters: text.length };
  },
};

export function measure(side: SideName, versions: ThreeVersions): Measured {
  const start = performance.now();
  const result = merges[side](versions);
  return { milliseconds: performance.now() - start, ...result };
}

/** The sides in turn, A B A B …; the first round, with code that was never run, is told apart. */
export function rounds(course: Course, sides: readonly SideName[]): Partial<Record<SideName, Measured[]>> {
  const versions = editedDocuments(course.clauses, course.characters);
  const results: Partial<Record<SideName, Measured[]>> = {};
  for (let round = 0; round <= course.rounds; round += 1)
    for (const side of sides) (results[side] ??= []).push(measure(side, versions));
  return results;
}
