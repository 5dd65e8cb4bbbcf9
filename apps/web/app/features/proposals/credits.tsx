import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { CreditLineFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { proposalTexts } from './proposals.texts.ts';

export const CreditLinePart = graphql(`
  fragment CreditLine on Credit {
    municipality {
      ags
      name
    }
    clauses {
      clauseId
      heading
    }
  }
`);

/** Whose words stand in a version, and where, for the column beside its text. */
export function Credits({ credits }: { credits: readonly CreditLineFragment[] }) {
  const t = useTexts(proposalTexts);
  if (credits.length === 0) return null;
  return (
    <section className="al-stack al-stack--tight" aria-labelledby="beitraege">
      <h2 id="beitraege" className="rail-heading">
        {t('credits')}
      </h2>
      <ul className="credits">
        {credits.map(({ municipality, clauses }) => (
          <li key={municipality.ags}>
            <Link href={`/kommunen/${municipality.ags}`}>{municipality.name}</Link>
            <ul>
              {clauses.map(({ clauseId, heading }) => (
                <li key={clauseId}>
                  <Link href={`#${clauseId}`}>{heading}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same in a sentence. */
export function CreditSentence({ credits }: { credits: readonly CreditLineFragment[] }) {
  const t = useTexts(proposalTexts);
  const format = useFormat();
  if (credits.length === 0) return null;
  return <p>{t('creditsIn', { names: format.list(credits.map(({ municipality }) => municipality.name)) })}</p>;
}
