import { solutionTypes } from '@allmende/vocabularies/solution-types';
import { prefixes, type Noun } from '../../foundation/database/ids.ts';
import type { WrittenField, WrittenFields } from '../../foundation/graphql/written-json.ts';
import { municipalityColumns } from '../municipalities/find-municipalities.ts';
import { versionsSeen } from './find-solution.ts';

// How PostgreSQL writes what solution-mapping.ts and the resolvers make of rows: the same fields in the same form, which
// `written-reads.journey.ts` compares. Aliases: `s` solution, `m` its owner, `v` a version, `c` what its content holds.

const outside = (noun: Noun, id: string): string => `'${prefixes[noun]}_' || ${id}`;

/** Members of a JSON object by their names. */
const members = (from: string, ...names: string[]): WrittenFields =>
  Object.fromEntries(names.map((name) => [name, `${from} -> '${name}'`]));

/** A JSON list, item by item. */
const list = (of: WrittenFields, from: string, item: string): WrittenField => ({
  of,
  as: (object) => `(SELECT coalesce(json_agg(${object}), '[]') FROM jsonb_array_elements(${from}) ${item})`,
});

/** Columns under their own names, so that a field of the schema is a column of the same name. */
const columns = (alias: string, names: readonly string[]): WrittenFields =>
  Object.fromEntries(names.map((name) => [name, `${alias}."${name}"`]));

export const ownerFields: WrittenFields = columns('owner', [
  ...['id', 'ags', 'name', 'kind', 'land', 'population', 'sizeClass', 'associationMembership'],
  ...['latitude', 'longitude', 'mapX', 'mapY', 'participates'],
]);

const standing: WrittenFields = {
  id: outside('version', 'v.id'),
  number: 'v.number',
  release: 'v.release',
  publication: 'v.publication',
  seal: 'v.seal',
  changeClass: 'v.change_class',
  changeNote: 'v.change_note',
  releasedAt: 'v.released_at',
  publishedAt: 'v.published_at',
  validFrom: 'v.valid_from',
  reviewDate: 'v.review_date',
};

const kinds = JSON.stringify(Object.fromEntries(solutionTypes.map(({ code, kind }) => [code, kind])));
const contact = (name: string): WrittenField => ({
  of: members(`c.metadata -> '${name}'`, 'function', 'contact'),
  as: (object) => object,
});

const metadata: WrittenFields = {
  ...members(
    'c.metadata',
    'title',
    'shortVersion',
    'summary',
    'type',
    'topics',
    'departmentsUse',
    'departmentsInvolve',
  ),
  ...members('c.metadata', 'requirements', 'sizeClasses', 'landScope', 'legalBasis', 'effort', 'prerequisites'),
  ...members('c.metadata', 'offline', 'staffCouncil', 'licence', 'keywords', 'reviewMonths', 'sample'),
  kind: `coalesce('${kinds}'::jsonb ->> (c.metadata ->> 'type'), 'template')`,
  maintainer: contact('maintainer'),
  deputy: contact('deputy'),
};

const clause: WrittenFields = {
  ...members('clause', 'id', 'heading', 'level', 'body', 'guidance', 'requirements'),
  ...members('shown', 'headingHtml', 'html', 'guidanceHtml'),
};

const variable: WrittenFields = {
  ...members('variable', 'key', 'label', 'help', 'example', 'default', 'options', 'fromProfile'),
  type: `variable ->> 'type'`,
};

/** Of the version `v`. Its content is unpacked once, into `c`. */
export const versionFields: WrittenFields = {
  ...standing,
  revision: 'v.revision',
  createdAt: 'v.created_at',
  updatedAt: 'v.updated_at',
  metadata: { of: metadata, as: (object) => object },
  clauses: {
    of: clause,
    // Rendered clauses stand in the order of those they were made from.
    as: (object) => `(SELECT coalesce(json_agg(${object}), '[]')
      FROM ROWS FROM (jsonb_array_elements(c.clauses), jsonb_array_elements(v.rendered)) AS pair(clause, shown))`,
  },
  variables: list(variable, 'c.variables', 'variable'),
  links: list(members('link', 'label', 'url'), 'c.links', 'link'),
};

/** Of the solution `s` with its owner `m`. */
export const solutionFields: WrittenFields = {
  id: outside('solution', 's.id'),
  slug: 's.slug',
  title: 's.title',
  kind: 's.kind',
  type: 's.type',
  tlp: 's.tlp',
  createdAt: 's.created_at',
  updatedAt: 's.updated_at',
  municipality: {
    of: ownerFields,
    as: (object) => `(SELECT ${object} FROM (SELECT ${municipalityColumns}) owner)`,
  },
  formerOwners: {
    of: columns('former', ['ags', 'name', 'until']),
    as: (object) => `(SELECT coalesce(json_agg(${object} ORDER BY former.until), '[]') FROM (
      SELECT o.ags, o.name, h.ended_at AS until FROM hand_over h JOIN municipality o ON o.id = h.from_id
      WHERE h.solution_id = s.id AND h.state = 'accepted') former)`,
  },
};

/** The versions that the doors in this parameter open, newest first. */
export const versionsField = (doors: string): WrittenField => ({
  of: standing,
  as: (object) =>
    `(SELECT coalesce(json_agg(${object} ORDER BY v.created_at DESC, v.id DESC), '[]') FROM ${versionsSeen(doors)})`,
});
