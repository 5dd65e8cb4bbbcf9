import { Button } from '@allmende/ui/button';
import { FieldFrame } from '@allmende/ui/field';
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import type { FormProblem } from '../../session/problems.ts';
import { filesTexts } from './files.texts.ts';
import { UploadProgress } from './upload-progress.tsx';
import type { Upload } from './use-uploads.ts';

export interface UploadFormProps {
  /** The same for browsers without script. */
  readonly action: string;
  /** Endings that may be chosen, and those that are spoken of. */
  readonly accept: readonly string[];
  readonly kinds: readonly string[];
  /** Megabytes and number of files. */
  readonly limits: { readonly file: number; readonly files: number; readonly all: number };
  readonly problems: readonly FormProblem[];
  readonly uploads: readonly Upload[];
  readonly onSend: (files: readonly File[]) => void;
  readonly onNothing: () => void;
  readonly onCancel: () => void;
}

/**
 * Brings files. Without script it is an ordinary form with a button; with script, files may also be dragged here, and
 * each shows how far it is.
 */
export function UploadForm(props: UploadFormProps) {
  const { action, accept, kinds, limits, problems, uploads, onSend, onNothing, onCancel } = props;
  const t = useTexts(filesTexts);
  const input = useRef<HTMLInputElement>(null);
  const [isReady, setReady] = useState(false);
  const [isOver, setOver] = useState(false);
  // Dragging works with script only, so it is spoken of only then.
  useEffect(() => setReady(true), []);
  const isBusy = uploads.length > 0;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const files = [...(input.current?.files ?? [])];
    if (files.length === 0) return onNothing();
    onSend(files);
    if (input.current) input.current.value = '';
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !isBusy) onSend(files);
  };
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="al-form upload"
      noValidate
      data-over={isOver || undefined}
      onSubmit={onSubmit}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FieldFrame
        name="files"
        label={t('choose')}
        hint={
          <>
            {t('chooseHint', limits)} {t('chooseTypes', { types: kinds.map((one) => one.toUpperCase()).join(', ') })}
          </>
        }
        error={problems.length > 0 ? <ProblemLines problems={problems} /> : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            name="files"
            multiple
            accept={accept.map((one) => `.${one}`).join(',')}
            className="upload__input"
          />
        )}
      </FieldFrame>
      {isReady ? <p className="al-muted al-small upload__drop">{t('drop')}</p> : null}
      <UploadProgress uploads={uploads} onCancel={onCancel} />
      <p className="al-muted al-small al-measure">{t('metadataHint')}</p>
      <div className="al-form-actions">
        <Button>{t('upload')}</Button>
      </div>
    </form>
  );
}

function ProblemLines({ problems }: { problems: readonly FormProblem[] }) {
  return problems.map(({ message }, at) => (
    <span key={message}>
      {at > 0 ? <br /> : null}
      {message}
    </span>
  ));
}
