import { tlpLabels } from './audience.ts';
import { sameContent } from './canonical.ts';
import type { Clause, Content, Variable } from './content.ts';
import { type FindingCode, type FoundWording, wordingsFoundIn } from './findings.ts';
import type { Terms } from './fork.ts';
import { forkLicenceAllowed } from './licences.ts';
import { filesToOffer, picturesLeftBehind } from './offered-pictures.ts';
import { putBackValues, type PutBack, type Replaced } from './put-back.ts';
import { tokensIn, type Values } from './variables.ts';

/** What a proposal does to a clause of the origin. */
export const proposedKinds = ['changed', 'added', 'removed'] as const;
export type ProposedKind = (typeof proposedKinds)[number];

/** What became of an offered clause. */
export const proposedStates = ['open', 'accepted', 'acceptedEdited', 'declined'] as const;
export type ProposedState = (typeof proposedStates)[number];

/** Traces beside what is found in words: values, and pictures that go along or cannot. */
export const traceCodes = ['own-value', 'own-picture', 'picture-left-behind'] as const;
export type TraceCode = FindingCode | (typeof traceCodes)[number];

/** What may still tell where a text comes from: a person says for each that it may stay. */
export interface Trace {
  /** Names it when it is confirmed; the same text gives the same ids. */
  readonly id: string;
  readonly code: TraceCode;
  /** An error cannot be confirmed: it has to go. */
  readonly severity: 'error' | 'warning';
  /** The words themselves; of secrets only what stands around them. */
  readonly excerpt: string;
  readonly count: number;
}

/** A clause of an own version that may be given back, as the owner of the origin would get it. */
export interface Offerable {
  readonly clauseId: string;
  readonly kind: ProposedKind;
  /** As it stood in the origin's version that the own version is based on; null where it is new. */
  readonly basedOn: Clause | null;
  /** With values put back to variables; null where it is to go. */
  readonly offered: Clause | null;
  readonly replaced: readonly Replaced[];
  readonly traces: readonly Trace[];
  /** For a new clause: the clause behind which it stands; null at the beginning. */
  readonly after: string | null;
  /** Why the city deviates here, as its editors have noted it. */
  readonly deviation: string;
}

/**
 * What an own version could give back: its clauses that still differ once values are variables again. Whatever merely
 * says the own name in place of a variable is no improvement.
 */
export function offerables(base: Content, fork: Content, values: Values): Offerable[] {
  const before = new Map(base.clauses.map((clause) => [clause.id, clause]));
  const present = new Set(fork.clauses.map(({ id }) => id));
  const standing = fork.clauses.flatMap((own, at): Offerable[] => {
    const { deviation = '', ...clause } = own;
    const basedOn = before.get(own.id) ?? null;
    if (basedOn && sameWording(basedOn, clause)) return [];
    const { clause: offered, replaced, left } = putBackValues(clause, values);
    if (basedOn && sameWording(basedOn, offered)) return [];
    const variables = variablesToOffer(base, fork, [offered]);
    const traces = [
      ...tracesOf(own.id, left),
      ...newFindings(basedOn, offered),
      ...variables.flatMap((variable) => tracesInVariable(own.id, variable, values)),
      ...tracesInPictures(base, fork, offered),
    ];
    const kind = basedOn ? ('changed' as const) : ('added' as const);
    const after = fork.clauses[at - 1]?.id ?? null;
    return [{ clauseId: own.id, kind, basedOn, offered, replaced, traces, after, deviation }];
  });
  const gone = base.clauses.flatMap((basedOn, at): Offerable[] => {
    if (present.has(basedOn.id)) return [];
    const after = base.clauses[at - 1]?.id ?? null;
    const nothing = { offered: null, replaced: [], traces: [], deviation: '' };
    return [{ clauseId: basedOn.id, kind: 'removed', basedOn, after, ...nothing }];
  });
  return [...standing, ...gone];
}

/** What a city offers in place of a wording of its own version, which stays as it is. */
export interface Rewording {
  readonly clauseId: string;
  readonly heading: string;
  readonly body: string;
  readonly guidance: string;
}

/** The own version as the city would offer it. */
export function reworded(fork: Content, wordings: readonly Rewording[]): Content {
  if (wordings.length === 0) return fork;
  const byId = new Map(wordings.map((wording) => [wording.clauseId, wording]));
  const clauses = fork.clauses.map((clause): Clause => {
    const wording = byId.get(clause.id);
    if (!wording) return clause;
    const { heading, body, guidance } = wording;
    return { ...clause, heading, body, guidance };
  });
  return { ...fork, clauses };
}

