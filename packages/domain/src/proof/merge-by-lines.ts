// What every tool for programs does with a text: diff3 by lines, without clauses and without Markdown.
import { mergeDiff3 } from 'node-diff3';
import type { Content } from '../content.ts';

/** The text of a content as one document. */
export const documentText = ({ clauses }: Pick<Content, 'clauses'>): string =>
  clauses.map(({ heading, level, body }) => `${'#'.repeat(level)} ${heading}\n\n${body}\n`).join('\n');

export function mergeByLines(base: string, mine: string, theirs: string): { text: string; conflicts: number } {
  const { result } = mergeDiff3(mine.split('\n'), base.split('\n'), theirs.split('\n'));
  return { text: result.join('\n'), conflicts: result.filter((line) => line.startsWith('<<<<<<<')).length };
}
