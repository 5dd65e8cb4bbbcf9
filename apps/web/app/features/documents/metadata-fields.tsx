import { CheckboxGroup } from '@allmende/ui/checkbox-group';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { departments } from '@allmende/vocabularies/departments';
import { laender } from '@allmende/vocabularies/laender';
import { sizeFilterLabels, sizeFilters } from '@allmende/vocabularies/size-classes';
import { solutionKindLabels, solutionKinds, solutionTypes } from '@allmende/vocabularies/solution-types';
import type { Term } from '@allmende/vocabularies/term';
import { topics } from '@allmende/vocabularies/topics';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import type { Language } from '../../i18n/languages.ts';
import { problemOf } from '../../session/problems.ts';
import { CountedArea, CountedField } from '../../shell/counted-text.tsx';
import { FoldedChoices } from './folded-choices.tsx';
import { FormSection } from './form-section.tsx';
import { EffortSection, type MetadataFieldsProps, UpkeepSection } from './metadata-upkeep-fields.tsx';
import { metadataTexts } from './metadata.texts.ts';
import { RequirementChoice } from './requirement-choice.tsx';

/** Everything that is said about a solution, in sections; nothing but the title is needed to save. */
export function MetadataFields({ typed, answer }: MetadataFieldsProps) {
  const t = useTexts(metadataTexts);
  const language = useLanguage();
  const errorOf = (field: string) => problemOf(answer, field);
  return (
    <>
      <FormSection title={t('basics')}>
        <CountedField
          name="title"
          label={t('title')}
          hint={t('titleHint')}
          max={90}
          defaultValue={typed.text('title')}
          error={errorOf('title')}
        />
        <CountedArea
          name="shortVersion"
          label={t('shortVersion')}
          hint={t('shortVersionHint')}
          rows={3}
          max={300}
          defaultValue={typed.text('shortVersion')}
          error={errorOf('shortVersion')}
        />
        <CountedArea
          name="summary"
          label={t('summary')}
          hint={t('summaryHint')}
          max={2000}
          defaultValue={typed.text('summary')}
          error={errorOf('summary')}
        />
        <TypeField defaultValue={typed.text('type')} error={errorOf('type')} />
        <FoldedChoices
          name="topics"
          legend={t('topics')}
          hint={t('topicsHint')}
          chosen={typed.list('topics')}
          options={optionsOf(topics, language)}
          error={errorOf('topics')}
          defaultOpen={typed.list('topics').length === 0}
        />
        <TextField
          name="keywords"
          label={t('keywords')}
          hint={t('keywordsHint')}
          defaultValue={typed.text('keywords')}
          error={errorOf('keywords')}
        />
      </FormSection>
      <AudienceSection typed={typed} />
      <FormSection title={t('references')}>
        <RequirementChoice
          legend={t('requirements')}
          hint={t('requirementsHint')}
          chosen={typed.list('requirements')}
        />
        <TextField
          name="legalBasis"
          label={t('legalBasis')}
          hint={t('legalBasisHint')}
          defaultValue={typed.text('legalBasis')}
          error={errorOf('legalBasis')}
        />
      </FormSection>
      <EffortSection typed={typed} answer={answer} />
      <UpkeepSection typed={typed} answer={answer} />
    </>
  );
}

function AudienceSection({ typed }: Pick<MetadataFieldsProps, 'typed'>) {
  const t = useTexts(metadataTexts);
  const language = useLanguage();
  return (
    <FormSection title={t('who')}>
      <CheckboxGroup
        name="sizeClasses"
        legend={t('sizeClasses')}
        defaultValues={typed.list('sizeClasses')}
        options={sizeFilters.map((value) => ({ value, label: sizeFilterLabels[value][language] }))}
      />
      <FoldedChoices
        name="departmentsUse"
        legend={t('departmentsUse')}
        chosen={typed.list('departmentsUse')}
        options={optionsOf(departments, language)}
      />
      <FoldedChoices
        name="departmentsInvolve"
        legend={t('departmentsInvolve')}
        chosen={typed.list('departmentsInvolve')}
        options={optionsOf(departments, language)}
      />
      <FoldedChoices
        name="landScope"
        legend={t('landScope')}
        hint={t('landScopeHint')}
        chosen={typed.list('landScope')}
        options={optionsOf(laender, language)}
      />
    </FormSection>
  );
}

/** The twenty types under their three kinds. */
export function TypeField({ defaultValue, error }: { defaultValue: string; error?: string | undefined }) {
  const t = useTexts(metadataTexts);
  const language = useLanguage();
  return (
    <SelectField
      name="type"
      label={t('type')}
      defaultValue={defaultValue}
      error={error}
      options={solutionKinds.map((kind) => ({
        group: solutionKindLabels[kind][language],
        options: solutionTypes
          .filter((type) => type.kind === kind)
          .map(({ code, label, definition }) => ({
            value: code,
            label: `${label[language]}: ${definition[language]}`,
          })),
      }))}
    />
  );
}

const optionsOf = (terms: readonly Term[], language: Language) =>
  terms.map(({ code, label }) => ({ value: code, label: label[language], short: label[language] }));
