import { data } from 'react-router';
import type { FormAnswer, FormProblem } from '../session/problems.ts';

/** What a form edits, as it stands in the form: names and their values, several for groups of boxes. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A part of something that several people may edit, as it was when the form was shown. */
export interface StoredPart {
  readonly fields: Fields;
  /** Fingerprint of the fields: tells whether somebody else has changed this part in the meantime. */
  readonly base: string;
}

/** The answer to a form whose part has been changed by somebody else: what is stored now; what was typed is kept. */
export interface EditAnswer extends FormAnswer {
  readonly stale?: StoredPart | undefined;
}

export const storedPart = (fields: Fields): StoredPart => ({ fields, base: fingerprint(fields) });

/** The same form again, beside what somebody else has saved. */
export function refuseStale(form: string, stale: StoredPart, problem: FormProblem, sent: FormData) {
  const { values, lists } = entriesIn(sent);
  const answer: EditAnswer = { form, problems: [problem], values, lists, stale };
  return data(answer, { status: 409 });
}

export interface Typed {
  readonly text: (name: string) => string;
  readonly list: (name: string) => readonly string[];
}

/** What the fields of a form show: what was typed where the form comes back, else what is stored. */
export function typedIn(fields: Fields, answer: FormAnswer | undefined): Typed {
  return {
    text: (name) => (answer ? (answer.values[name] ?? '') : (fields[name]?.[0] ?? '')),
    list: (name) => (answer ? (answer.lists[name] ?? []) : (fields[name] ?? [])),
  };
}

/** The fields of a sent form without what only carries it. */
export function fieldsIn(form: FormData): Fields {
  const { lists } = entriesIn(form);
  return Object.fromEntries(Object.entries(lists).filter(([name]) => !carriers.has(name)));
}

/** Names that a form carries beside what it edits. */
const carriers = new Set(['base', 'form', 'teil', 'weiter', 'previous', 'splitAt', 'splitHeading']);

function entriesIn(form: FormData) {
  const lists: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === 'string') (lists[name] ??= []).push(value);
  const values = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.at(-1) ?? '']));
  return { values, lists };
}

/** Names of fields that differ; empty texts, missing fields and the line ends of browsers make no difference. */
export function differing(one: Fields, other: Fields): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => written(one[name]) !== written(other[name]));
}

const written = (values: readonly string[] = []): string =>
  JSON.stringify(values.map((value) => value.replaceAll('\r\n', '\n').trim()).filter((value) => value !== ''));

/** A short mark of a part (FNV-1a over two lanes, 64 bits): to notice a change, not to withstand an attacker. */
export function fingerprint(fields: Fields): string {
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${written(fields[name])}`)
    .join('\n');
  let one = 0x811c9dc5;
  let two = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + at), 0x01000193);
  }
  return [one, two].map((half) => (half >>> 0).toString(36)).join('-');
}
