import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import { draftTexts } from './drafts.texts.ts';

const types = ['text', 'number', 'date', 'choice', 'boolean', 'list', 'contact'] as const;

/** What is asked where a placeholder stands. */
export function VariableFields({ typed, answer }: { typed: Typed; answer: FormAnswer | undefined }) {
  const t = useTexts(draftTexts);
  const field = (name: string) => ({
    name,
    defaultValue: typed.text(name),
    error: problemOf(answer, name),
  });
  return (
    <>
      <TextField {...field('label')} label={t('label')} hint={t('labelHint')} maxLength={120} />
      <TextArea
        {...field('help')}
        label={t('helpField')}
        hint={t('helpFieldHint')}
        optionalText={t('optional')}
        rows={3}
        maxLength={500}
      />
      <RadioGroup
        {...field('type')}
        legend={t('type')}
        options={types.map((value) => ({
          value,
          label: t(`type${value}`),
          ...(value === 'choice' && {
            detail: <TextArea {...field('options')} label={t('options')} hint={t('optionsHint')} rows={4} />,
          }),
        }))}
      />
      <TextField {...field('example')} label={t('example')} optionalText={t('optional')} maxLength={300} />
      <TextField
        {...field('default')}
        label={t('default')}
        hint={t('defaultHint')}
        optionalText={t('optional')}
        maxLength={300}
      />
    </>
  );
}
