import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  archivedAdoptionSchema,
  archivedCommentSchema,
  archivedProfileSchema,
  archivedProposalSchema,
  archivedRatingSchema,
  archivedSolutionSchema,
  archiveManifestSchema,
  archiveParts,
} from '@allmende/domain/archive';
import * as z from 'zod';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const parts = {
  'manifest.json': archiveManifestSchema,
  'solution.json': archivedSolutionSchema,
  'stadtprofil.json': archivedProfileSchema,
  'nachnutzungen.json': z.array(archivedAdoptionSchema),
  'bewertungen.json': z.array(archivedRatingSchema),
  'beitraege.json': z.array(archivedCommentSchema),
  'vorschlaege.json': z.array(archivedProposalSchema),
};

/** As a foreign reader needs it: what is written, every default filled in. */
export const schemaOfArchive = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'allmende-archive, version 1',
  $defs: Object.fromEntries(
    Object.entries(parts).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }),
    ]),
  ),
});

describe('the format of archives', () => {
  it('is documented as the code has it', () => {
    expect(JSON.parse(read('archive-format-1.schema.json'))).toEqual(JSON.parse(JSON.stringify(schemaOfArchive())));
  });

  it('names every part', () => {
    for (const path of Object.values(archiveParts)) expect(read('archive-format.md')).toContain(`\`${path}\``);
  });
});
