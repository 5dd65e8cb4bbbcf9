import { Alert } from '@allmende/ui/alert';
import { ErrorSummary } from '@allmende/ui/error-summary';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { ChecksFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { releaseTexts } from './release.texts.ts';

export const ChecksPart = graphql(`
  fragment Checks on Version {
    checks {
      code
      severity
      message
      path
    }
  }
`);

export interface CheckListProps {
  readonly version: ChecksFragment;
  /** Where the check at this path is mended. */
  readonly hrefOf: (path: string | null | undefined) => string;
}

/** What keeps a version from being released, and what could be better; each leads to the place where it is mended. */
export function CheckList({ version: { checks }, hrefOf }: CheckListProps) {
  const t = useTexts(releaseTexts);
  const errors = checks.filter(({ severity }) => severity === 'ERROR');
  const advice = checks.filter(({ severity }) => severity === 'WARNING');
  if (checks.length === 0) return <Alert tone="success" title={t('allGood')} />;
  return (
    <>
      {errors.length > 0 ? (
        <ErrorSummary
          title={t('mustFix')}
          errors={errors.map(({ message, path }) => ({ message, href: hrefOf(path) }))}
        />
      ) : null}
      {advice.length > 0 ? (
        <Alert tone="info" title={t('shouldFix')} titleLevel={2}>
          <ul className="plain-list">
            {advice.map(({ code, message, path }) => (
              <li key={`${code}-${path ?? ''}`}>
                <Link href={hrefOf(path)}>{message}</Link>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}
