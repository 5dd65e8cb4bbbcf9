import { Button } from '@allmende/ui/button';
import { FieldFrame } from '@allmende/ui/field';
import { type DragEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormProblem } from '../../session/problems.ts';
import { UploadProgress } from './upload-progress.tsx';
import type { Upload } from './use-uploads.ts';

export interface UploadFormProps {
  /** The same for browsers without script. */
  readonly action: string;
  /** Name of the field that takes files, and what is said about it. */
  readonly name: string;
  readonly label: string;
  readonly hint: ReactNode;
  /** What is said where files can be dragged. */
  readonly drop: string;
  /** What the button says. */
  readonly submit: string;
  readonly multiple: boolean;
  /** Endings that may be chosen. */
  readonly accept: readonly string[];
  /** Fields that go along, before the files. */
  readonly children?: ReactNode;
  /** What is said between the field and the button. */
  readonly note?: string;
  readonly problems: readonly FormProblem[];
  readonly uploads: readonly Upload[];
  /** @param fields what else the form says */
  readonly onSend: (files: readonly File[], fields: FormData) => void;
  readonly onNothing: () => void;
  readonly onCancel: () => void;
}

/**
 * Brings files. Without script it is an ordinary form with a button; with script, files may also be dragged here, and
 * each shows how far it is.
 */
export function UploadForm(props: UploadFormProps) {
  const { action, name, multiple, accept, problems, uploads, onSend, onNothing, onCancel } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isReady, setReady] = useState(false);
  const [isOver, setOver] = useState(false);
  // Dragging works with script only, so it is spoken of only then.
  useEffect(() => setReady(true), []);
  const isBusy = uploads.length > 0;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const files = [...(input.current?.files ?? [])];
    if (files.length === 0) return onNothing();
    onSend(files, fieldsOf(event.currentTarget, name));
    if (input.current) input.current.value = '';
  };
  const onDrop = (event: DragEvent<HTMLFormElement>) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files].slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !isBusy) onSend(files, fieldsOf(event.currentTarget, name));
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
      {props.children}
      <FieldFrame
        name={name}
        label={props.label}
        hint={props.hint}
        error={problems.length > 0 ? <ProblemLines problems={problems} /> : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            name={name}
            multiple={multiple}
            accept={accept.map((one) => `.${one}`).join(',')}
            className="upload__input"
          />
        )}
      </FieldFrame>
      {isReady ? <p className="al-muted al-small upload__drop">{props.drop}</p> : null}
      <UploadProgress uploads={uploads} onCancel={onCancel} />
      {props.note ? <p className="al-muted al-small al-measure">{props.note}</p> : null}
      <div className="al-form-actions">
        <Button>{props.submit}</Button>
      </div>
    </form>
  );
}

/** Everything that the form says beside its files. */
function fieldsOf(form: HTMLFormElement, files: string): FormData {
  const fields = new FormData(form);
  fields.delete(files);
  return fields;
}

function ProblemLines({ problems }: { problems: readonly FormProblem[] }) {
  return problems.map(({ message }, at) => (
    <span key={message}>
      {at > 0 ? <br /> : null}
      {message}
    </span>
  ));
}
