import type { ContentCheck as Check } from '@allmende/domain/checks';
import type { Content, FileReference } from '@allmende/domain/content';
import { maySeeFile } from '@allmende/domain/files';
import { type Actor, viewerOf } from '@allmende/domain/rights';
import { sentence, type Language } from '@allmende/domain/texts';
import { variablesIn } from '@allmende/domain/variables';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { outside } from '../../foundation/database/ids.ts';
import type { File, Variable } from './clause.type.ts';
import { fileAddress } from './file-address.ts';
import type { SolutionRow, VersionRow, VersionSummaryRow } from './solution-row.ts';
import type { Solution } from './solution.type.ts';
import type { ContentCheck, Version, VersionSummary } from './version.type.ts';

/** Rows as the schema shows them: plain properties, worked out when asked for, since a resolver costs many times as much. */
export function solutionOf(row: SolutionRow): Solution {
  const { slug, title, kind, type, tlp, municipality, createdAt, updatedAt } = row;
  const id = outside('solution', row.id);
  return {
    ...{ id, slug, title, kind, type, tlp, municipality, createdAt, updatedAt, row },
    get versions() {
      return row.versions.map(versionSummaryOf);
    },
  };
}

export function versionSummaryOf(row: VersionSummaryRow): VersionSummary {
  const {
    number,
    release,
    publication,
    seal,
    changeClass,
    changeNote,
    releasedAt,
    publishedAt,
    validFrom,
    reviewDate,
  } = row;
  return {
    id: outside('version', row.id),
    number,
    release,
    publication,
    seal,
    changeClass,
    changeNote,
    releasedAt,
    publishedAt,
    validFrom,
    reviewDate,
  };
}

export function versionOf(row: VersionRow): Version {
  const { revision, createdAt, updatedAt, content } = row;
  return {
    ...versionSummaryOf(row),
    ...{ revision, createdAt, updatedAt, links: content.links, row },
    get metadata() {
      return { ...content.metadata, kind: kindOfType(content.metadata.type) ?? 'template' };
    },
    get variables() {
      return variablesOf(content);
    },
  };
}

/** The files of a version that somebody who sees it may have: one may be stricter than its entry. */
export function filesFor(
  actor: Actor,
  { content, publication }: Pick<VersionRow, 'content' | 'publication'>,
  { municipalityId: ownerId, tlp, recipientIds, recipientGroupIds }: SolutionRow,
): FileReference[] {
  const version = { ownerId, tlp, recipientIds, recipientGroupIds, publication };
  return content.files.filter((file) => maySeeFile(viewerOf(actor), file, version));
}

/** The files of a version as the schema shows them, each with its address. */
export const filesOf = (row: Pick<VersionRow, 'id'>, files: readonly FileReference[]): File[] =>
  files.map((file) => ({
    ...file,
    url: fileAddress(outside('version', row.id), file),
  }));

/** Checks with their sentences. */
export const checksIn = (language: Language, checks: readonly Check[]): ContentCheck[] =>
  checks.map(({ code, severity, params, path }) => ({
    code,
    severity,
    message: sentence(code, language, params),
    path,
  }));

function variablesOf(content: Content): Variable[] {
  // Counting parses every clause, so it waits until somebody asks for the count.
  let counted: Map<string, number> | undefined;
  const occurrencesOf = (key: string) => (counted ??= variablesIn(content)).get(key) ?? 0;
  return content.variables.map((variable) => ({
    ...variable,
    get occurrences() {
      return occurrencesOf(variable.key);
    },
  }));
}
