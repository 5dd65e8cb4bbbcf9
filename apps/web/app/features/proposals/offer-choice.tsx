import { Badge } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { Choice } from '@allmende/ui/choice';
import { Disclosure } from '@allmende/ui/disclosure';
import { Fieldset } from '@allmende/ui/fieldset';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Labels } from '../../shell/readable.ts';
import type { OwnVersionGiving } from './giving-back.ts';
import { givingBackTexts } from './giving-back.texts.ts';
import { headingOf, KindBadge, WordingComparison } from './wording-comparison.tsx';

export interface OfferChoiceProps {
  readonly solution: OwnVersionGiving;
  readonly labels: Labels;
  /** Clauses that were chosen before. */
  readonly chosen: readonly string[];
  readonly answer: FormAnswer | undefined;
}

/** The clauses that say something else than the original, each to be ticked, with the comparison. */
export function OfferChoice({ solution: { givingBack, origin }, labels, chosen, answer }: OfferChoiceProps) {
  const t = useTexts(givingBackTexts);
  const free = givingBack.clauses.filter(({ isOffered }) => !isOffered);
  const waiting = givingBack.clauses.filter(({ isOffered }) => isOffered);
  return (
    <Form method="post" className="al-stack al-stack--loose" noValidate>
      <Fieldset
        id="abschnitte"
        legend={t('choose')}
        legendLevel={2}
        hint={t('chooseLead', { number: origin.number })}
        error={problemOf(answer, 'clauseIds')}
      >
        {free.map((clause, at) => {
          const heading = headingOf(clause, labels);
          return (
            <Choice
              key={clause.clauseId}
              type="checkbox"
              name="clauseIds"
              value={clause.clauseId}
              id={at === 0 ? 'clauseIds' : `clauseIds-${at}`}
              defaultChecked={chosen.includes(clause.clauseId)}
              label={
                <>
                  {heading} <KindBadge kind={clause.kind} />
                </>
              }
              hint={clause.deviation ? t('deviation', { reason: clause.deviation }) : undefined}
            >
              {clause.traces.length > 0 ? (
                <p>
                  <Badge tone="warning">{t('traces', { count: clause.traces.length })}</Badge>
                </p>
              ) : null}
              <Disclosure
                summary={
                  <>
                    {t('comparison')}
                    <span className="al-visually-hidden">: {heading}</span>
                  </>
                }
                defaultOpen={free.length <= 3}
              >
                <WordingComparison from={clause.basedOn} to={clause.offered} labels={labels} />
              </Disclosure>
            </Choice>
          );
        })}
      </Fieldset>
      {waiting.length > 0 ? (
        <ul className="plain-list">
          {waiting.map((clause) => (
            <li key={clause.clauseId}>
              <strong>{headingOf(clause, labels)}</strong>: {t('isOffered')}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="al-form-actions">
        <Button name="form" value="choose">
          {t('next')}
        </Button>
      </div>
    </Form>
  );
}
