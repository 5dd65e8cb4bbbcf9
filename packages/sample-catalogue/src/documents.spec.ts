import { describe, expect, test } from '@jest/globals';
import { checkForRelease } from '@allmende/domain/checks';
import { nextNumber } from '@allmende/domain/numbering';
import { departments } from '@allmende/vocabularies/departments';
import { resolve } from '@allmende/vocabularies/requirement-catalogues';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { topics } from '@allmende/vocabularies/topics';
import type { ImportNote } from '@allmende/document-formats/import-notes';
import { sampleDocuments, unfinishedDocuments } from './documents.ts';
import { knownMunicipality } from './people.ts';

/** Notes that only count what was read; all others say that something was not taken over as it was meant. */
const counting: readonly ImportNote['code'][] = ['clauses', 'tables', 'variables', 'guidance'];

const documents = sampleDocuments();
const versions = [...documents, ...unfinishedDocuments()].flatMap(({ versions: all, ...document }) =>
  all.map((version) => ({ ...version, document })),
);

describe('the sample documents', () => {
  test.each(versions.map((version) => [version.file, version] as const))(
    '%s imports without a warning',
    (_file, { notes }) => {
      expect(notes.filter(({ code }) => !counting.includes(code))).toEqual([]);
    },
  );

  test.each(versions.map((version) => [version.file, version] as const))(
    '%s could be released',
    (_file, { content, document }) => {
      expect(checkForRelease(content, document.tlp)).toEqual([]);
    },
  );

  test('are forty, a dozen of them long enough to be merged clause by clause', () => {
    expect(documents).toHaveLength(40);
    expect(
      documents.filter(({ versions: all }) => all.at(-1)!.content.clauses.length >= 8).length,
    ).toBeGreaterThanOrEqual(12);
  });

  test('belong to municipalities that exist, and say that they are invented', () => {
    for (const { document, content } of versions) {
      for (const ags of [document.ags, ...document.recipients]) expect(knownMunicipality(ags).ags).toBe(ags);
      expect(content.metadata.sample).toBe(true);
    }
  });

  test('speak the words of the vocabularies', () => {
    const topicCodes = topics.map(({ code }) => code);
    const departmentCodes = departments.map(({ code }) => code);
    for (const { content } of versions) {
      const { type, topics: about, departmentsUse, departmentsInvolve, requirements } = content.metadata;
      expect(`${type}: ${kindOfType(type)}`).not.toMatch(/undefined/);
      expect(about.filter((code) => !topicCodes.includes(code))).toEqual([]);
      expect([...departmentsUse, ...departmentsInvolve].filter((code) => !departmentCodes.includes(code))).toEqual([]);
      expect(
        [...requirements, ...content.clauses.flatMap((clause) => clause.requirements)].filter(
          (reference) => !resolve(reference),
        ),
      ).toEqual([]);
    }
  });

  test('count their versions as the domain does, and keep clause ids through them', () => {
    const several = documents.filter(({ versions: all }) => all.length > 1);
    expect(several.length).toBeGreaterThanOrEqual(2);
    for (const { versions: all } of several)
      all.slice(1).forEach((version, at) => {
        const before = all[at]!;
        expect(version.number).toBe(nextNumber(before.number, version.changeClass));
        expect(version.changeNote).not.toBe('');
        const ids = new Set(version.content.clauses.map(({ id }) => id));
        const kept = before.content.clauses.filter(({ id }) => ids.has(id));
        expect(kept.length).toBeGreaterThan(before.content.clauses.length * 0.8);
      });
  });
});
