import { Button } from '@allmende/ui/button';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import type { FormAnswer } from '../../session/problems.ts';
import type { Labels } from '../../shell/readable.ts';
import type { Offerable, OwnVersionGiving } from './giving-back.ts';
import { givingBackTexts } from './giving-back.texts.ts';
import { proposalTexts } from './proposals.texts.ts';
import { ClauseFrame, headingOf, KindBadge, WordingComparison } from './wording-comparison.tsx';

export interface OfferPreviewProps {
  readonly solution: OwnVersionGiving;
  readonly chosen: readonly Offerable[];
  readonly labels: Labels;
  /** What the form carries: it is sent, or edited again. */
  readonly answer: FormAnswer;
}

/** The proposal as its reader will see it, before it is sent. */
export function OfferPreview({ solution, chosen, labels, answer }: OfferPreviewProps) {
  const t = useTexts(givingBackTexts);
  const proposal = useTexts(proposalTexts);
  const words = useWords();
  const { municipality, givingBack } = solution;
  const confirmed = answer.lists['confirmed'] ?? [];
  const carried = Object.entries(answer.lists).filter(([name]) => name !== 'form');
  return (
    <>
      <p>{t('previewLead')}</p>
      <section className="document-preview al-stack al-stack--loose" aria-labelledby="vorschau">
        <h2 id="vorschau">{proposal('titleReceived', { name: municipality.name })}</h2>
        <div className="al-stack al-stack--tight">
          <h3>{proposal('reason', { name: municipality.name })}</h3>
          <p className="statement">{answer.values['reason']}</p>
          <p>{proposal('terms', { licence: words.licence(givingBack.licence) })}</p>
        </div>
        {chosen.map((clause, at) => {
          const stays = clause.traces.filter(({ id }) => confirmed.includes(id));
          return (
            <ClauseFrame
              key={clause.clauseId}
              id={`vorschau-${at}`}
              heading={headingOf(clause, labels)}
              level={3}
              labels={<KindBadge kind={clause.kind} />}
            >
              <WordingComparison from={clause.basedOn} to={clause.offered} labels={labels} />
              {stays.length > 0 ? (
                <p className="al-muted">
                  {t('stays')}: {stays.map(({ excerpt }) => excerpt).join(' · ')}
                </p>
              ) : null}
            </ClauseFrame>
          );
        })}
      </section>
      <Form method="post" className="al-stack">
        {carried.flatMap(([name, values]) =>
          values.map((value, at) => <input key={`${name} ${at}`} type="hidden" name={name} value={value} />),
        )}
        <p>{t('afterwards')}</p>
        <div className="al-form-actions">
          <Button name="form" value="send">
            {t('send')}
          </Button>
          <Button name="form" value="edit" look="secondary">
            {t('back')}
          </Button>
        </div>
      </Form>
    </>
  );
}
