import type { Tlp } from '@allmende/domain/audience';
import { RadioGroup } from '@allmende/ui/radio-group';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { licences } from '@allmende/vocabularies/licences';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import { filesTexts } from './files.texts.ts';

export interface FileFieldsProps {
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
  /** What holds for the solution as a whole. */
  readonly entry: { readonly tlp: Tlp; readonly licence: string };
}

/** How a file is called, and where other rules hold for it than for its solution. */
export function FileFields({ typed, answer, entry }: FileFieldsProps) {
  const t = useTexts(filesTexts);
  const words = useWords();
  const language = useLanguage();
  const stricter = tlpTerms.slice(tlpTerms.findIndex(({ code }) => code === entry.tlp) + 1);
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        maxLength={200}
        defaultValue={typed.text('name')}
        error={problemOf(answer, 'name')}
      />
      <SelectField
        name="licence"
        label={t('licence')}
        hint={t('licenceHint')}
        defaultValue={typed.text('licence')}
        error={problemOf(answer, 'licence')}
        options={[
          {
            value: '',
            label: entry.licence
              ? t('licenceSameAs', { licence: words.shortLicence(entry.licence) })
              : t('licenceSame'),
          },
          ...licences.map(({ code, label }) => ({ value: code, label: label[language] })),
        ]}
      />
      {stricter.length > 0 ? (
        <RadioGroup
          name="tlp"
          legend={t('tlp')}
          legendLevel={2}
          hint={t('tlpHint')}
          defaultValue={typed.text('tlp')}
          error={problemOf(answer, 'tlp')}
          options={[
            { value: '', label: t('tlpSame', { tlp: words.tlp(entry.tlp) }) },
            ...stricter.map(({ code, label, audience }) => ({
              value: code,
              label: label[language],
              hint: audience[language],
            })),
          ]}
        />
      ) : null}
    </>
  );
}
