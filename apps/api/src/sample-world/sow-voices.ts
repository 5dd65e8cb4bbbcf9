import { reviewDateOf } from '@allmende/domain/adoption';
import type { SampleAdoption } from '@allmende/sample-catalogue/sample-adoption';
import type { SampleFork } from '@allmende/sample-catalogue/forks';
import type { SampleDiscussion } from '@allmende/sample-catalogue/sample-discussions';
import type { SampleRating } from '@allmende/sample-catalogue/sample-ratings';
import { newId } from '../foundation/database/ids.ts';
import { statement, type Work } from '../foundation/database/database.ts';
import type { Calendar } from './calendar.ts';
import type { Sown } from './sow-catalogue.ts';
import type { Inhabitants } from './sow-people.ts';

const adopt = statement(
  'sow-adoptions',
  `INSERT INTO adoption (id, municipality_id, solution_id, version_id, own_solution_id, status, since, review_date, visibility, consulted,
     effort_hours, external_cost, changed, contact_welcome, created_at, updated_at)
   SELECT id, "municipalityId", "solutionId", "versionId", "ownSolutionId", status, since, "reviewDate", visibility, consulted,
     "effortHours", "externalCost", changed, "contactWelcome", "declaredAt", "declaredAt"
   FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, "municipalityId" uuid, "solutionId" uuid, "versionId" uuid, "ownSolutionId" uuid,
     status text, since date, "reviewDate" date, visibility text, consulted text[], "effortHours" int, "externalCost" int, changed text,
     "contactWelcome" boolean, "declaredAt" timestamptz)`,
);
const rate = statement(
  'sow-ratings',
  `INSERT INTO rating (id, municipality_id, solution_id, account_id, understandable, adaptable, complete, effort_as_stated, note, created_at, updated_at)
   SELECT id, "municipalityId", "solutionId", "accountId", understandable, adaptable, complete, "effortAsStated", note, at, at
   FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, "municipalityId" uuid, "solutionId" uuid, "accountId" uuid, understandable int,
     adaptable int, complete int, "effortAsStated" int, note text, at timestamptz)`,
);
const discuss = statement(
  'sow-discussions',
  `INSERT INTO discussion (id, solution_id, clause_id, created_at)
   SELECT id, "solutionId", "clauseId", at FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, "solutionId" uuid, "clauseId" text, at timestamptz)`,
);
const comment = statement(
  'sow-comments',
  `INSERT INTO comment (id, discussion_id, account_id, municipality_id, body, created_at)
   SELECT id, "discussionId", "accountId", "municipalityId", body, at
   FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, "discussionId" uuid, "accountId" uuid, "municipalityId" uuid, body text, at timestamptz)`,
);

interface Ground {
  readonly work: Work;
  readonly calendar: Calendar;
  readonly people: Inhabitants;
  readonly sown: Sown;
}

/** Writes who uses what; a released own version stands for its municipality's adoption of the origin. */
export async function sowAdoptions(
  { work, calendar, people, sown }: Ground,
  adoptions: readonly SampleAdoption[],
  forks: readonly SampleFork[],
): Promise<void> {
  const rows = adoptions.map(({ slug, ags, number, sinceDaysAgo, declaredDaysAgo, ...said }) => {
    const own = forks.find((fork) => fork.ags === ags && fork.origin.slug === slug && fork.releasedDaysAgo !== null);
    const since = sinceDaysAgo === null ? null : calendar.dayAgo(sinceDaysAgo);
    const declaredAt = calendar.ago(declaredDaysAgo);
    return {
      ...said,
      id: newId(declaredAt.getTime()),
      municipalityId: people.municipality(ags),
      solutionId: sown.get(slug)!.id,
      versionId: sown.get(slug)!.versionIds.get(number),
      ownSolutionId: own ? sown.get(own.slug)!.id : null,
      since,
      reviewDate: since && reviewDateOf(since),
      declaredAt,
    };
  });
  await work.run(adopt, [JSON.stringify(rows)]);
}

export async function sowRatings(
  { work, calendar, people, sown }: Ground,
  ratings: readonly SampleRating[],
): Promise<void> {
  const rows = ratings.map(({ slug, ags, daysAgo, ...said }) => ({
    ...said,
    id: newId(calendar.ago(daysAgo).getTime()),
    municipalityId: people.municipality(ags),
    solutionId: sown.get(slug)!.id,
    accountId: people.actingFor(ags),
    at: calendar.ago(daysAgo),
  }));
  await work.run(rate, [JSON.stringify(rows)]);
}

export async function sowDiscussions(
  { work, calendar, people, sown }: Ground,
  discussions: readonly SampleDiscussion[],
): Promise<void> {
  const threads = discussions.map(({ slug, clauseId, comments }) => {
    const at = calendar.ago(comments[0]!.daysAgo);
    return { id: newId(at.getTime()), solutionId: sown.get(slug)!.id, clauseId, at, comments };
  });
  await work.run(discuss, [JSON.stringify(threads.map(({ comments: _said, ...thread }) => thread))]);
  const comments = threads.flatMap((thread) =>
    thread.comments.map(({ ags, daysAgo, body }) => ({
      id: newId(calendar.ago(daysAgo).getTime()),
      discussionId: thread.id,
      accountId: people.actingFor(ags),
      municipalityId: people.municipality(ags),
      body,
      at: calendar.ago(daysAgo),
    })),
  );
  await work.run(comment, [JSON.stringify(comments)]);
}
