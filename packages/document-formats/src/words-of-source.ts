import type { Content } from '@allmende/domain/content';

/** How often each word stands in a text; upper and lower case are one, keys of variables are spelled in lower case. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

/**
 * Words of a source that a content does not hold as often as the source does. An open place (`[TODO: …]`) may ask several
 * times and is answered by one variable, and a requirement holds once for a clause: their words count once.
 */
export function lostWords(source: string, content: Content): string[] {
  const asked: string[] = [];
  const once = (words: string | undefined) => {
    if (words !== undefined) asked.push(words);
    return ' ';
  };
  const text = source
    .replace(/\[TODO(?::\s*([^[\]]+))?\]/gi, (_, words?: string) => once(words))
    .replace(/\b(?:gs2023|wiba|iso27001|nis2):[\w.-]+/g, (reference) => once(reference));
  const { metadata, clauses, variables, links } = content;
  const ofClauses = clauses.flatMap((clause) => Object.values(clause).flat().map(String));
  const ofVariables = variables.flatMap((variable) => Object.values(variable).flat().map(String));
  const held = wordCounts([JSON.stringify(metadata), JSON.stringify(links), ...ofClauses, ...ofVariables].join('\n'));
  const missing = [...wordCounts(text)]
    .filter(([found, count]) => (held.get(found) ?? 0) < count)
    .map(([found]) => found);
  const unasked = asked.flatMap((words) => [...wordCounts(words).keys()]).filter((found) => !held.has(found));
  return [...missing, ...unasked];
}
