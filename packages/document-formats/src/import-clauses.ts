import { type Clause, requirementPattern } from '@allmende/domain/content';
import { MAX_CLAUSES, MAX_CLAUSE_CHARACTERS, MAX_CONTENT_BYTES } from '@allmende/domain/limits';
import { type Comment, conditionIn, requirementsIn } from './import-comments.ts';
import { type ImportNote, note } from './import-notes.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { Section } from './import-sections.ts';
import { type EditedSource, type Span, withoutBlankEnds } from './source-edits.ts';

export const MAX_GUIDANCE = 20_000;
const MAX_HEADING = 200;
const MAX_REQUIREMENTS = 40;
/** Heading of what stands before the first heading. */
export const PREFACE = 'Vorbemerkung';
const UNNAMED = 'Ohne Überschrift';

/** A section with everything that goes into its clause. */
export interface ClauseDraft {
  readonly section: Section;
  readonly id: string;
  readonly comments: readonly Comment[];
  /** Definitions from elsewhere that the clause refers to, as they are written. */
  readonly definitions: readonly Span[];
}

export interface BuiltClauses {
  readonly clauses: Clause[];
  /** Guidance of a preface that has no text of its own. */
  readonly loose: Pick<Clause, 'guidance' | 'requirements'>;
  readonly notes: ImportNote[];
}

/**
 * Builds the clauses of a document; what stands before the first heading becomes one, if it says anything. `definitions`
 * is the source in which definitions still stand where they were.
 */
export function buildClauses(
  drafts: readonly ClauseDraft[],
  source: EditedSource,
  definitions: EditedSource,
): BuiltClauses {
  const notes: ImportNote[] = [];
  const clauses: Clause[] = [];
  let loose: BuiltClauses['loose'] = { guidance: '', requirements: [] };
  let characters = 0;
  let unnamed = 0;
  for (const draft of drafts) {
    const heading = draft.section.heading;
    const conditions = draft.comments.map(({ text }) => conditionIn(text));
    const when = heading ? conditions.find((condition) => condition !== null) : undefined;
    const told = draft.comments.filter((_, at) => !when || conditions[at] !== when);
    const { guidance, requirements } = guidanceOf(told, notes);
    const body = heading ? bodyOf(draft, source, definitions) : withoutRules(bodyOf(draft, source, definitions));
    characters += body.length + guidance.length;
    if (characters > MAX_CONTENT_BYTES) throw tooLarge(characters);
    if (!heading && body === '') {
      loose = joined(loose, { guidance, requirements });
      continue;
    }
    const named = headingOf(heading ? source.text(heading.start, heading.end) : PREFACE);
    if (named.isUnnamed) unnamed += 1;
    if (named.full !== '') notes.push(note('heading-shortened', 1, { heading: named.heading }));
    const whole = named.full === '' ? body : `**${named.full}**\n\n${body}`.trimEnd();
    refuseTooLong(named.heading, whole, guidance);
    clauses.push({
      id: draft.id,
      heading: named.heading,
      level: heading?.level ?? 1,
      body: whole,
      guidance,
      requirements,
      ...(when ? { when } : {}),
    });
  }
  if (clauses.length > MAX_CLAUSES)
    throw new ImportRefusal('too-many-clauses', { count: clauses.length, max: MAX_CLAUSES });
  if (unnamed > 0) notes.push(note('heading-missing', unnamed));
  return { clauses, loose, notes };
}

/** Puts guidance in front of a clause's own. */
export function joined<One extends Pick<Clause, 'guidance' | 'requirements'>>(
  first: Pick<Clause, 'guidance' | 'requirements'>,
  second: One,
): One {
  return {
    ...second,
    guidance: [first.guidance, second.guidance].filter((text) => text !== '').join('\n\n'),
    requirements: [...new Set([...first.requirements, ...second.requirements])].slice(0, MAX_REQUIREMENTS),
  };
}

export function refuseTooLong(heading: string, body: string, guidance: string): void {
  if (body.length > MAX_CLAUSE_CHARACTERS)
    throw new ImportRefusal('clause-too-long', { heading, count: body.length, max: MAX_CLAUSE_CHARACTERS });
  if (guidance.length > MAX_GUIDANCE)
    throw new ImportRefusal('guidance-too-long', { heading, count: guidance.length, max: MAX_GUIDANCE });
}

export const tooLarge = (size: number): ImportRefusal =>
  new ImportRefusal('too-large', { size: Math.ceil(size / 1_000), max: MAX_CONTENT_BYTES / 1_000 });

function bodyOf({ section, definitions }: ClauseDraft, source: EditedSource, unmoved: EditedSource): string {
  const body = withoutBlankEnds(source.text(section.start, section.end));
  const added = definitions.map(({ start, end }) => withoutBlankEnds(unmoved.text(start, end)));
  return [body, ...added].filter((text) => text !== '').join('\n\n');
}

function guidanceOf(comments: readonly Comment[], notes: ImportNote[]): Pick<Clause, 'guidance' | 'requirements'> {
  const parts = comments.map(({ text }) => requirementsIn(text));
  const requirements = [...new Set(parts.flatMap((part) => part.requirements))];
  const tooMany = requirements.slice(MAX_REQUIREMENTS);
  for (const text of [...parts.flatMap(({ unknown }) => unknown), ...tooMany])
    notes.push(note('requirement-unknown', 1, { text }));
  const guidance = [...parts.map((part) => part.guidance), tooMany.join(' ')]
    .filter((text) => text !== '')
    .join('\n\n');
  return {
    guidance,
    requirements: requirements.slice(0, MAX_REQUIREMENTS).filter((name) => requirementPattern.test(name)),
  };
}

function headingOf(text: string): { heading: string; full: string; isUnnamed: boolean } {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  if (line === '') return { heading: UNNAMED, full: '', isUnnamed: true };
  if (line.length <= MAX_HEADING) return { heading: line, full: '', isUnnamed: false };
  const cut = line
    .slice(0, MAX_HEADING - 1)
    .replace(/\s+\S*$/, '')
    .replace(/\{\{[^}]*$/, '');
  return { heading: `${cut.trim()}…`, full: line, isUnnamed: false };
}

/** Rules that set a preface apart have nothing to set apart once it is a clause. */
const withoutRules = (text: string): string =>
  withoutBlankEnds(
    text
      .replace(/^(?:\s*(?:-{3,}|\*{3,}|_{3,})[^\S\n]*(?:\n|$))+/, '')
      .replace(/(?:\n\s*\n[^\S\n]*(?:-{3,}|\*{3,}|_{3,})[^\S\n]*)+$/, ''),
  );
