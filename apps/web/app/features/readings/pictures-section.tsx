import { CheckboxField } from '@allmende/ui/checkbox-field';
import { TextField } from '@allmende/ui/text-field';
import { MAX_PICTURE_WORDS } from '@allmende/domain/readings';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { findingsTexts } from './findings.texts.ts';
import { decorativeField, wordsField } from './reading-fields.ts';
import type { Remark, ShownPicture } from './reading-page.ts';
import { RemarkList } from './remarks-section.tsx';
import { ReportSection } from './report-section.tsx';

export interface PicturesSectionProps {
  readonly pictures: readonly ShownPicture[];
  /** What became of pictures that were not taken over. */
  readonly remarks: readonly Remark[];
  readonly answer: FormAnswer | undefined;
}

/** Pictures: words for those that have none, and what became of the others. */
export function PicturesSection({ pictures, remarks, answer }: PicturesSectionProps) {
  const t = useTexts(findingsTexts);
  const wordless = pictures.filter(({ needsWords }) => needsWords);
  const lost = remarks.filter(({ code }) => code !== 'picture-without-words');
  return (
    <ReportSection id="pictures" title={t('pictures')} lead={wordless.length > 0 ? t('picturesLead') : undefined}>
      {wordless.map(({ name, url, width, height, words, isDecorative }) => (
        <div key={name} className="found-picture">
          <img
            src={url}
            alt={t('pictureOf', { name })}
            {...(width && height ? { width, height } : {})}
            loading="lazy"
          />
          <div className="al-stack">
            <TextField
              name={wordsField(name)}
              label={t('pictureWords', { name })}
              maxLength={MAX_PICTURE_WORDS}
              defaultValue={answer?.values[wordsField(name)] ?? words}
              error={problemOf(answer, wordsField(name))}
            />
            <CheckboxField
              name={decorativeField(name)}
              value="ja"
              label={t('pictureDecorative')}
              defaultChecked={answer ? answer.values[decorativeField(name)] === 'ja' : isDecorative}
            />
          </div>
        </div>
      ))}
      {wordless.length < pictures.length && wordless.length > 0 ? (
        <p className="al-muted">{t('pictureWithWords')}</p>
      ) : null}
      {lost.length > 0 ? <RemarkList remarks={lost} /> : null}
    </ReportSection>
  );
}
