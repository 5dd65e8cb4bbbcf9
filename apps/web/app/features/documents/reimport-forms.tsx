import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { StepIndicator } from '@allmende/ui/step-indicator';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { matchField } from './match-field.ts';
import { reimportTexts } from './reimport.texts.ts';

const steps = ['document', 'match', 'compare'] as const;
export type ReimportStep = (typeof steps)[number];

const stepLabels = { document: 'stepDocument', match: 'stepMatch', compare: 'stepCompare' } as const;

/** Where one is between the document and the working copy. */
export function ReimportSteps({ current }: { current: ReimportStep }) {
  const t = useTexts(reimportTexts);
  const at = steps.indexOf(current);
  return (
    <StepIndicator
      label={t('steps')}
      summary={t('summary', { at: at + 1, count: steps.length, step: t(stepLabels[current]) })}
      steps={steps.map((step, index) => ({
        label: t(stepLabels[step]),
        state: index < at ? 'done' : index === at ? 'current' : 'ahead',
      }))}
    />
  );
}

/** The document, as a file or pasted. */
export function DocumentForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts(reimportTexts);
  return (
    <Form reloadDocument method="post" encType="multipart/form-data" className="al-form" noValidate>
      <TextField
        name="markdownFile"
        type="file"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        label={t('file')}
        hint={t('fileHint')}
        error={problemOf(answer, 'markdownFile')}
      />
      <TextArea
        name="markdown"
        label={t('text')}
        rows={10}
        defaultValue={answer?.values['markdown'] ?? ''}
        error={problemOf(answer, 'markdown')}
      />
      <CheckboxField
        name="putBack"
        value="ja"
        label={t('putBack')}
        hint={t('putBackHint')}
        defaultChecked={answer ? answer.values['putBack'] === 'ja' : true}
      />
      <div className="al-form-actions">
        <Button name="form" value="read">
          {t('read')}
        </Button>
      </div>
    </Form>
  );
}

/** The document goes along in the form: nothing is kept of it before it is taken over. */
export function DocumentFields({ text, putsBack }: { text: string; putsBack: boolean }) {
  return (
    <>
      <textarea name="markdown" defaultValue={text} hidden readOnly />
      {putsBack ? <input type="hidden" name="putBack" value="ja" /> : null}
    </>
  );
}

export interface TakeFormProps {
  readonly document: { readonly text: string; readonly putsBack: boolean };
  readonly revision: number;
  /** Id of the known clause by the place of the document's, empty for a new one. */
  readonly partners: readonly string[];
  readonly isSame: boolean;
  readonly children: ReactNode;
}

/** What would change, and the step that makes it so. */
export function TakeForm({ document, revision, partners, isSame, children }: TakeFormProps) {
  const t = useTexts(reimportTexts);
  return (
    <Form reloadDocument method="post" encType="multipart/form-data" className="al-stack al-stack--loose" noValidate>
      <DocumentFields {...document} />
      <input type="hidden" name="revision" value={revision} />
      {partners.map((partner, at) => (
        <input key={matchField(at)} type="hidden" name={matchField(at)} value={partner} />
      ))}
      {children}
      <div className="al-form-actions">
        {isSame ? null : (
          <Button name="form" value="take">
            {t('take')}
          </Button>
        )}
        <Button name="form" value="match" look="secondary">
          {t('back')}
        </Button>
      </div>
    </Form>
  );
}
