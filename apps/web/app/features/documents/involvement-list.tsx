import { Badge, type BadgeTone } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextField } from '@allmende/ui/text-field';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { InvolvementListFragment, InvolvementState } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { draftTexts } from './drafts.texts.ts';
import { involvementTexts } from './involvement.texts.ts';

export const InvolvementListPart = graphql(`
  fragment InvolvementList on Version {
    involvements {
      body
      required
      inTheWay
      state
      day
      note
      outdated
    }
  }
`);

type Step = InvolvementListFragment['involvements'][number];

const tones: Record<InvolvementState, BadgeTone> = {
  ASKED: 'info',
  AGREED: 'success',
  OBJECTED: 'danger',
  NOT_NEEDED: 'neutral',
};
const states = ['ASKED', 'AGREED', 'OBJECTED', 'NOT_NEEDED'] as const satisfies readonly InvolvementState[];

export interface InvolvementListProps {
  readonly version: InvolvementListFragment;
  readonly mayInvolve: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly answer: FormAnswer | undefined;
}

/** Who is heard before the release, how they stand to it, and a form for each to put it on record. */
export function InvolvementList({ version: { involvements }, mayInvolve, today, answer }: InvolvementListProps) {
  return (
    <ul className="involvements">
      {involvements.map((step) => (
        <li key={step.body} className="al-stack al-stack--tight">
          <StepHead step={step} />
          {mayInvolve ? (
            <StepForm step={step} today={today} answer={answer?.values['body'] === step.body ? answer : undefined} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function StepHead({ step: { body, required, state, day, note, outdated } }: { step: Step }) {
  const t = useTexts(involvementTexts);
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <p className="al-cluster">
        <strong>{words.body(body)}</strong>
        <Badge tone={state ? tones[state] : 'neutral'}>{state ? t(state) : t('none')}</Badge>
        <span className="al-muted">
          {[required ? t('required') : t('optional'), ...(day ? [t('onDay', { date: format.date(day) })] : [])].join(
            ' · ',
          )}
        </span>
      </p>
      {note ? <p className="involvements__note">{note}</p> : null}
      {outdated ? (
        <p>
          <Badge tone="warning" symbol="warning">
            {t('outdated')}
          </Badge>
        </p>
      ) : null}
    </>
  );
}

interface StepFormProps {
  readonly step: Step;
  readonly today: string;
  readonly answer: FormAnswer | undefined;
}

function StepForm({ step: { body, state, day, note }, today, answer }: StepFormProps) {
  const t = useTexts(involvementTexts);
  const optional = useTexts(draftTexts)('optional');
  const words = useWords();
  const typed = (name: string, stored: string) => answer?.values[name] ?? stored;
  // The summary of what is wrong links to fields by their names: those of the form that was sent carry them.
  const id = (name: string) => (answer ? name : `${name}-${body}`);
  const of = <VisuallyHidden>: {words.body(body)}</VisuallyHidden>;
  return (
    <Disclosure
      summary={
        <>
          {t('note')}
          {of}
        </>
      }
      defaultOpen={answer !== undefined}
    >
      <Form method="post" className="al-form" noValidate>
        <input type="hidden" name="body" value={body} />
        <RadioGroup
          name="state"
          id={id('state')}
          legend={t('state')}
          defaultValue={typed('state', state ?? 'ASKED')}
          options={states.map((value) => ({ value, label: t(value) }))}
          error={problemOf(answer, 'state')}
        />
        <TextField
          name="day"
          id={id('day')}
          type="date"
          width="medium"
          label={t('day')}
          hint={t('dayHint')}
          defaultValue={typed('day', day ?? today)}
          error={problemOf(answer, 'day')}
        />
        <TextField
          name="note"
          id={id('note')}
          label={t('said')}
          hint={t('saidHint')}
          optionalText={optional}
          maxLength={2000}
          defaultValue={typed('note', note)}
          error={problemOf(answer, 'note')}
        />
        <div className="al-form-actions">
          <Button name="form" value="involve">
            {t('save')}
            {of}
          </Button>
          {state ? (
            <Button name="form" value="forgetInvolvement" look="secondary">
              {t('withdraw')}
              {of}
            </Button>
          ) : null}
        </div>
      </Form>
    </Disclosure>
  );
}
