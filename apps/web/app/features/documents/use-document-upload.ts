import { documentLimits } from '@allmende/domain/limits';
import { type ClipboardEvent, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { FormProblem } from '../../session/problems.ts';
import { documentUploadTexts } from './document-upload.texts.ts';
import { type UploadOutcome, useUploads } from './use-uploads.ts';

/** Sends one document and goes on to its report; what stands in the way is for the page to say. */
export function useDocumentUpload() {
  const t = useTexts(documentUploadTexts);
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly FormProblem[] | null>(null);
  const onDone = useCallback(
    async (outcome: UploadOutcome) => {
      setProblems(outcome.problems);
      if (outcome.href) await navigate(outcome.href);
    },
    [navigate],
  );
  const { uploads, send, cancel } = useUploads({
    to: '/einlesen/hochladen',
    name: 'document',
    maxBytes: documentLimits.fileBytes,
    onDone,
  });
  const begin = (files: readonly File[], fields: FormData) => {
    setProblems(null);
    void send(files, fields);
  };
  return {
    /** Null while nothing was sent from this page. */
    problems,
    uploads,
    cancel,
    send: begin,
    /** What was copied with headings, lists or tables is read as a document; a mere text goes into the field. */
    paste: (event: ClipboardEvent<HTMLTextAreaElement>, to: Readonly<Record<string, string>>) => {
      const html = event.clipboardData.getData('text/html');
      if (!hasStructure(html) || uploads.length > 0) return;
      event.preventDefault();
      const fields = new FormData();
      for (const [name, value] of Object.entries(to)) fields.append(name, value);
      begin([new File([html], 'zwischenablage.html', { type: 'text/html' })], fields);
    },
    refuseNothing: () => setProblems([{ code: 'INVALID_INPUT', message: t('chooseFirst'), path: ['document'] }]),
  };
}

/** Word, LibreOffice and pages say it so; editors of programs copy lines and colours only. */
const hasStructure = (html: string): boolean => /<(?:h[1-6]|table|ul|ol|ins|del)[\s>]|mso-|class="?Mso/i.test(html);

export type DocumentUploading = ReturnType<typeof useDocumentUpload>;
