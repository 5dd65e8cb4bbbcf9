import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import { filesTexts } from './files.texts.ts';

/** Where a link leads, in words and as an address. */
export function LinkFields({ typed, answer }: { typed: Typed; answer: FormAnswer | undefined }) {
  const t = useTexts(filesTexts);
  return (
    <>
      <TextField
        name="label"
        label={t('label')}
        hint={t('labelHint')}
        maxLength={200}
        defaultValue={typed.text('label')}
        error={problemOf(answer, 'label')}
      />
      <TextField
        name="url"
        type="url"
        label={t('url')}
        hint={t('urlHint')}
        defaultValue={typed.text('url')}
        error={problemOf(answer, 'url')}
      />
    </>
  );
}
