import * as z from 'zod';

const text = z.coerce.string().trim().min(1).max(10_000);
const texts = z.array(text).max(500);
const address = z.url({ protocol: /^https?$/ }).max(2_000);
const dependencies = z
  .array(z.looseObject({ name: text, version: text.optional(), versionMin: text.optional() }))
  .max(200);

/** Fields of the standard that are read; each is judged on its own, so that one mistake does not cost the rest. */
export const publiccodeFields = {
  publiccodeYmlVersion: text,
  name: text,
  url: address,
  landingURL: address,
  softwareVersion: text,
  releaseDate: z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]),
  platforms: texts,
  categories: texts,
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    'standalone/mobile',
    'standalone/iot',
    'standalone/desktop',
    'standalone/web',
    'standalone/backend',
    'standalone/other',
    'addon',
    'library',
    'configurationFiles',
  ]),
  roadmap: address,
  usedBy: texts,
  organisation: z.looseObject({ name: text.optional(), uri: text.optional() }),
  legal: z.looseObject({ license: text.optional(), mainCopyrightOwner: text.optional() }),
  maintenance: z.looseObject({
    type: z.enum(['internal', 'contract', 'community', 'none']).optional(),
    contractors: z.array(z.looseObject({ name: text, until: text.optional() })).optional(),
    contacts: z.array(z.looseObject({ name: text, email: text.optional(), affiliation: text.optional() })).optional(),
  }),
  localisation: z.looseObject({ availableLanguages: texts.optional() }),
  dependsOn: z.looseObject({
    open: dependencies.optional(),
    proprietary: dependencies.optional(),
    hardware: dependencies.optional(),
  }),
} satisfies Record<string, z.ZodType>;
export type Publiccode = { [Name in keyof typeof publiccodeFields]?: z.infer<(typeof publiccodeFields)[Name]> };

/** Known to the standard but without a place in a content here. */
const passedOver = new Set([
  'description',
  'applicationSuite',
  'isBasedOn',
  'logo',
  'monochromeLogo',
  'inputTypes',
  'outputTypes',
  'intendedAudience',
  'fundedBy',
  'IT',
  'it',
]);

const descriptionFields = {
  localisedName: text,
  genericName: text,
  shortDescription: text,
  longDescription: text,
  documentation: address,
  apiDocumentation: address,
  features: texts,
  videos: z.array(address),
} satisfies Record<string, z.ZodType>;
type DescriptionFields = { [Name in keyof typeof descriptionFields]?: z.infer<(typeof descriptionFields)[Name]> };
const descriptionPassedOver = new Set(['screenshots', 'awards']);

export interface ReadFields {
  readonly fields: Record<string, unknown>;
  readonly unknown: string[];
  readonly invalid: string[];
}

export function readFields(
  raw: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, z.ZodType>>,
  ignored: ReadonlySet<string> = passedOver,
): ReadFields {
  const read: ReadFields = { fields: {}, unknown: [], invalid: [] };
  for (const [name, value] of Object.entries(raw)) {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!schema) {
      if (!ignored.has(name)) read.unknown.push(name);
      continue;
    }
    const result = schema.safeParse(value);
    if (result.success) read.fields[name] = result.data;
    else if (value !== null) read.invalid.push([name, ...(result.error.issues[0]?.path ?? [])].join('.'));
  }
  return read;
}

/** The description in German, else in English, else in the first language there is. */
export function descriptionOf(
  raw: Readonly<Record<string, unknown>>,
): DescriptionFields & Omit<ReadFields, 'fields'> & { readonly found: boolean } {
  const languages = z.record(z.string(), z.record(z.string(), z.unknown())).safeParse(raw.description).data ?? {};
  const name =
    ['de', 'de-DE', 'en', 'en-US', 'en-GB'].find((language) => language in languages) ?? Object.keys(languages)[0];
  const chosen = name === undefined ? undefined : languages[name];
  if (!chosen) return { unknown: [], invalid: 'description' in raw ? ['description'] : [], found: false };
  const { fields, unknown, invalid } = readFields(chosen, descriptionFields, descriptionPassedOver);
  const path = (field: string) => `description.${name}.${field}`;
  return { ...(fields as DescriptionFields), unknown: unknown.map(path), invalid: invalid.map(path), found: true };
}
