import { Badge } from '@allmende/ui/badge';
import { FactsList } from '@allmende/ui/facts-list';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { CaseFactsFragment, CaseFindingsFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { moderationTexts } from './moderation.texts.ts';

export const CaseFactsPart = graphql(`
  fragment CaseFacts on ModerationCase {
    previousNumber
    solution {
      tlp
      versions {
        id
        number
      }
    }
    version {
      id
      number
      changeNote
      metadata {
        type
        licence
        shortVersion
        maintainer {
          function
          contact
        }
      }
    }
  }
`);

export const CaseFindingsPart = graphql(`
  fragment CaseFindings on ModerationCase {
    findings {
      code
      severity
      message
      clauseId
      excerpt
      count
    }
    version {
      clauses {
        id
        heading
      }
    }
  }
`);

/** What one has to know about the version before reading it. */
export function CaseFacts({ entry: { version, solution, previousNumber } }: { entry: CaseFactsFragment }) {
  const t = useTexts(moderationTexts);
  const words = useWords();
  if (!version) return null;
  const { metadata, number, changeNote } = version;
  const previous = solution.versions.find((one) => one.number === previousNumber);
  const contact = [metadata.maintainer.function, metadata.maintainer.contact].filter(Boolean).join(', ');
  return (
    <FactsList
      look="stacked"
      facts={[
        { term: t('version'), value: number },
        {
          term: t('previous'),
          value: previous ? (
            <>
              {previous.number} <Link href={`/vergleich?von=${previous.id}&mit=${version.id}`}>{t('compare')}</Link>
            </>
          ) : (
            (previousNumber ?? t('first'))
          ),
        },
        { term: t('type'), value: words.type(metadata.type) },
        { term: t('tlp'), value: words.tlp(solution.tlp) },
        { term: t('licence'), value: words.licence(metadata.licence) },
        { term: t('maintainer'), value: contact || t('none') },
        { term: t('changeNote'), value: changeNote || t('none') },
        { term: t('shortVersion'), value: metadata.shortVersion || t('none') },
      ]}
    />
  );
}

/** What was detected automatically, each with the place to look at. */
export function CaseFindings({ entry: { findings, version } }: { entry: CaseFindingsFragment }) {
  const t = useTexts(moderationTexts);
  const headingOf = (clauseId: string) => version?.clauses.find(({ id }) => id === clauseId)?.heading ?? clauseId;
  if (findings.length === 0) return <p>{t('noFindings')}</p>;
  return (
    <ul className="findings">
      {findings.map(({ code, severity, message, clauseId, excerpt, count }) => (
        <li key={`${code}-${clauseId ?? ''}`}>
          <p className="al-cluster">
            <Badge
              tone={severity === 'ERROR' ? 'danger' : 'warning'}
              symbol={severity === 'ERROR' ? 'danger' : 'warning'}
            >
              {t(severity)}
            </Badge>
            <strong>{message}</strong>
          </p>
          <p className="findings__excerpt">{excerpt}</p>
          <p className="al-small">
            {clauseId ? (
              <a href={`#${clauseId}`}>{t('inClause', { heading: headingOf(clauseId) })}</a>
            ) : (
              t('inMetadata')
            )}
            {' · '}
            {t('times', { count })}
          </p>
        </li>
      ))}
    </ul>
  );
}
