import { Disclosure } from '@allmende/ui/disclosure';
import { Timeline } from '@allmende/ui/timeline';
import { graphql } from '../../gql/gql.ts';
import type { CaseHistoryFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { moderationTexts } from './moderation.texts.ts';

export const CaseHistoryPart = graphql(`
  fragment CaseHistory on ModerationCase {
    submittedAt
    decisions {
      outcome
      reason
      statement
      decidedAt
      decidedBy
    }
  }
`);

/** What happened to a case, newest first, with the statement of reasons as it was delivered. */
export function CaseHistory({ entry: { submittedAt, decisions } }: { entry: CaseHistoryFragment }) {
  const t = useTexts(moderationTexts);
  const format = useFormat();
  const decided = decisions.toReversed().map(({ outcome, reason, statement, decidedAt, decidedBy }) => ({
    id: decidedAt,
    title: t(outcome),
    date: (
      <>
        <time dateTime={decidedAt}>{format.moment(decidedAt)}</time> {t('decidedBy', { name: decidedBy })}
      </>
    ),
    body: (
      <>
        <p className="statement" lang="de">
          {reason}
        </p>
        <Disclosure summary={t('statement')}>
          <p className="statement" lang="de">
            {statement}
          </p>
        </Disclosure>
      </>
    ),
  }));
  const handedIn = {
    id: 'eingereicht',
    title: t('handedIn'),
    date: <time dateTime={submittedAt}>{format.moment(submittedAt)}</time>,
  };
  return <Timeline items={[...decided, handedIn]} />;
}
