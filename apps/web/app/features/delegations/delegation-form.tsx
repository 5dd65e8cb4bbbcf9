import { latestEnd } from '@allmende/domain/delegation';
import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { Form } from 'react-router';
import type { DelegationLineFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { delegationTexts } from './delegations.texts.ts';

export interface DelegationFormProps {
  readonly municipality: { readonly id: string; readonly ags: string };
  readonly body: { readonly id: string; readonly name: string };
  /** The one that is to be changed; without it one is offered. */
  readonly before: DelegationLineFragment | null;
  readonly day: string;
  readonly answer: FormAnswer | undefined;
}

/** How far, what for and how long a body may act. Nothing is chosen beforehand. */
export function DelegationForm({ municipality, body, before, day, answer }: DelegationFormProps) {
  const t = useTexts(delegationTexts);
  const typed = (name: string, fallback = '') => answer?.values[name] ?? fallback;
  return (
    <Form method="post" className="al-form" noValidate>
      <input type="hidden" name="municipalityId" value={municipality.id} />
      <input type="hidden" name="bodyId" value={body.id} />
      {before ? (
        <>
          <input type="hidden" name="delegation" value={before.id} />
          <input type="hidden" name="revision" value={typed('revision', String(before.revision))} />
        </>
      ) : null}
      <RadioGroup
        name="grade"
        legend={t('grade')}
        defaultValue={typed('grade', before?.grade) || undefined}
        error={problemOf(answer, 'grade')}
        options={(['EDIT', 'RELEASE'] as const).map((grade) => ({
          value: grade,
          label: t(`grade_${grade}`),
          hint: t(`gradeHint_${grade}`),
        }))}
      />
      <p className="al-muted al-measure">{t('neverHint')}</p>
      <TextArea
        name="purpose"
        label={t('purpose')}
        hint={t('purposeHint')}
        rows={2}
        maxLength={500}
        defaultValue={typed('purpose', before?.purpose)}
        error={problemOf(answer, 'purpose')}
      />
      <TextField
        name="endsOn"
        type="date"
        label={t('endsOn')}
        hint={t('endsOnHint')}
        width="medium"
        min={day}
        max={latestEnd(day)}
        defaultValue={typed('endsOn', before?.endsOn)}
        error={problemOf(answer, 'endsOn')}
      />
      <div className="al-form-actions">
        <Button name="form" value={before ? 'change' : 'offer'}>
          {before ? t('changeNow') : t('offer')}
        </Button>
        <Link href={`/kommunen/${municipality.ags}/vertretung`}>{t('cancel')}</Link>
      </div>
    </Form>
  );
}
