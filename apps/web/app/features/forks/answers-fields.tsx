import { Badge } from '@allmende/ui/badge';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { RadioGroup } from '@allmende/ui/radio-group';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import { fieldOfKey } from './field-of-key.ts';
import type { Question } from './answers-part.ts';
import { forkTexts } from './forks.texts.ts';

export interface AnswersFieldsProps {
  readonly questions: readonly Question[];
  readonly typed: Typed;
  readonly profileHref: string;
}

/** The questionnaire of a document: first what only this document asks, then what the city profile knows already. */
export function AnswersFields({ questions, typed, profileHref }: AnswersFieldsProps) {
  const t = useTexts(forkTexts);
  const own = questions.filter(({ isProfile }) => !isProfile);
  const profile = questions.filter(({ isProfile }) => isProfile);
  const gaps = profile.filter(({ value }) => value === '').length;
  return (
    <>
      {own.length > 0 ? (
        <Group title={t('ownGroup')} hint={t('ownGroupHint')}>
          {own.map((question) => (
            <AnswerField key={question.key} question={question} typed={typed} />
          ))}
        </Group>
      ) : null}
      {profile.length > 0 ? (
        <Group
          title={t('profileGroup')}
          hint={
            <>
              {t('profileGroupHint')} <Link href={profileHref}>{t('profileLink')}</Link>.
            </>
          }
        >
          <Disclosure
            summary={t('profileCount', { filled: profile.length - gaps, count: profile.length })}
            defaultOpen={gaps > 0}
          >
            <div className="al-stack al-stack--loose">
              {profile.map((question) => (
                <AnswerField key={question.key} question={question} typed={typed} />
              ))}
            </div>
          </Disclosure>
        </Group>
      ) : null}
    </>
  );
}

function Group({ title, hint, children }: { title: string; hint: ReactNode; children: ReactNode }) {
  return (
    <section className="al-stack al-stack--loose form-section">
      <div>
        <h2>{title}</h2>
        <p className="al-muted">{hint}</p>
      </div>
      {children}
    </section>
  );
}

function AnswerField({ question, typed }: { question: Question; typed: Typed }) {
  const t = useTexts(forkTexts);
  const { key, label, type, options } = question;
  const name = fieldOfKey(key);
  const shown = { name, label, hint: <Hint question={question} />, defaultValue: typed.text(name) };
  if (type === 'boolean') {
    const { label: legend, ...group } = shown;
    return (
      <RadioGroup
        {...group}
        legend={legend}
        options={[
          { value: 'Ja', label: t('yes') },
          { value: 'Nein', label: t('no') },
        ]}
      />
    );
  }
  if (type === 'choice') {
    const all =
      shown.defaultValue && !options.includes(shown.defaultValue) ? [...options, shown.defaultValue] : options;
    return (
      <SelectField
        {...shown}
        options={[{ value: '', label: t('choose') }, ...all.map((value) => ({ value, label: value }))]}
      />
    );
  }
  if (type === 'list') return <TextArea {...shown} rows={3} />;
  return (
    <TextField
      {...shown}
      inputMode={type === 'number' ? 'numeric' : undefined}
      width={type === 'number' ? 'short' : 'full'}
    />
  );
}

function Hint({ question: { help, example, source, occurrences } }: { question: Question }) {
  const t = useTexts(forkTexts);
  const sources = { PROFILE: t('fromProfile'), DEFAULT: t('fromDefault'), OWN: t('ownAnswer') };
  return (
    <>
      {help ? <span>{help} </span> : null}
      {example ? <span>{t('example', { example })} </span> : null}
      <span className="al-cluster answer-facts">
        <Badge
          tone={source === null ? 'warning' : source === 'PROFILE' ? 'info' : 'neutral'}
          symbol={source === null ? 'gap' : undefined}
        >
          {source === null ? t('gap') : sources[source]}
        </Badge>
        {t('places', { count: occurrences })}
      </span>
    </>
  );
}
