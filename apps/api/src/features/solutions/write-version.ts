import { contentSchema, type Content } from '@allmende/domain/content';
import { MAX_CONTENT_BYTES } from '@allmende/domain/limits';
import { toText } from '@allmende/domain/markdown';
import { statement, type Work } from '../../foundation/database/database.ts';
import { newId, outside } from '../../foundation/database/ids.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { picturesOf } from './file-address.ts';
import { renderClauses } from './rendered-clause.ts';
import { VersionEntity } from './version.entity.ts';

const replaceClauses = statement(
  'replace-clauses',
  `WITH gone AS (DELETE FROM clause WHERE version_id = $1 AND clause_id <> ALL(SELECT c->>'id' FROM json_array_elements($2::json) c))
   INSERT INTO clause (version_id, clause_id, position, heading, requirements, words)
   SELECT $1, c->>'id', (c->>'position')::int, c->>'heading', ARRAY(SELECT json_array_elements_text(c->'requirements')), to_tsvector('german', c->>'text')
   FROM json_array_elements($2::json) c
   ON CONFLICT (version_id, clause_id) DO UPDATE SET position = excluded.position, heading = excluded.heading,
     requirements = excluded.requirements, words = excluded.words`,
);

const saveContent = statement(
  'save-content',
  `UPDATE version SET content = $2, rendered = $3, revision = $4, updated_at = $5 WHERE id = $1`,
);

/** Reads a content that somebody sent; every fault is named by its place. */
export function contentIn(value: unknown): Content {
  const read = contentSchema.safeParse(value);
  if (read.success) {
    const bytes = Buffer.byteLength(JSON.stringify(read.data));
    if (bytes > MAX_CONTENT_BYTES) throw new Refusal('TOO_LARGE', 'tooLarge', ['content'], { max: MAX_CONTENT_BYTES });
    return read.data;
  }
  const issue = read.error.issues[0]!;
  const path = ['content', ...issue.path.map(String)];
  if (issue.code === 'too_big') throw new Refusal('TOO_LARGE', 'tooLong', path, { max: Number(issue.maximum) });
  throw new Refusal('INVALID_INPUT', 'invalid', path, { detail: path.slice(1).join('.') || issue.message });
}

/** Begins a version: a draft with this content, its clauses rendered and derived. */
export async function beginVersion(
  work: Work,
  of: { solutionId: string; content: Content; audience: string[]; accountId: string | null },
): Promise<VersionEntity> {
  const [id, now] = [newId(), new Date()];
  const version = work.entities.create(VersionEntity, {
    id,
    solutionId: of.solutionId,
    number: null,
    release: 'draft',
    publication: 'none',
    seal: 'unchecked',
    changeClass: null,
    changeNote: '',
    content: of.content,
    rendered: renderedOf(id, of.content),
    revision: 1,
    audience: of.audience,
    createdBy: of.accountId,
    requestedBy: null,
    releasedBy: null,
    createdAt: now,
    updatedAt: now,
    releasedAt: null,
    publishedAt: null,
    validFrom: null,
    reviewDate: null,
    baseVersionId: null,
    divergence: null,
  });
  await work.entities.insert(VersionEntity, version);
  await deriveClauses(work, version.id, of.content);
  return version;
}

/** Saves the content of a working copy. */
export async function writeContent(work: Work, version: VersionEntity, content: Content): Promise<void> {
  Object.assign(version, {
    content,
    rendered: renderedOf(version.id, content),
    revision: version.revision + 1,
    updatedAt: new Date(),
  });
  const { id, rendered, revision, updatedAt } = version;
  await work.run(saveContent, [id, JSON.stringify(content), JSON.stringify(rendered), revision, updatedAt]);
  await deriveClauses(work, id, content);
}

/** Pictures have the address of the version in which they are read. */
const renderedOf = (versionId: string, content: Content) =>
  renderClauses(content, { pictures: picturesOf(outside('version', versionId), content.files) });

async function deriveClauses(work: Work, versionId: string, { clauses, variables }: Content): Promise<void> {
  const rows = clauses.map(({ id, heading, body, requirements }, position) => ({
    id,
    position,
    heading: toText(heading, { variables }),
    requirements,
    text: `${toText(heading, { variables })}\n${toText(body, { variables })}`,
  }));
  await work.run(replaceClauses, [versionId, JSON.stringify(rows)]);
}
