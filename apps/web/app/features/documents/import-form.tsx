import { Button } from '@allmende/ui/button';
import { RadioGroup } from '@allmende/ui/radio-group';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { DocumentText } from './document-text.tsx';
import { importTexts } from './import.texts.ts';
import { TypeField } from './metadata-fields.tsx';
import type { DocumentUploading } from './use-document-upload.ts';

export interface ImportFormProps {
  /** Municipalities the visitor may create something for, the acting one first. */
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly answer: FormAnswer | undefined;
  /** Takes what is pasted with its headings and tables. */
  readonly upload: DocumentUploading;
}

/** From what a solution is begun. */
export function ImportForm({ municipalities, answer, upload }: ImportFormProps) {
  const t = useTexts(importTexts);
  const typed = (name: string, fallback = '') => answer?.values[name] ?? fallback;
  const textOf = (name: string) => ({
    name,
    label: t('text'),
    rows: 8,
    defaultValue: typed(name),
    error: problemOf(answer, name) ?? problemOf(answer, 'text'),
  });
  const source = (field: 'markdown' | 'publiccode', label: string, hint: string, accept: string) => (
    <div className="al-stack">
      <TextField
        name={`${field}File`}
        type="file"
        accept={accept}
        label={label}
        hint={hint}
        error={problemOf(answer, `${field}File`)}
      />
      {field === 'markdown' ? (
        <DocumentText {...textOf(field)} upload={upload} to={{}} />
      ) : (
        <TextArea {...textOf(field)} />
      )}
    </div>
  );
  const [first] = municipalities;
  return (
    <Form method="post" encType="multipart/form-data" className="al-form" noValidate>
      {municipalities.length > 1 ? (
        <SelectField
          name="municipalityId"
          label={t('otherMunicipality')}
          defaultValue={typed('municipalityId', first?.id)}
          options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          error={problemOf(answer, 'municipalityId')}
        />
      ) : (
        <>
          <p>{t('actingFor', { name: first?.name ?? '' })}</p>
          <input type="hidden" name="municipalityId" value={first?.id ?? ''} />
        </>
      )}
      <RadioGroup
        name="from"
        legend={t('from')}
        legendLevel={3}
        defaultValue={typed('from', 'BLANK')}
        options={[
          { value: 'BLANK', label: t('BLANK'), hint: t('BLANK_HINT') },
          {
            value: 'MARKDOWN',
            label: t('MARKDOWN'),
            hint: t('MARKDOWN_HINT'),
            detail: source('markdown', t('file'), t('fileHint'), '.md,.markdown,.txt,text/markdown,text/plain'),
          },
          {
            value: 'PUBLICCODE',
            label: t('PUBLICCODE'),
            hint: t('PUBLICCODE_HINT'),
            detail: source('publiccode', t('yamlFile'), t('yamlFileHint'), '.yml,.yaml'),
          },
        ]}
      />
      <TextField
        name="title"
        label={t('solutionTitle')}
        hint={t('titleHint')}
        maxLength={90}
        defaultValue={typed('title')}
        error={problemOf(answer, 'title')}
      />
      <TypeField defaultValue={typed('type', 'richtlinie')} error={problemOf(answer, 'type')} />
      <div className="al-form-actions">
        <Button>{t('create')}</Button>
      </div>
      <p className="al-muted">{t('next')}</p>
    </Form>
  );
}
