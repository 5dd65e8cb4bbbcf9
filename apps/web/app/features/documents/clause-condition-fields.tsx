import { CheckboxGroup } from '@allmende/ui/checkbox-group';
import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import { answersField, type DecidingQuestion } from './clause-condition.ts';
import { conditionTexts } from './clause-condition.texts.ts';

export interface ClauseConditionFieldsProps {
  readonly questions: readonly DecidingQuestion[];
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
}

/** For whom a clause stands: for everybody, or only with certain answers to one question. */
export function ClauseConditionFields({ questions, typed, answer }: ClauseConditionFieldsProps) {
  const t = useTexts(conditionTexts);
  const error = problemOf(answer, 'when');
  const chosen = typed.text('when');
  const wording = (value: string) => (value === 'yes' ? t('yes') : value === 'no' ? t('no') : value);
  return (
    <Disclosure summary={t('summary')} defaultOpen={chosen !== '' || error !== undefined}>
      {questions.length === 0 ? (
        <p className="al-muted">{t('none')}</p>
      ) : (
        <RadioGroup
          name="when"
          legend={t('legend')}
          hint={t('hint')}
          error={error}
          defaultValue={chosen}
          options={[
            { value: '', label: t('always') },
            ...questions.map(({ key, label, answers }) => ({
              value: key,
              label: answers.length > 0 ? t('onlyIf', { label }) : t('unknown', { label }),
              ...(answers.length > 0 && {
                detail: (
                  <CheckboxGroup
                    name={answersField(key)}
                    legend={t('answers')}
                    defaultValues={typed.list(answersField(key))}
                    options={answers.map((value) => ({ value, label: wording(value) }))}
                  />
                ),
              }),
            })),
          ]}
        />
      )}
    </Disclosure>
  );
}
