import { Badge } from '@allmende/ui/badge';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { RadioGroup } from '@allmende/ui/radio-group';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import type { Question } from './answers-part.ts';
import type { AnswersStep } from './answers-steps.ts';
import { answerTexts } from './answers.texts.ts';
import { fieldOfKey, placeOfKey } from './field-of-key.ts';
import { forkTexts } from './forks.texts.ts';

/** More options than that become a list to open. */
const MANY = 5;

export interface AnswersFieldsProps {
  readonly steps: readonly AnswersStep[];
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
  readonly profileHref: string;
  /** Keys that are asked with the present answers; the others are marked as not needed. */
  readonly asked: ReadonlySet<string>;
  /** Keys that are asked and have no answer at this moment. */
  readonly open: ReadonlySet<string>;
}

/** The questionnaire of a document, step by step; what the city profile knows already is filled in and folded. */
export function AnswersFields({ steps, typed, answer, profileHref, asked, open }: AnswersFieldsProps) {
  const t = useTexts(answerTexts);
  const fork = useTexts(forkTexts);
  return steps.map((step, index) => {
    const { id, kind, questions } = step;
    const filled = questions.filter(({ value }) => value !== '').length;
    const fields = questions.map((question) => (
      <AnswerField
        key={question.key}
        question={question}
        typed={typed}
        answer={answer}
        isAsked={asked.has(question.key)}
        isOpen={open.has(question.key)}
      />
    ));
    const isFolded = kind !== 'document' && filled === questions.length;
    return (
      <section key={id} id={`abschnitt-${id}`} className="al-stack al-stack--loose form-section">
        <div>
          <h2>{t('step', { number: index + 1, count: steps.length, title: titleOf(step, t) })}</h2>
          <p className="al-muted">
            {kind === 'document' ? (
              fork('ownGroupHint')
            ) : (
              <>
                {fork('profileGroupHint')} <Link href={profileHref}>{fork('profileLink')}</Link>.
              </>
            )}
          </p>
        </div>
        {isFolded ? (
          <Disclosure summary={fork('profileCount', { filled, count: questions.length })}>
            <div className="al-stack al-stack--loose">{fields}</div>
          </Disclosure>
        ) : (
          fields
        )}
      </section>
    );
  });
}

/** What a step is called. */
export function titleOf(
  { kind, heading }: Pick<AnswersStep, 'kind' | 'heading'>,
  t: ReturnType<typeof useTexts<typeof answerTexts.de>>,
): string {
  return kind === 'document' && heading !== '' ? t('documentClause', { heading }) : t(kind);
}

interface AnswerFieldProps {
  readonly question: Question;
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
  readonly isAsked: boolean;
  readonly isOpen: boolean;
}

function AnswerField({ question, typed, answer, isAsked, isOpen }: AnswerFieldProps) {
  const t = useTexts(answerTexts);
  const fork = useTexts(forkTexts);
  const { key, label, type, options, isProfile } = question;
  const name = fieldOfKey(key);
  const value = typed.text(name);
  const shown = {
    name,
    label,
    hint: <Hint question={question} isAsked={isAsked} isOpen={isOpen} />,
    error: problemOf(answer, name),
    defaultValue: value,
  };
  if (type === 'boolean' || (type === 'choice' && options.length <= MANY)) {
    const { label: legend, ...group } = shown;
    const offered =
      type === 'boolean'
        ? [
            { value: 'yes', label: fork('yes') },
            { value: 'no', label: fork('no') },
          ]
        : known(options, value).map((option) => ({ value: option, label: option }));
    return <RadioGroup {...group} legend={legend} options={[...offered, { value: '', label: t('leaveOpen') }]} />;
  }
  if (type === 'choice')
    return (
      <SelectField
        {...shown}
        options={[
          { value: '', label: fork('choose') },
          ...known(options, value).map((option) => ({ value: option, label: option })),
        ]}
      />
    );
  if (type === 'list' || (type === 'contact' && (!isProfile || value.includes('\n'))))
    return <TextArea {...shown} rows={type === 'list' ? 4 : 2} />;
  if (type === 'date' && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)))
    return <TextField {...shown} type="date" width="medium" />;
  return (
    <TextField
      {...shown}
      inputMode={type === 'number' ? 'decimal' : undefined}
      width={type === 'number' ? 'short' : 'full'}
    />
  );
}

/** An answer from before the options changed stays visible until somebody chooses another one. */
const known = (options: readonly string[], value: string): readonly string[] =>
  value === '' || options.includes(value) ? options : [...options, value];

function Hint({ question, isAsked, isOpen }: Pick<AnswerFieldProps, 'question' | 'isAsked' | 'isOpen'>) {
  const { key, help, example, source, occurrences, type, decides, isPlaced } = question;
  const t = useTexts(answerTexts);
  const fork = useTexts(forkTexts);
  const sources = { PROFILE: t('fromProfile'), DEFAULT: fork('fromDefault'), OWN: fork('ownAnswer') };
  return (
    <>
      {help ? <span>{help} </span> : null}
      {example ? <span>{fork('example', { example })} </span> : null}
      {type === 'list' ? <span>{t('perLine')} </span> : null}
      <span className="al-cluster answer-facts">
        {isOpen ? (
          <Badge tone="warning" symbol="gap">
            {fork('gap')}
          </Badge>
        ) : !isAsked && source === null ? (
          <Badge tone="neutral">{t('unneeded')}</Badge>
        ) : (
          <Badge tone={source === 'PROFILE' ? 'info' : 'neutral'}>{sources[source ?? 'OWN']}</Badge>
        )}
        {isAsked ? null : <span>{t('unneededHint')}</span>}
        {decides ? <span>{t('decides')}</span> : null}
        {isPlaced ? <a href={`#${placeOfKey(key)}`}>{fork('places', { count: occurrences })}</a> : null}
      </span>
    </>
  );
}
