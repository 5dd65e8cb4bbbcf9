import { findingsIn } from '@allmende/domain/findings';
import { chroniclesOf } from '@allmende/sample-catalogue/chronology';
import type { SampleFork } from '@allmende/sample-catalogue/forks';
import { handedInDaysAgo, type NextVersion } from '@allmende/sample-catalogue/next-versions';
import { DecisionEntity } from '../features/moderation/decision.entity.ts';
import { ModerationCaseEntity } from '../features/moderation/moderation-case.entity.ts';
import { statementOfReasons } from '../features/moderation/statement-of-reasons.ts';
import { afterWorkingDays, DECISION_WORKING_DAYS } from '../features/moderation/working-days.ts';
import { newId } from '../foundation/database/ids.ts';
import { statement, type Work } from '../foundation/database/database.ts';
import type { Calendar } from './calendar.ts';
import type { Sown } from './sow-catalogue.ts';
import type { Inhabitants } from './sow-people.ts';

const REASON =
  'Die Angaben sind vollständig, die Lizenz passt zur Kennzeichnung, personenbezogene Daten und interne Adressen enthält die Fassung nicht.';

const nextNumber = statement<{ value: string }>('sow-case-number', `SELECT nextval('moderation_case_number') AS value`);

interface Handed {
  readonly slug: string;
  readonly number: string;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
}

/** Writes the moderation's past and its queue: every published version was decided, the newest wait. */
export async function sowCases(
  work: Work,
  calendar: Calendar,
  people: Inhabitants,
  sown: Sown,
  next: readonly NextVersion[],
  forks: readonly SampleFork[],
): Promise<void> {
  const cases = [...decided(sown, calendar), ...decidedForks(forks, calendar), ...waiting(next, calendar)].sort(
    (one, other) => one.submittedAt.getTime() - other.submittedAt.getTime(),
  );
  const contents = new Map([
    ...next.map(({ slug, number, content }) => [`${slug} ${number}`, content] as const),
    ...forks.map(({ slug, content }) => [`${slug} 1.0`, content] as const),
  ]);
  let turn = 0;
  for (const { slug, number, submittedAt, decidedAt } of cases) {
    const solution = sown.get(slug)!;
    const versions = solution.document?.versions ?? [];
    const version = versions.find((one) => one.number === number);
    const content = contents.get(`${slug} ${number}`) ?? version!.content;
    const before = versions.findLast((one) => one !== version && one.number < number);
    const moderator = people.account(turn++ % 3 === 2 ? 'henrik@staedtetag.example' : 'lena@staedtetag.example');
    const [counted] = await work.run(nextNumber);
    const entry = {
      id: newId(submittedAt.getTime()),
      number: `${submittedAt.getUTCFullYear()}-${String(counted!.value).padStart(4, '0')}`,
      solutionId: solution.id,
      versionId: solution.versionIds.get(number)!,
      state: decidedAt ? ('closed' as const) : ('open' as const),
      claimedBy: decidedAt ? moderator : null,
      findings: findingsIn(content),
      previousNumber: before?.number ?? null,
      submittedAt,
      dueAt: afterWorkingDays(submittedAt, DECISION_WORKING_DAYS),
      updatedAt: decidedAt ?? submittedAt,
    };
    await work.entities.insert(ModerationCaseEntity, entry);
    if (!decidedAt) continue;
    const { title } = content.metadata;
    const reasons = {
      number: entry.number,
      title,
      versionNumber: number,
      outcome: 'publish',
      reason: REASON,
      findings: entry.findings,
      decidedAt,
    } as const;
    await work.entities.insert(DecisionEntity, {
      id: newId(decidedAt.getTime()),
      caseId: entry.id,
      accountId: moderator,
      outcome: 'publish',
      reason: REASON,
      statement: statementOfReasons(reasons),
      decidedAt,
    });
  }
}

function decided(sown: Sown, calendar: Calendar): Handed[] {
  return [...sown].flatMap(([slug, { document }]) => {
    if (!document || handedInDaysAgo[slug]) return [];
    return chroniclesOf(document).map(({ publishedDaysAgo, releasedDaysAgo }, at) => ({
      slug,
      number: document.versions[at]!.number,
      submittedAt: calendar.ago(Math.max(publishedDaysAgo + 1, releasedDaysAgo - 2)),
      decidedAt: calendar.ago(publishedDaysAgo),
    }));
  });
}

function decidedForks(forks: readonly SampleFork[], calendar: Calendar): Handed[] {
  return forks.flatMap(({ slug, publishedDaysAgo }) =>
    publishedDaysAgo === null
      ? []
      : [
          {
            slug,
            number: '1.0',
            submittedAt: calendar.ago(publishedDaysAgo + 3),
            decidedAt: calendar.ago(publishedDaysAgo),
          },
        ],
  );
}

function waiting(next: readonly NextVersion[], calendar: Calendar): Handed[] {
  const begun = Object.entries(handedInDaysAgo).flatMap(([slug, { submitted }]) =>
    submitted === null ? [] : [{ slug, number: '1.0', submitted }],
  );
  const following = next.flatMap(({ slug, number, submittedDaysAgo }) =>
    number === null || submittedDaysAgo === null ? [] : [{ slug, number, submitted: submittedDaysAgo }],
  );
  return [...begun, ...following].map(({ slug, number, submitted }) => ({
    slug,
    number,
    submittedAt: calendar.ago(submitted),
    decidedAt: null,
  }));
}
