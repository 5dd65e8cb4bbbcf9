import { Alert } from '@allmende/ui/alert';
import { ErrorSummary } from '@allmende/ui/error-summary';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { PublishingChecksFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { publishingTexts } from './publishing.texts.ts';

export const PublishingChecksPart = graphql(`
  fragment PublishingChecks on Publishing {
    version {
      id
      number
      release
      publication
    }
    checks {
      code
      severity
      message
      path
    }
  }
`);

/** What stands in the way of publishing, and where values of the city stand in the text. `hrefOf`: where it is mended, while it can be. */
export function PublishingChecks({
  publishing: { checks },
  hrefOf,
}: {
  publishing: PublishingChecksFragment;
  hrefOf: ((path: string | null | undefined) => string) | null;
}) {
  const t = useTexts(publishingTexts);
  const errors = checks.filter(({ severity }) => severity === 'ERROR');
  const hints = checks.filter(({ severity }) => severity === 'WARNING');
  return (
    <>
      {errors.length > 0 ? (
        <ErrorSummary
          title={t('mustFix')}
          errors={errors.map(({ message, path }) => ({ message, ...(hrefOf && { href: hrefOf(path) }) }))}
        />
      ) : (
        <Alert tone="success" title={t('noneInTheWay')} titleLevel={2} />
      )}
      {hints.length > 0 ? (
        <Alert tone="info" title={t('hints')} titleLevel={2}>
          <p>{t('hintsText')}</p>
          <ul className="plain-list">
            {hints.map(({ message, path }) => (
              <li key={path}>{hrefOf ? <Link href={hrefOf(path)}>{message}</Link> : message}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}
