import { editsBetween } from './edits.ts';

/** How the parts of a sequence (paragraphs, list items, table rows) are told apart and merged. */
export interface SequenceRules<Part> {
  /** Equal for parts that say the same. */
  readonly key: (part: Part) => string;
  /** 0 to 1: how much two parts have in common; an edited part is found again by it. */
  readonly alike: (one: Part, other: Part) => number;
  /** A part that both sides edited; null where they contradict each other. */
  readonly merge: (base: Part, mine: Part, theirs: Part) => Part | null;
  /** True where parts stand for themselves, as rows do: both may add in one place, or beside what the other removes. */
  readonly independent: boolean;
  readonly mineWhereInConflict?: boolean;
}

/** From here on two parts count as one that was edited. */
const ALIKE = 0.4;
/** Parts that are compared for likeness at most. */
const MOST_COMPARED = 2_500;

/** Merges two sequences that come from one; null where they contradict each other. */
export function mergeSequence<Part>(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  rules: SequenceRules<Part>,
): Part[] | null {
  const [ofMine, ofTheirs] = [align(base, mine, rules), align(base, theirs, rules)];
  if (!ofMine || !ofTheirs) return rules.mineWhereInConflict ? [...mine] : null;
  const merged: Part[] = [];
  for (let at = 0; at <= base.length; at += 1) {
    const added = mergeAdded(at, ofMine, ofTheirs, rules);
    if (added) merged.push(...added);
    else if (rules.mineWhereInConflict) merged.push(...ofMine.addedBefore[at]!);
    else return null;
    if (at === base.length) break;
    const kept = mergeKept(base[at]!, ofMine.found[at] ?? null, ofTheirs.found[at] ?? null, rules);
    if (kept === 'conflict' && !rules.mineWhereInConflict) return null;
    const stands = kept === 'conflict' ? (ofMine.found[at] ?? null) : kept;
    if (stands !== null) merged.push(stands);
  }
  return repeats(merged, mine, theirs, rules.key) ? (rules.mineWhereInConflict ? [...mine] : null) : merged;
}

interface Aligned<Part> {
  /** For each part of the base the same or the edited one; null where it is gone. */
  readonly found: readonly (Part | null)[];
  /** What was added before each part of the base, and at the end. */
  readonly addedBefore: readonly Part[][];
}

function align<Part>(base: readonly Part[], side: readonly Part[], rules: SequenceRules<Part>): Aligned<Part> | null {
  const found: (Part | null)[] = Array<Part | null>(base.length).fill(null);
  const addedBefore: Part[][] = Array.from({ length: base.length + 1 }, () => []);
  const edits = editsBetween(base.map(rules.key), side.map(rules.key));
  if (!edits) return null;
  let [at, there] = [0, 0];
  const copyUntil = (end: number) => {
    for (; at < end; at += 1, there += 1) found[at] = side[there]!;
  };
  for (const { start, length, newLength } of edits) {
    copyUntil(start);
    const pairs = alikePairs(base.slice(at, at + length), side.slice(there, there + newLength), rules.alike);
    let place = at;
    for (let step = 0; step < newLength; step += 1) {
      const partner = pairs.get(step);
      if (partner === undefined) addedBefore[place]!.push(side[there + step]!);
      else {
        found[at + partner] = side[there + step]!;
        place = at + partner + 1;
      }
    }
    at += length;
    there += newLength;
  }
  copyUntil(base.length);
  return { found, addedBefore };
}

/** The pairs (new to old) that have most in common, none crossing another. */
function alikePairs<Part>(
  old: readonly Part[],
  now: readonly Part[],
  alike: (one: Part, other: Part) => number,
): Map<number, number> {
  const pairs = new Map<number, number>();
  if (old.length * now.length === 0 || old.length * now.length > MOST_COMPARED) return pairs;
  const scores = old.map((one) => now.map((other) => alike(one, other)));
  const best = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0));
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const score = scores[one]![other]!;
      const paired = score >= ALIKE ? score + best[one + 1]![other + 1]! : 0;
      best[one]![other] = Math.max(paired, best[one + 1]![other]!, best[one]![other + 1]!);
    }
  for (let [one, other] = [0, 0]; one < old.length && other < now.length;) {
    const score = scores[one]![other]!;
    if (score >= ALIKE && best[one]![other] === score + best[one + 1]![other + 1]!) pairs.set(other++, one++);
    else if (best[one]![other] === best[one + 1]![other]!) one += 1;
    else other += 1;
  }
  return pairs;
}

function mergeAdded<Part>(
  at: number,
  mine: Aligned<Part>,
  theirs: Aligned<Part>,
  { key, alike, independent }: SequenceRules<Part>,
): Part[] | null {
  const [ofMine, ofTheirs] = [mine.addedBefore[at]!, theirs.addedBefore[at]!];
  const [keysOfMine, keysOfTheirs] = [ofMine.map(key).join('\0'), ofTheirs.map(key).join('\0')];
  if (keysOfMine === keysOfTheirs) return ofMine;
  const isGone = (side: Aligned<Part>, place: number) => place in side.found && side.found[place] === null;
  if (ofMine.length > 0 && ofTheirs.length > 0) {
    const isReplaced = [at - 1, at].some((place) => isGone(mine, place) || isGone(theirs, place));
    const meansTheSame = ofMine.some((one) => ofTheirs.some((other) => alike(one, other) >= ALIKE));
    if (!independent || isReplaced || meansTheSame) return null;
    return keysOfMine < keysOfTheirs ? [...ofMine, ...ofTheirs] : [...ofTheirs, ...ofMine];
  }
  const [adding, other] = ofMine.length > 0 ? [mine, theirs] : [theirs, mine];
  let bothTookAway = false;
  for (let place = at; isGone(adding, place); place += 1) bothTookAway ||= isGone(other, place);
  const besideGap = isGone(other, at) || isGone(other, at - 1);
  return bothTookAway || (besideGap && !independent) ? null : [...ofMine, ...ofTheirs];
}

function mergeKept<Part>(
  base: Part,
  mine: Part | null,
  theirs: Part | null,
  { key, merge }: SequenceRules<Part>,
): Part | null | 'conflict' {
  if (mine === null && theirs === null) return null;
  const old = key(base);
  if (mine === null || theirs === null) return key((mine ?? theirs)!) === old ? null : 'conflict';
  if (key(mine) === key(theirs) || key(theirs) === old) return mine;
  return key(mine) === old ? theirs : (merge(base, mine, theirs) ?? 'conflict');
}

/** What both moved to different places would stand there twice. */
function repeats<Part>(
  merged: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  key: (part: Part) => string,
): boolean {
  const counted = (parts: readonly Part[]) => {
    const counts = new Map<string, number>();
    for (const part of parts) counts.set(key(part), (counts.get(key(part)) ?? 0) + 1);
    return counts;
  };
  const [ofMine, ofTheirs] = [counted(mine), counted(theirs)];
  return [...counted(merged)].some(
    ([name, count]) => count > 1 && count > Math.max(ofMine.get(name) ?? 0, ofTheirs.get(name) ?? 0),
  );
}
