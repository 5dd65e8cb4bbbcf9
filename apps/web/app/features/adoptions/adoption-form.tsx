import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { CheckboxGroup } from '@allmende/ui/checkbox-group';
import { RadioGroup } from '@allmende/ui/radio-group';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { OwnAdoptionFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { shellTexts } from '../../shell/shell.texts.ts';
import { adoptionStatuses, bodies, visibilities } from './adoption-input.ts';
import { adoptionTexts } from './adoptions.texts.ts';

export const OwnAdoptionPart = graphql(`
  fragment OwnAdoption on Adoption {
    id
    status
    since
    reviewDate
    visibility
    consulted
    effortHours
    externalCost
    changed
    contactWelcome
    revision
    version {
      number
    }
  }
`);

export interface AdoptionFormProps {
  readonly solutionId: string;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly own: OwnAdoptionFragment | null;
  /** Numbers that can be in use, newest first. */
  readonly numbers: readonly string[];
  readonly answer: FormAnswer | undefined;
}

/** Declaring the use of a solution for a municipality, or bringing the declaration up to date. */
export function AdoptionForm({ solutionId, municipality, own, numbers, answer }: AdoptionFormProps) {
  const t = useTexts(adoptionTexts);
  const words = useWords();
  const optional = useTexts(shellTexts)('optional');
  const typed = (name: string, stored: string | number | null | undefined) =>
    answer?.values[name] ?? (stored == null ? '' : String(stored));
  const consulted = answer ? (answer.lists['consulted'] ?? []) : (own?.consulted ?? []);
  return (
    <Form method="post" className="al-form" noValidate>
      <p>{t('declareLead', { name: municipality.name })}</p>
      <input type="hidden" name="solutionId" value={solutionId} />
      <input type="hidden" name="municipalityId" value={municipality.id} />
      {own ? <input type="hidden" name="expectedRevision" value={own.revision} /> : null}
      <RadioGroup
        name="status"
        legend={t('statusLabel')}
        defaultValue={typed('status', own?.status ?? 'EXAMINING')}
        options={adoptionStatuses.map((value) => ({ value, label: t(value) }))}
        error={problemOf(answer, 'status')}
      />
      {numbers.length > 1 ? (
        <SelectField
          name="versionNumber"
          label={t('version')}
          defaultValue={typed('versionNumber', own?.version.number ?? numbers[0])}
          options={numbers.map((value) => ({ value, label: value }))}
          error={problemOf(answer, 'versionNumber')}
        />
      ) : null}
      <TextField
        name="since"
        type="date"
        width="short"
        label={t('sinceLabel')}
        hint={t('sinceHint')}
        optionalText={optional}
        defaultValue={typed('since', own?.since)}
        error={problemOf(answer, 'since')}
      />
      <TextField
        name="reviewDate"
        type="date"
        width="short"
        label={t('reviewLabel')}
        hint={t('reviewHint')}
        optionalText={optional}
        defaultValue={typed('reviewDate', own?.reviewDate)}
        error={problemOf(answer, 'reviewDate')}
      />
      <CheckboxGroup
        name="consulted"
        legend={t('consultedLabel')}
        defaultValues={consulted}
        options={bodies.map((value) => ({ value, label: words.body(value) }))}
        error={problemOf(answer, 'consulted')}
      />
      <TextField
        name="effortHours"
        inputMode="numeric"
        width="short"
        label={t('effortLabel')}
        optionalText={optional}
        defaultValue={typed('effortHours', own?.effortHours)}
        error={problemOf(answer, 'effortHours')}
      />
      <TextField
        name="externalCost"
        inputMode="numeric"
        width="short"
        label={t('costLabel')}
        optionalText={optional}
        defaultValue={typed('externalCost', own?.externalCost)}
        error={problemOf(answer, 'externalCost')}
      />
      <TextArea
        name="changed"
        label={t('changedLabel')}
        optionalText={optional}
        defaultValue={typed('changed', own?.changed)}
        error={problemOf(answer, 'changed')}
      />
      <RadioGroup
        name="visibility"
        legend={t('visibilityLabel')}
        defaultValue={typed('visibility', own?.visibility ?? 'MEMBERS')}
        options={visibilities.map((value) => ({ value, label: t(value), hint: t(`${value}_HINT`) }))}
        error={problemOf(answer, 'visibility')}
      />
      <CheckboxField
        name="contactWelcome"
        value="ja"
        label={t('contactLabel')}
        defaultChecked={answer ? answer.values['contactWelcome'] === 'ja' : own?.contactWelcome}
      />
      <div className="al-form-actions">
        <Button name="form" value="adopt">
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
