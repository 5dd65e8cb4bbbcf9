import { StatusLine } from '@allmende/ui/status-line';
import { TextArea, type TextAreaProps } from '@allmende/ui/text-area';
import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { documentUploadTexts } from './document-upload.texts.ts';
import type { DocumentUploading } from './use-document-upload.ts';

export interface DocumentTextProps extends TextAreaProps {
  readonly upload: DocumentUploading;
  /** Where a document goes that is pasted here; empty: as the form says. */
  readonly to: Readonly<Record<string, string>>;
}

/** A text is pasted here; with script, what was copied in Word or LibreOffice is read with its headings and tables. */
export function DocumentText({ upload, to, ...field }: DocumentTextProps) {
  const t = useTexts(documentUploadTexts);
  const [isReady, setReady] = useState(false);
  // Only with script is it so, and only then is it said.
  useEffect(() => setReady(true), []);
  const isPasting = upload.uploads.some(({ name }) => name.endsWith('.html'));
  return (
    <>
      <TextArea
        {...field}
        hint={isReady ? t('pasteHint') : field.hint}
        onPaste={(event) => {
          const { form } = event.currentTarget;
          const municipalityId = form ? String(new FormData(form).get('municipalityId') ?? '') : '';
          upload.paste(event, Object.keys(to).length > 0 ? to : { municipalityId });
        }}
      />
      <StatusLine>{isPasting ? t('pasting') : null}</StatusLine>
    </>
  );
}
