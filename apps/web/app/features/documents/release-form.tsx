import { Button } from '@allmende/ui/button';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { draftTexts } from './drafts.texts.ts';
import { StepButton } from './standing.tsx';
import { releaseTexts } from './release.texts.ts';

export interface ReleaseFormProps {
  readonly mayRelease: boolean;
  readonly mayRequest: boolean;
  /** No version has been released before: there is nothing to compare with. */
  readonly isFirst: boolean;
  readonly answer: FormAnswer | undefined;
}

/** The city's own act: releasing the working copy, or handing it over to whoever may. */
export function ReleaseForm({ mayRelease, mayRequest, isFirst, answer }: ReleaseFormProps) {
  const t = useTexts(releaseTexts);
  const optional = useTexts(draftTexts)('optional');
  const typed = (name: string, fallback: string) => answer?.values[name] ?? fallback;
  return (
    <section className="al-stack" aria-labelledby="freigabe">
      <h2 id="freigabe">{t('releaseTitle')}</h2>
      {mayRelease ? (
        <Form method="post" className="al-form" noValidate>
          <p>{t('releaseText')}</p>
          {isFirst ? (
            <input type="hidden" name="changeClass" value="SUBSTANTIVE" />
          ) : (
            <RadioGroup
              name="changeClass"
              legend={t('changeClass')}
              defaultValue={typed('changeClass', 'SUBSTANTIVE')}
              options={(['SUBSTANTIVE', 'EDITORIAL', 'LEGAL'] as const).map((value) => ({
                value,
                label: t(value),
                hint: t(`${value}_HINT`),
              }))}
              error={problemOf(answer, 'changeClass')}
            />
          )}
          <TextArea
            name="changeNote"
            label={t('changeNote')}
            hint={isFirst ? t('changeNoteFirst') : t('changeNoteHint')}
            optionalText={optional}
            rows={3}
            maxLength={2000}
            defaultValue={typed('changeNote', '')}
            error={problemOf(answer, 'changeNote')}
          />
          <div className="al-form-actions">
            <Button name="form" value="release">
              {t('release')}
            </Button>
          </div>
        </Form>
      ) : null}
      {!mayRelease && mayRequest ? (
        <div className="al-stack al-measure">
          <p>{t('requestReleaseText')}</p>
          <StepButton step="requestRelease" label={t('requestRelease')} />
        </div>
      ) : null}
      {!mayRelease && !mayRequest ? <p>{t('mayNotRelease')}</p> : null}
    </section>
  );
}
