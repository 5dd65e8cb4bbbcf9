import type { Content } from './content.ts';
import { askedIn, asTyped, valuesFor, type Value, type Values, valueOf, type ValueSource } from './variables.ts';

/** What stood in place of a document's variables on the day of its release, by key: it is kept and never changes. */
export type ReleasedValues = Readonly<Record<string, { readonly value: string; readonly source: ValueSource }>>;

type Fillable = Pick<Content, 'clauses' | 'variables'>;

/** What is kept at a release: the values that stand in the document or decide what stands, and no others of the city. */
export function valuesAtRelease(content: Fillable, values: ReadonlyMap<string, Value>): ReleasedValues {
  return Object.fromEntries(
    [...askedIn(content, values).keys()].flatMap((key) => {
      const held = values.get(key);
      return held ? [[key, { value: held.value, source: held.source }] as const] : [];
    }),
  );
}

/** The values with which a released version reads, on every later day as on the day of its release. */
export function releasedValues({ variables }: Fillable, held: ReleasedValues): Map<string, Value> {
  const described = new Map(variables.map((variable) => [variable.key, variable]));
  return new Map(
    Object.entries(held).map(([key, value]) => {
      const variable = described.get(key);
      return [key, variable ? asTyped(value, variable) : value];
    }),
  );
}

/** A value of the city profile that a released version still says as it was. */
export interface OutdatedValue {
  readonly key: string;
  readonly released: string;
  /** Empty where the profile says nothing any more. */
  readonly today: string;
}

/** What a released version took from the city profile and the profile says differently today. */
export const outdatedValues = (held: ReleasedValues, profile: Values): OutdatedValue[] =>
  Object.entries(held)
    .map(([key, { value, source }]) => ({ key, source, released: value, today: valueOf(profile, key) }))
    .filter(({ source, released, today }) => source === 'profile' && lines(released) !== lines(today))
    .map(({ key, released, today }) => ({ key, released, today }));

/** An address reads the same however its lines were typed. */
const lines = (value: string): string =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Keys that a working copy takes from the city profile, or would if the profile said something. */
export function takenFromProfile(
  content: Fillable,
  profile: Values,
  own: Values,
  isProfileKey: (key: string) => boolean,
): string[] {
  const values = valuesFor(content, profile, own);
  return [...askedIn(content, values).keys()].filter(
    (key) => isProfileKey(key) && (values.get(key)?.source ?? 'profile') === 'profile',
  );
}
