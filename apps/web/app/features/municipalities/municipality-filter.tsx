import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { laender } from '@allmende/vocabularies/laender';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { municipalityTexts } from './municipalities.texts.ts';

export interface MunicipalityView {
  readonly text: string;
  readonly land: string;
  readonly onlyParticipating: boolean;
}

/** Which municipalities the list shows; a GET form, so that every list has an address. */
export function MunicipalityFilter({ view }: { view: MunicipalityView }) {
  const t = useTexts(municipalityTexts);
  const language = useLanguage();
  const options = laender
    .map(({ code, label }) => ({ value: code as string, label: label[language] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'de'));
  return (
    <form method="get" action="/kommunen" role="search" className="municipality-filter">
      <TextField name="q" type="search" label={t('search')} defaultValue={view.text} autoComplete="off" />
      <SelectField
        name="land"
        label={t('land')}
        defaultValue={view.land}
        options={[{ value: '', label: t('allLaender') }, ...options]}
      />
      <CheckboxField name="dabei" value="ja" label={t('participating')} defaultChecked={view.onlyParticipating} />
      <Button>{t('apply')}</Button>
    </form>
  );
}
