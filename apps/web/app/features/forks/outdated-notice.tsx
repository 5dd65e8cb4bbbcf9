import { Alert } from '@allmende/ui/alert';
import { graphql } from '../../gql/gql.ts';
import type { OutdatedNoticeFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { OutdatedFacts } from './outdated-facts.tsx';
import { profileUsesTexts } from './profile-uses.texts.ts';

export const OutdatedNoticePart = graphql(`
  fragment OutdatedNotice on Solution {
    outdatedValues {
      key
      label
      released
      today
    }
    workingCopy {
      id
    }
    versions {
      number
      release
    }
  }
`);

/** Says that the city profile has gone on since the release, and what to do. */
export function OutdatedNotice({
  solution: { outdatedValues, workingCopy, versions },
}: {
  solution: OutdatedNoticeFragment;
}) {
  const t = useTexts(profileUsesTexts);
  if (outdatedValues.length === 0) return null;
  const number = versions.find(({ release }) => release === 'RELEASED')?.number ?? '';
  return (
    <Alert tone="warning" titleLevel={2} title={t('noticeTitle')}>
      <p>{t('noticeText')}</p>
      <OutdatedFacts values={outdatedValues} number={number} />
      <p>{workingCopy ? t('noticeWorking') : t('noticeNext')}</p>
    </Alert>
  );
}
