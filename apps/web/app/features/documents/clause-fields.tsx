import type { SplitPlace } from '@allmende/domain/clause-bodies';
import { pictureAddress } from '@allmende/domain/pictures';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { CountedArea } from '../../shell/counted-text.tsx';
import type { Typed } from '../../shell/stored-fields.ts';
import { ClauseBody } from './clause-body.tsx';
import type { DecidingQuestion } from './clause-condition.ts';
import { ClauseConditionFields } from './clause-condition-fields.tsx';
import type { DraftPicture } from './draft-pictures.ts';
import { draftTexts } from './drafts.texts.ts';
import { outlineTexts } from './outline.texts.ts';
import { RequirementChoice } from './requirement-choice.tsx';

export interface ClauseFieldsProps {
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
  /** Placeholders that can be put into the text. */
  readonly variables: readonly { readonly key: string; readonly label: string }[];
  /** Pictures that can be put into the text, and where more are added. */
  readonly pictures: readonly DraftPicture[];
  readonly filesHref: string;
  /** What the clause may depend on. */
  readonly questions: readonly DecidingQuestion[];
  /** True in an own version, which may deviate from its original. */
  readonly mayDeviate: boolean;
  /** Id of the clause before it: where it goes when it has been deleted meanwhile. */
  readonly previous: string | null;
  readonly onSplit: (places: readonly SplitPlace[], place: number) => void;
}

/** One clause to write on, with help for Markdown and the placeholders at hand. */
export function ClauseFields(props: ClauseFieldsProps) {
  const { typed, answer, variables, pictures, filesHref, questions, mayDeviate, previous, onSplit } = props;
  const t = useTexts(draftTexts);
  const outline = useTexts(outlineTexts);
  return (
    <>
      <input type="hidden" name="previous" value={previous ?? ''} />
      <TextField
        name="heading"
        label={t('heading')}
        maxLength={200}
        defaultValue={typed.text('heading')}
        error={problemOf(answer, 'heading')}
      />
      <SelectField
        name="level"
        label={t('level')}
        defaultValue={typed.text('level')}
        options={(['1', '2', '3', '4'] as const).map((value) => ({ value, label: t(`level${value}`) }))}
      />
      <ClauseBody
        defaultValue={typed.text('body')}
        error={problemOf(answer, 'body')}
        variables={variables}
        pictures={pictures}
        filesHref={filesHref}
        onSplit={onSplit}
      />
      <WritingHelp variables={variables} pictures={pictures} filesHref={filesHref} />
      {mayDeviate ? (
        <CountedArea
          name="deviation"
          label={outline('deviation')}
          hint={outline('deviationHint')}
          optionalText={t('optional')}
          rows={2}
          max={500}
          defaultValue={typed.text('deviation')}
          error={problemOf(answer, 'deviation')}
        />
      ) : null}
      <TextArea
        name="guidance"
        label={t('guidance')}
        hint={t('guidanceHint')}
        optionalText={t('optional')}
        rows={4}
        defaultValue={typed.text('guidance')}
        error={problemOf(answer, 'guidance')}
      />
      <Disclosure summary={t('requirements')} defaultOpen={typed.list('requirements').length > 0}>
        <RequirementChoice legend={t('requirements')} chosen={typed.list('requirements')} />
      </Disclosure>
      <ClauseConditionFields questions={questions} typed={typed} answer={answer} />
    </>
  );
}

function WritingHelp({
  variables,
  pictures,
  filesHref,
}: Pick<ClauseFieldsProps, 'variables' | 'pictures' | 'filesHref'>) {
  const t = useTexts(draftTexts);
  const braces = { open: '{{', close: '}}' };
  return (
    <div>
      <Disclosure summary={t('markdownHelp')}>
        <ul className="plain-list">
          <li>{t('helpBold')}</li>
          <li>{t('helpList')}</li>
          <li>{t('helpLink')}</li>
          <li>{t('helpTable')}</li>
          <li>{t('helpPicture')}</li>
          <li>{t('helpVariable', braces)}</li>
        </ul>
      </Disclosure>
      <Disclosure summary={t('picturesHelp')}>
        {pictures.length > 0 ? (
          <ul className="plain-list">
            {pictures.map(({ name }) => (
              <li key={name}>
                <code>{`![${t('pictureWords')}](${pictureAddress(name)})`}</code>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('noPictures')}</p>
        )}
        <p>
          <Link href={filesHref}>{t('addPictures')}</Link>
        </p>
      </Disclosure>
      {variables.length > 0 ? (
        <Disclosure summary={t('variablesHelp')}>
          <dl className="variable-keys">
            {variables.map(({ key, label }) => (
              <div key={key}>
                <dt>
                  <code>{`{{${key}}}`}</code>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </div>
  );
}
