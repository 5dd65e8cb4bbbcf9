import { CheckboxField } from '@allmende/ui/checkbox-field';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { CountedArea } from '../../shell/counted-text.tsx';
import type { Typed } from '../../shell/stored-fields.ts';
import { FormSection } from './form-section.tsx';
import { metadataTexts } from './metadata.texts.ts';

/** What has been typed into a section, and what the server said to it. */
export interface MetadataFieldsProps {
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
}

/** What it costs to put it into practice, and what has to be there. */
export function EffortSection({ typed, answer }: MetadataFieldsProps) {
  const t = useTexts(metadataTexts);
  return (
    <FormSection title={t('effortSection')}>
      <RadioGroup
        name="effort"
        legend={t('effort')}
        defaultValue={typed.text('effort')}
        options={(['0', '1', '2', '3', '4', '5'] as const).map((value) => ({ value, label: t(`effort${value}`) }))}
      />
      <CountedArea
        name="prerequisites"
        label={t('prerequisites')}
        hint={t('prerequisitesHint')}
        rows={3}
        max={1000}
        defaultValue={typed.text('prerequisites')}
        error={problemOf(answer, 'prerequisites')}
      />
      <CheckboxField
        name="offline"
        value="ja"
        label={t('offline')}
        hint={t('offlineHint')}
        defaultChecked={typed.text('offline') === 'ja'}
      />
      <CheckboxField
        name="staffCouncil"
        value="ja"
        label={t('staffCouncil')}
        defaultChecked={typed.text('staffCouncil') === 'ja'}
      />
    </FormSection>
  );
}

/** Who keeps it up to date. */
export function UpkeepSection({ typed, answer }: MetadataFieldsProps) {
  const t = useTexts(metadataTexts);
  return (
    <FormSection title={t('upkeep')}>
      <TextField
        name="reviewMonths"
        inputMode="numeric"
        width="short"
        label={t('reviewMonths')}
        suffix={t('months')}
        defaultValue={typed.text('reviewMonths')}
        error={problemOf(answer, 'reviewMonths')}
      />
      {(['maintainer', 'deputy'] as const).map((who) => (
        <fieldset key={who} className="al-stack">
          <legend className="al-fieldset__legend">{t(who)}</legend>
          <TextField
            name={`${who}Function`}
            label={t('function')}
            hint={who === 'maintainer' ? t('maintainerHint') : undefined}
            maxLength={120}
            defaultValue={typed.text(`${who}Function`)}
          />
          <TextField
            name={`${who}Contact`}
            label={t('contact')}
            maxLength={200}
            defaultValue={typed.text(`${who}Contact`)}
          />
        </fieldset>
      ))}
    </FormSection>
  );
}
