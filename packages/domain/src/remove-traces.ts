import type { Clause, Content, Variable } from './content.ts';
import { MAX_VARIABLES } from './limits.ts';
import type { Trace, TraceField, TracePlace } from './traces.ts';
import { labelOf, profileNamespaces } from './variables.ts';

/** What becomes of a trace: of all its places, or of one. */
export interface TraceChoice {
  /** Id of a trace, or of one of its places, which comes first. */
  readonly of: string;
  readonly to: 'leave' | 'remove' | { readonly key: string; readonly label: string };
}

export interface WithoutTraces {
  readonly content: Content;
  /** Places at which something was put or taken away. */
  readonly changed: number;
  /** Places at which a variable was wanted and cannot stand: in code, in a title. */
  readonly left: readonly TracePlace[];
}

type Edit = Pick<TracePlace, 'start' | 'end'> & { readonly text: string };

/** The content with what was chosen: variables in place of names, names taken out, or left. Nothing is chosen by itself. */
export function withoutTraces(
  content: Content,
  traces: readonly Trace[],
  choices: readonly TraceChoice[],
): WithoutTraces {
  const chosen = new Map(choices.map(({ of, to }) => [of, to]));
  const edits = new Map<string, Edit[]>();
  const left: TracePlace[] = [];
  const variables = new Map(content.variables.map((variable) => [variable.key, variable]));
  let changed = 0;
  for (const trace of traces)
    for (const place of trace.places) {
      const to = chosen.get(place.id) ?? chosen.get(trace.id) ?? 'leave';
      if (to === 'leave') continue;
      const isKnown = typeof to !== 'object' || variables.has(to.key) || variables.size < MAX_VARIABLES;
      if (typeof to === 'object' && (!place.mayBeVariable || !isKnown)) {
        left.push(place);
        continue;
      }
      if (typeof to === 'object' && !variables.has(to.key)) variables.set(to.key, variableOf(to, trace));
      const text = typeof to === 'object' ? `{{${to.key}}}` : '';
      const where = whereOf(place.clauseId, place.field);
      edits.set(where, [...(edits.get(where) ?? []), { start: place.start, end: place.end, text }]);
      changed += 1;
    }
  const edited = (clauseId: string | null, field: TraceField, text: string): string => {
    const found = edits.get(whereOf(clauseId, field));
    return found ? applied(text, found) : text;
  };
  const clauses = content.clauses.map((clause): Clause => ({
    ...clause,
    heading: edited(clause.id, 'heading', clause.heading).trim() || '…',
    body: edited(clause.id, 'body', clause.body),
    guidance: edited(clause.id, 'guidance', clause.guidance),
  }));
  const metadata = {
    ...content.metadata,
    title: edited(null, 'title', content.metadata.title).trim() || '…',
    shortVersion: edited(null, 'shortVersion', content.metadata.shortVersion).trim(),
    summary: edited(null, 'summary', content.metadata.summary).trim(),
  };
  return { content: { ...content, metadata, clauses, variables: [...variables.values()] }, changed, left };
}

const whereOf = (clauseId: string | null, field: TraceField): string => `${clauseId ?? ''} ${field}`;

/** Where something is taken away, the brackets around it and the blank beside it go too. */
function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((result, { start, end, text: now }) => {
      if (now !== '') return result.slice(0, start) + now + result.slice(end);
      const isBracketed = result[start - 1] === '(' && result[end] === ')';
      const before = result.slice(0, isBracketed ? start - 1 : start);
      const after = result.slice(isBracketed ? end + 1 : end);
      if (/(?:^|[ (])$/.test(before) && after.startsWith(' ')) return before + after.slice(1);
      return (isBracketed ? before.replace(/ $/, '') : before) + after;
    }, text);
}

function variableOf({ key, label }: { readonly key: string; readonly label: string }, { code }: Trace): Variable {
  const isContact = code === 'phone' || code === 'email';
  return {
    ...{ key, help: '', example: '', default: '', options: [] },
    label: (label || labelOf([], key)).slice(0, 120),
    type: isContact ? 'contact' : 'text',
    fromProfile: profileNamespaces.some((name) => key.startsWith(`${name}.`)),
  };
}
