import { getNullableType, isEnumType, isLeafType, isListType } from 'graphql';
import { CannotBeWritten, type Chosen } from './chosen-fields.ts';
import { DateTime } from './scalars.ts';

/** SQL of a leaf as the rows hold it, or of an object: `as` puts what is written of it in its place. */
export type WrittenField = string | { readonly of: WrittenFields; readonly as: (object: string) => string };

/** How PostgreSQL writes the fields of a type. What is missing here is not written but resolved. */
export interface WrittenFields {
  readonly [field: string]: WrittenField;
}

/** A function of PostgreSQL takes a hundred arguments: a key and a value for each field. */
const MAX_FIELDS = 50;

/** SQL that writes the fields asked for as a JSON object. @throws CannotBeWritten where one of them has no SQL */
export function writtenObject(chosen: readonly Chosen[], written: WrittenFields): string {
  if (chosen.length > MAX_FIELDS) throw new CannotBeWritten('so many fields');
  const members = chosen.map((one) => `'${one.key}', ${valueOf(one, written)}`);
  return `json_build_object(${members.join(', ')})`;
}

function valueOf({ name, field, node, fields }: Chosen, written: WrittenFields): string {
  const how = Object.hasOwn(written, name) ? written[name] : undefined;
  // What an argument does is known to the resolver alone.
  if (how === undefined || node.arguments?.length) throw new CannotBeWritten(name);
  if (typeof how !== 'string') return how.as(writtenObject(fields, how.of));
  const type = getNullableType(field.type);
  if (type === DateTime) return `to_char(${how} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  if (isEnumType(type)) {
    const names = type.getValues().filter(({ name: outside, value }) => outside !== value);
    if (names.length === 0) return how;
    return `('${JSON.stringify(Object.fromEntries(type.getValues().map((one) => [one.value as string, one.name])))}'::jsonb -> (${how}))`;
  }
  if (isLeafType(type) || isListType(type)) return how;
  throw new CannotBeWritten(name);
}
