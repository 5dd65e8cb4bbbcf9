import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import type { ChoiceOption } from '@allmende/ui/choice-group';
import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Labels } from '../../shell/readable.ts';
import type { ShownClause, ShownProposal } from './proposal-page.ts';
import { proposalTexts } from './proposals.texts.ts';
import { ClauseFrame, headingOf, KindBadge, WordingComparison } from './wording-comparison.tsx';

export interface AnswerFormProps {
  readonly proposal: ShownProposal;
  readonly labels: Labels;
  readonly answer: FormAnswer | undefined;
}

/** The owner's answer: one decision for each clause, and thanks. Nothing is chosen beforehand. */
export function AnswerForm({ proposal, labels, answer }: AnswerFormProps) {
  const t = useTexts(proposalTexts);
  const { revision, clauses, isFrozen, municipality } = proposal;
  const { name } = municipality;
  return (
    <Form method="post" className="al-stack al-stack--sections" noValidate>
      <input type="hidden" name="revision" value={answer?.values['revision'] ?? revision} />
      {isFrozen ? (
        <Alert tone="warning" title={t('frozen')} titleLevel={3}>
          <p>{t('frozenText')}</p>
        </Alert>
      ) : null}
      {clauses.map((clause, at) => (
        <ClauseToDecide key={clause.clauseId} {...{ clause, at, proposal, labels, answer }} />
      ))}
      <TextArea
        name="thanks"
        label={t('thanksLabel', { name })}
        optionalText={t('optional')}
        hint={t('thanksHint', { name })}
        rows={3}
        maxLength={2_000}
        defaultValue={answer?.values['thanks'] ?? ''}
        error={problemOf(answer, 'thanks')}
      />
      <div className="al-form-actions">
        <Button name="form" value="decide">
          {t('send')}
        </Button>
      </div>
    </Form>
  );
}

interface ClauseToDecideProps extends AnswerFormProps {
  readonly clause: ShownClause;
  readonly at: number;
}

function ClauseToDecide({ clause, at, proposal, labels, answer }: ClauseToDecideProps) {
  const t = useTexts(proposalTexts);
  const { kind, clauseId, basedOn, offered, current, suggestion, hasMovedOn, needsEdit } = clause;
  const number = proposal.baseNumber;
  const heading = headingOf(clause, labels);
  return (
    <ClauseFrame id={`abschnitt-${at}`} heading={heading} level={3} labels={<KindBadge kind={kind} />}>
      <input type="hidden" name="clauseIds" value={clauseId} />
      {needsEdit ? (
        <Alert tone="warning" title={t('needsEdit')} titleLevel={4}>
          <p>{current ? t('needsEditText', { number }) : t('needsEditGone')}</p>
        </Alert>
      ) : hasMovedOn && current ? (
        <p>{t('movedOn', { number })}</p>
      ) : null}
      {needsEdit ? (
        <div className="merge-sides">
          <section className="merge-side" aria-labelledby={`heute-${at}`}>
            <h4 id={`heute-${at}`}>{t('currentText')}</h4>
            {current ? <WordingComparison from={basedOn} to={current} labels={labels} /> : <p>{t('nothingLeft')}</p>}
          </section>
          <section className="merge-side" aria-labelledby={`vorschlag-${at}`}>
            <h4 id={`vorschlag-${at}`}>{t('offeredChange', { name: proposal.municipality.name, number })}</h4>
            <WordingComparison from={basedOn} to={offered} labels={labels} />
          </section>
        </div>
      ) : (
        <>
          <h4>{t('againstCurrent')}</h4>
          <WordingComparison from={current} to={suggestion} labels={labels} />
          {hasMovedOn ? (
            <Disclosure summary={t('offeredChange', { name: proposal.municipality.name, number })}>
              <WordingComparison from={basedOn} to={offered} labels={labels} />
            </Disclosure>
          ) : null}
        </>
      )}
      <RadioGroup
        name={`take-${at}`}
        legend={t('decision', { heading })}
        defaultValue={answer?.values[`take-${at}`]}
        error={problemOf(answer, `take-${at}`)}
        options={useOptions({ clause, at, proposal, answer })}
      />
    </ClauseFrame>
  );
}

/** What can be decided: where both changed the same words, nothing can be taken over as it is. */
function useOptions({ clause, at, proposal, answer }: Omit<ClauseToDecideProps, 'labels'>): ChoiceOption[] {
  const t = useTexts(proposalTexts);
  const { suggestion, needsEdit, offered } = clause;
  const typed = (name: string, stored: string) => answer?.values[`${name}-${at}`] ?? stored;
  const edited = suggestion && {
    value: 'ACCEPTED_EDITED',
    label: t('ACCEPTED_EDITED'),
    detail: (
      <div className="when-chosen al-stack">
        <TextField
          name={`heading-${at}`}
          label={t('heading')}
          defaultValue={typed('heading', suggestion.heading)}
          error={problemOf(answer, `heading-${at}`)}
        />
        <TextArea
          name={`body-${at}`}
          label={t('body')}
          hint={t('bodyHint')}
          rows={8}
          defaultValue={typed('body', suggestion.body)}
          error={problemOf(answer, `body-${at}`)}
        />
      </div>
    ),
  };
  const declined = {
    value: 'DECLINED',
    label: t('DECLINED'),
    detail: (
      <div className="when-chosen">
        <TextArea
          name={`reason-${at}`}
          label={t('declineReason')}
          hint={t('declineHint', { name: proposal.municipality.name })}
          rows={3}
          maxLength={2_000}
          defaultValue={typed('reason', '')}
          error={problemOf(answer, `reason-${at}`)}
        />
      </div>
    ),
  };
  const mayTake = !proposal.isFrozen;
  return [
    ...(mayTake && !needsEdit ? [{ value: 'ACCEPTED', label: t(offered ? 'ACCEPTED' : 'ACCEPT_REMOVAL') }] : []),
    ...(mayTake && edited ? [edited] : []),
    declined,
  ];
}
