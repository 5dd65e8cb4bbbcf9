import { documentLimits } from '@allmende/domain/limits';
import { SelectField } from '@allmende/ui/select-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormProblem, fieldOf } from '../../session/problems.ts';
import { documentUploadTexts } from './document-upload.texts.ts';
import { UploadForm } from './upload-form.tsx';
import type { DocumentUploading } from './use-document-upload.ts';

const MB = 1024 * 1024;

/** Where a document is to go: into a working copy, or to one of these municipalities, the acting one first. */
export type DocumentDestination =
  | { readonly solutionId: string }
  | { readonly municipalities: readonly { readonly id: string; readonly name: string }[] };

export interface DocumentUploadProps {
  readonly to: DocumentDestination;
  readonly upload: DocumentUploading;
  readonly problems: readonly FormProblem[];
}

/** Brings a document in: by button, dragged, or without script. */
export function DocumentUpload({ to, upload, problems }: DocumentUploadProps) {
  const t = useTexts(documentUploadTexts);
  return (
    <UploadForm
      action={'solutionId' in to ? `/einlesen?entwurf=${to.solutionId}` : '/einlesen'}
      name="document"
      label={t('choose')}
      hint={t('hint', { max: documentLimits.fileBytes / MB })}
      drop={t('drop')}
      note={t('note')}
      submit={t('upload')}
      multiple={false}
      accept={['docx', 'odt', 'dotx', 'ott']}
      problems={problems.filter((problem) => fieldOf(problem) === 'document')}
      uploads={upload.uploads}
      onSend={upload.send}
      onNothing={upload.refuseNothing}
      onCancel={upload.cancel}
    >
      <DestinationFields to={to} problems={problems} />
    </UploadForm>
  );
}

function DestinationFields({ to, problems }: Pick<DocumentUploadProps, 'to' | 'problems'>) {
  const t = useTexts(documentUploadTexts);
  if ('solutionId' in to) return <input type="hidden" name="solutionId" value={to.solutionId} />;
  const [first, ...others] = to.municipalities;
  if (others.length === 0) return <input type="hidden" name="municipalityId" value={first?.id ?? ''} />;
  return (
    <SelectField
      name="municipalityId"
      id="documentMunicipality"
      label={t('municipality')}
      defaultValue={first?.id}
      options={to.municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      error={problems.find((problem) => fieldOf(problem) === 'municipalityId')?.message}
    />
  );
}
