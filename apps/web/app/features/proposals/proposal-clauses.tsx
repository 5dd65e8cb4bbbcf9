import { Badge, type BadgeTone } from '@allmende/ui/badge';
import type { ProposedState } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Labels } from '../../shell/readable.ts';
import type { ShownClause, ShownProposal } from './proposal-page.ts';
import { proposalTexts } from './proposals.texts.ts';
import { ClauseFrame, headingOf, KindBadge, WordingComparison } from './wording-comparison.tsx';

const tones: Record<ProposedState, BadgeTone> = {
  OPEN: 'neutral',
  ACCEPTED: 'success',
  ACCEPTED_EDITED: 'success',
  DECLINED: 'warning',
};

/** The offered clauses to read: what each would change, and what became of it. */
export function ProposalClauses({ proposal, labels }: { proposal: ShownProposal; labels: Labels }) {
  const t = useTexts(proposalTexts);
  return (
    <div className="al-stack al-stack--loose">
      {proposal.clauses.map((clause, at) => (
        <ClauseFrame
          key={clause.clauseId}
          id={`abschnitt-${at}`}
          heading={headingOf(clause, labels)}
          level={3}
          labels={
            <>
              <KindBadge kind={clause.kind} />
              {proposal.state === 'ANSWERED' ? (
                <Badge tone={tones[clause.state]}>{t(`clause_${clause.state}`)}</Badge>
              ) : null}
            </>
          }
        >
          <Outcome clause={clause} labels={labels} />
          <h4>{t('offeredChange', { name: proposal.municipality.name, number: proposal.baseNumber })}</h4>
          <WordingComparison from={clause.basedOn} to={clause.offered} labels={labels} />
        </ClauseFrame>
      ))}
    </div>
  );
}

function Outcome({ clause, labels }: { clause: ShownClause; labels: Labels }) {
  const t = useTexts(proposalTexts);
  const { state, reason, publishedIn, offered, accepted } = clause;
  if (state === 'OPEN') return null;
  if (state === 'DECLINED') {
    return (
      <div className="al-stack al-stack--tight">
        <h4>{t('declinedBecause')}</h4>
        <p className="step-note">{reason}</p>
      </div>
    );
  }
  return (
    <>
      <p>{publishedIn ? t('published', { number: publishedIn }) : t('notPublished')}</p>
      {state === 'ACCEPTED_EDITED' ? (
        <div className="al-stack al-stack--tight">
          <h4>{t('acceptedAs')}</h4>
          <WordingComparison from={offered} to={accepted} labels={labels} />
        </div>
      ) : null}
    </>
  );
}
