import { type Edit, editsBetween } from '@allmende/domain/edits';
import { wordsOf } from '@allmende/domain/words';
import type { DocumentText, Run } from './document-text.ts';
import { sameMarks } from './document-runs.ts';
import { markedRuns } from './mark-changes.ts';

/** What runs refer to: two references say the same when their footnotes do. */
export type Texts = Pick<DocumentText, 'footnotes'>;

/** Runs as a sequence of words, what was removed before what stands in its place. A word in another hand is another word. */
export function comparedRuns(from: readonly Run[], to: readonly Run[], texts: Texts): Run[] {
  const [old, now] = [from.flatMap(wordRuns), to.flatMap(wordRuns)];
  const nameOf = (run: Run) => nameOfRun(run, texts);
  const edits = editsBetween(old.map(nameOf), now.map(nameOf));
  if (!edits) return joined([...markedRuns(old, 'removed'), ...markedRuns(now, 'added')]);
  const runs: Run[] = [];
  let done = 0;
  for (const { start, length, newStart, newLength } of together(edits, now)) {
    runs.push(...now.slice(done, newStart), ...markedRuns(old.slice(start, start + length), 'removed'));
    done = newStart + newLength;
    runs.push(...markedRuns(now.slice(newStart, done), 'added'));
  }
  return joined([...runs, ...now.slice(done)]);
}

/** Edits with nothing but spaces and signs between them are one: nobody reads every second word struck out. */
function together(edits: readonly Edit[], now: readonly Run[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const between = last ? now.slice(last.newStart + last.newLength, edit.newStart) : [];
    const isWord = (run: Run) => run.kind !== 'text' || /[\p{L}\p{N}]/u.test(run.text);
    if (!last || between.some(isWord) || !(changesBoth(last) || changesBoth(edit))) result.push(edit);
    else {
      const [length, newLength] = [
        edit.start + edit.length - last.start,
        edit.newStart + edit.newLength - last.newStart,
      ];
      result.splice(-1, 1, { ...last, length, newLength });
    }
  }
  return result;
}

const changesBoth = ({ length, newLength }: Edit): boolean => length > 0 && newLength > 0;

/** A run for each word and each space; everything that is no text is one word. */
const wordRuns = (run: Run): Run[] =>
  run.kind === 'text' ? wordsOf(run.text).map((text) => ({ ...run, text })) : [run];

function nameOfRun(run: Run, { footnotes }: Texts): string {
  const { kind, bold, italic, strike, code, link } = run;
  const said =
    run.kind === 'footnote'
      ? JSON.stringify([run.again ? run.number : 0, footnotes[run.at]])
      : run.kind === 'picture'
        ? JSON.stringify(run.picture)
        : 'text' in run
          ? run.text
          : '';
  // A value reads the same whether it stands for a variable or was written out.
  return JSON.stringify([kind === 'variable' ? 'text' : kind, bold, italic, strike, code, link, said]);
}

/** Neighbours of one hand and one fate are one run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === 'text' && run.kind === 'text' && last.change === run.change && sameMarks(last, run))
      result.splice(-1, 1, { ...last, text: last.text + run.text });
    else result.push(run);
  }
  return result;
}
