import type { Tlp } from '@allmende/domain/audience';
import { findingsInText } from '@allmende/domain/findings';
import { tlpOf } from '../front-matter.ts';
import { ImportRefusal } from '../import-refusal.ts';

/** Where a mark stands: beside the text it marks the whole document, within it only alone on its line. */
export type MarkPlace = 'beside' | 'within';

/** @throws ImportRefusal where a text says that the document is classified. */
export function refuseMarks(texts: Iterable<string>, place: MarkPlace): void {
  for (const text of texts) {
    const found = findingsInText(text).find(
      ({ code }) => code === 'classification-mark' || (place === 'beside' && code === 'classification-mention'),
    );
    const isSecret = place === 'beside' && /^\s*(?:STRENG )?GEHEIM\b/m.test(text);
    if (found || isSecret)
      throw new ImportRefusal('classification-refused', { label: found?.excerpt ?? text.trim().slice(0, 60) });
  }
}

/** The label that a text carries, if it does. */
export function labelIn(texts: Iterable<string>): Tlp | null {
  for (const text of texts) {
    const [label] = /\bTLP\s?:\s?(?:CLEAR|WHITE|GREEN|AMBER(?:\+STRICT)?)(?![\p{L}\p{N}])/u.exec(text) ?? [];
    if (label) return tlpOf(label);
  }
  return null;
}
