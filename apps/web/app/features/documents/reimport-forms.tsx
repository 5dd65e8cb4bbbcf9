import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { StepIndicator } from '@allmende/ui/step-indicator';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { DocumentText } from './document-text.tsx';
import { matchField } from './match-field.ts';
import { reimportTexts } from './reimport.texts.ts';
import type { DocumentUploading } from './use-document-upload.ts';

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

export interface DocumentFormProps {
  /** Where the next step is. */
  readonly action: string;
  readonly solutionId?: string;
  /** Takes what is pasted with its headings and tables, on a page with script. */
  readonly upload?: DocumentUploading;
  readonly answer: FormAnswer | undefined;
}

/** The document, as a file or pasted. */
export function DocumentForm({ action, solutionId, upload, answer }: DocumentFormProps) {
  const t = useTexts(reimportTexts);
  const text = {
    name: 'markdown',
    label: t('text'),
    rows: 10,
    defaultValue: answer?.values['markdown'] ?? '',
    error: problemOf(answer, 'markdown'),
  };
  return (
    <Form reloadDocument method="post" action={action} encType="multipart/form-data" className="al-form" noValidate>
      <TextField
        name="markdownFile"
        type="file"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        label={t('file')}
        hint={t('fileHint')}
        error={problemOf(answer, 'markdownFile')}
      />
      {upload && solutionId ? <DocumentText {...text} upload={upload} to={{ solutionId }} /> : <TextArea {...text} />}
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

/** The document goes along in the form; a field of several lines keeps what a hidden one would join. */
export function DocumentFields({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => (
    <textarea key={name} name={name} defaultValue={value} hidden readOnly />
  ));
}

export interface TakeFormProps {
  /** What travels with the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly revision: number;
  /** Id of the known clause by the place of the document's, empty for a new one. */
  readonly partners: readonly string[];
  readonly isSame: boolean;
  readonly children: ReactNode;
}

/** What would change, and the step that makes it so. */
export function TakeForm({ fields, revision, partners, isSame, children }: TakeFormProps) {
  const t = useTexts(reimportTexts);
  return (
    <Form reloadDocument method="post" encType="multipart/form-data" className="al-stack al-stack--loose" noValidate>
      <DocumentFields fields={fields} />
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
