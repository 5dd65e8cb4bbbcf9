import * as z from 'zod';
import { tlpLabels } from './audience.ts';
import { MAX_CLAUSES, MAX_CLAUSE_CHARACTERS, MAX_FILES, MAX_LINKS, MAX_PIXELS, MAX_VARIABLES } from './limits.ts';

/** Identity of a clause: unique within a version, the same in all versions and forks of a family. */
export const clauseIdPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Key of a variable as it stands between double braces, e.g. `isb.name`. */
export const variableKeyPattern = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/;

/** Reference to a requirement: `<catalogue>:<id>`, e.g. `gs2023:ORP.4`, `wiba:12`, `iso27001:A.5.17`, `nis2:21-2-a`. */
export const requirementPattern = /^(gs2023|wiba|iso27001|nis2):[A-Za-z0-9.-]{1,24}$/;

const line = (max: number) => z.string().trim().max(max);
const code = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A clause that is there only for some: shown where a yes/no (`yes`, `no`) or choice variable has one of these values. */
export const conditionSchema = z.object({
  key: z.string().max(80).regex(variableKeyPattern),
  is: z.array(line(120).min(1)).min(1).max(40),
});
export type Condition = z.infer<typeof conditionSchema>;

export const clauseSchema = z.object({
  id: z.string().regex(clauseIdPattern),
  heading: line(200).min(1),
  level: z.int().min(1).max(4),
  /** Markdown (CommonMark and GFM), variables as `{{key}}`. */
  body: z.string().max(MAX_CLAUSE_CHARACTERS),
  /** Markdown for those who adopt the clause; never exported. */
  guidance: z.string().max(20_000).default(''),
  requirements: z.array(z.string().regex(requirementPattern)).max(40).default([]),
  when: conditionSchema.optional(),
  /** Why a city deviates here from its origin: for colleagues, for the next merge and for giving back; never exported. */
  deviation: line(500).optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

export const variableTypes = ['text', 'number', 'date', 'choice', 'boolean', 'list', 'contact'] as const;

export const variableSchema = z.object({
  key: z.string().max(80).regex(variableKeyPattern),
  label: line(120).min(1),
  help: line(500).default(''),
  type: z.enum(variableTypes).default('text'),
  example: line(300).default(''),
  default: line(300).default(''),
  options: z.array(line(120)).max(40).default([]),
  /** True where the value comes from the city profile and is filled in once for all documents. */
  fromProfile: z.boolean().default(false),
});
export type Variable = z.infer<typeof variableSchema>;

/** A function rather than a person: people change, functions stay. */
export const contactSchema = z.object({ function: line(120).default(''), contact: line(200).default('') });

export const metadataSchema = z.object({
  title: line(90).min(1),
  /** For the leadership, at most 300 characters. */
  shortVersion: line(300).default(''),
  summary: line(2_000).default(''),
  /** Code of a solution type; its kind (policy, template, tool) follows from the vocabulary. */
  type: code,
  topics: z.array(code).max(3).default([]),
  departmentsUse: z.array(code).max(40).default([]),
  departmentsInvolve: z.array(code).max(40).default([]),
  requirements: z.array(z.string().regex(requirementPattern)).max(60).default([]),
  sizeClasses: z
    .array(z.enum(['LAND', 'KLEIN', 'MITTEL', 'GROSS']))
    .max(4)
    .default([]),
  /** Land codes (`BY`); empty means everywhere. */
  landScope: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(16)
    .default([]),
  legalBasis: line(500).default(''),
  /** BSI effort 0 (none) to 5 (project). */
  effort: z.int().min(0).max(5).default(0),
  prerequisites: line(1_000).default(''),
  /** Usable when the network is down. */
  offline: z.boolean().default(false),
  /** Relevant for the staff council. */
  staffCouncil: z.boolean().default(false),
  /** SPDX identifier. */
  licence: z.string().max(60).default(''),
  keywords: z.array(line(60)).max(40).default([]),
  /** Months until the next review. */
  reviewMonths: z.int().min(1).max(60).default(12),
  maintainer: contactSchema.default({ function: '', contact: '' }),
  deputy: contactSchema.default({ function: '', contact: '' }),
  /** Invented example, shown as "Beispielinhalt". */
  sample: z.boolean().default(false),
});
export type Metadata = z.infer<typeof metadataSchema>;

export const fileReferenceSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: line(200).min(1),
  mediaType: line(120),
  /** Bytes. */
  size: z.int().min(0),
  /** SPDX identifier where it differs from the version's; otherwise empty. */
  licence: z.string().max(60).default(''),
  /** Where only some of those who see the version may have the file: a label stricter than the solution's. */
  tlp: z.enum(tlpLabels).optional(),
  /** Pixels of a picture, as its bytes say. */
  width: z.int().min(1).max(MAX_PIXELS).optional(),
  height: z.int().min(1).max(MAX_PIXELS).optional(),
});
export type FileReference = z.infer<typeof fileReferenceSchema>;

export const linkSchema = z.object({ label: line(200).min(1), url: z.url({ protocol: /^https?$/ }).max(2_000) });
export type Link = z.infer<typeof linkSchema>;

/** All that a version says. Stored whole, frozen from the moment it is handed over for release. */
export const contentSchema = z
  .object({
    metadata: metadataSchema,
    clauses: z.array(clauseSchema).max(MAX_CLAUSES).default([]),
    variables: z.array(variableSchema).max(MAX_VARIABLES).default([]),
    files: z.array(fileReferenceSchema).max(MAX_FILES).default([]),
    links: z.array(linkSchema).max(MAX_LINKS).default([]),
  })
  .superRefine((content, context) => {
    reportDuplicates(content.clauses, 'id', ['clauses'], context);
    reportDuplicates(content.variables, 'key', ['variables'], context);
    reportDuplicates(content.files, 'name', ['files'], context);
  });
export type Content = z.infer<typeof contentSchema>;

function reportDuplicates<Key extends string>(
  items: readonly Record<Key, unknown>[],
  key: Key,
  path: string[],
  context: z.core.$RefinementCtx,
) {
  const seen = new Set<unknown>();
  items.forEach((item, index) => {
    if (seen.has(item[key]))
      context.addIssue({
        code: 'custom',
        path: [...path, index, key],
        message: 'duplicate',
        params: { duplicate: true },
      });
    seen.add(item[key]);
  });
}

/** A new clause identity: 12 characters of base 36, about 62 random bits; forks may add clauses without asking each other. */
export function newClauseId(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = crypto.getRandomValues.bind(crypto),
): string {
  const bytes = random(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
