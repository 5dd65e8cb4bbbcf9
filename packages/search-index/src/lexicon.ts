import { bausteine } from '@allmende/vocabularies/bausteine';
import { departments } from '@allmende/vocabularies/departments';
import { solutionTypes } from '@allmende/vocabularies/solution-types';
import { synonymGroups } from '@allmende/vocabularies/synonyms';
import type { Term } from '@allmende/vocabularies/term';
import { topics } from '@allmende/vocabularies/topics';
import { wibaChecklists } from '@allmende/vocabularies/wiba-checklists';
import { compoundParts } from './compound-parts.ts';
import { normalise, requirementNumbers, wordsOf } from './normalise.ts';
import { stopWords } from './stop-words.ts';

const named = (terms: readonly Term[]) => terms.flatMap((term) => [term.label.de, ...term.alternatives]);
const words = (texts: readonly string[]) => texts.flatMap((text) => wordsOf(normalise(text)));

const silent = new Set(stopWords.map(normalise));

/** Single words that have synonyms. */
export const synonymWords: ReadonlySet<string> = new Set(
  synonymGroups
    .flat()
    .map(normalise)
    .filter((word) => wordsOf(word).length === 1),
);

/** Words that name a subject: who types one of them means it. */
export const subjectWords: ReadonlySet<string> = new Set([
  ...words([...synonymGroups.flat(), ...named(topics)]).filter((word) => !silent.has(word)),
  ...requirementNumbers,
]);

/** Compounds that are names: Datenschutz is not about any Schutz of any Daten. */
export const nameWords: ReadonlySet<string> = new Set([...subjectWords, ...words(named(departments))]);

/** Words that name a form (Vorlage, Konzept, Richtlinie): many documents have one, so they tell little on their own. */
export const formWords: ReadonlySet<string> = new Set(
  words([...named(solutionTypes), 'Muster', 'Regeln', 'Beispiel', 'Hilfe', 'Test']),
);

/** All words that we know how to write. */
export const lexicon: ReadonlySet<string> = new Set(
  [...nameWords, ...formWords, ...words([...named(bausteine), ...named(wibaChecklists), ...compoundParts])].filter(
    (word) => word.length > 1 && !silent.has(word),
  ),
);