/** Traces that keep a clause from being sent: those that are errors, and those that nobody has confirmed. */
export const unconfirmed = ({ traces }: Offerable, confirmed: ReadonlySet<string>): Trace[] =>
  traces.filter(({ id, severity }) => severity === 'error' || !confirmed.has(id));

const tracesOf = (
  place: string,
  found: readonly Pick<PutBack['left'][number], 'key' | 'found' | 'place' | 'count'>[],
) =>
  found.map(({ key, found: excerpt, place: part, count }): Trace => {
    const id = `${place}/own-value/${part}/${key}/${excerpt}`;
    return { id, code: 'own-value', severity: 'warning', excerpt, count };
  });

/** The definition of a variable goes along as it is: what it says of the city, in its example for instance, is told. */
function tracesInVariable(clauseId: string, variable: Variable, values: Values): Trace[] {
  const { key, label, help, example, default: preset, options } = variable;
  const place = `${clauseId}/${key}`;
  const body = [label, help, example, preset, ...options].filter(Boolean).join('\n\n');
  const definition = { id: clauseId, heading: key, level: 1, body, guidance: '', requirements: [] };
  const { replaced, left } = putBackValues(definition, values);
  return [
    ...tracesOf(place, [...replaced, ...left]),
    ...wordingsFoundIn(textOf(definition)).map((one) => traceOf(place, one)),
  ];
}

/** What a picture shows is seen by nobody but people: somebody has to say that it may go along. */
function tracesInPictures(base: Content, fork: Content, offered: Clause): Trace[] {
  const trace = (code: TraceCode, excerpt: string): Trace => ({
    id: `${offered.id}/${code}/${excerpt}`,
    code,
    severity: 'warning',
    excerpt,
    count: 1,
  });
  return [
    ...filesToOffer(base, fork, [offered]).map(({ name, sha256 }) => ({
      ...trace('own-picture', name),
      id: `${offered.id}/own-picture/${name}/${sha256}`,
    })),
    ...picturesLeftBehind(base, fork, [offered]).map((name) => trace('picture-left-behind', name)),
  ];
}

/** What the origin itself says is known to its owner: told is what is found in new words, each by itself. */
function newFindings(basedOn: Clause | null, offered: Clause): Trace[] {
  const known = new Set(basedOn ? wordingsFoundIn(textOf(basedOn)).map(nameOf) : []);
  return wordingsFoundIn(textOf(offered))
    .filter((one) => one.found === '' || !known.has(nameOf(one)))
    .map((one) => traceOf(offered.id, one));
}

const textOf = ({ heading, body, guidance }: Clause): string => [heading, body, guidance].join('\n');
const nameOf = ({ code, found }: FoundWording): string => `${code}/${found}`;

function traceOf(place: string, wording: FoundWording): Trace {
  const { code, severity, found, excerpt, count } = wording;
  return { id: `${place}/${nameOf(wording)}`, code, severity, excerpt: found || excerpt, count };
}

/** Whether two clauses say the same: everything but why a city deviates. */
export function sameWording(one: Clause, other: Clause): boolean {
  const wordingOf = ({ deviation: _, ...clause }: Clause) => clause;
  return sameContent(wordingOf(one), wordingOf(other));
}

/** Definitions of the variables that the offered clauses use and the origin does not know, as the own version has them. */
export function variablesToOffer(base: Content, fork: Content, clauses: readonly Clause[]): Variable[] {
  const known = new Set(base.variables.map(({ key }) => key));
  const used = new Set(
    clauses.flatMap(({ heading, body, when }) => [
      ...[...tokensIn(heading), ...tokensIn(body)].map(({ key }) => key),
      ...(when ? [when.key] : []),
    ]),
  );
  return fork.variables.filter(({ key }) => used.has(key) && !known.has(key));
}

/**
 * What keeps a text from being given back: it would be seen by more than its own label allows, or its licence does not
 * allow that of the origin. The text goes the way back, so the own version is the source here.
 */
export function givingBackObjections(fork: Terms, origin: Terms): ('audience-wider' | 'licence-incompatible')[] {
  const isWider = tlpLabels.indexOf(origin.tlp) < tlpLabels.indexOf(fork.tlp);
  return [
    ...(isWider ? (['audience-wider'] as const) : []),
    ...(forkLicenceAllowed(fork.licence, origin.licence) ? [] : (['licence-incompatible'] as const)),
  ];
}
