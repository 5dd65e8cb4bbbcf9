import { setTimeout as pause } from 'node:timers/promises';
import { redirect, type RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { DocumentFormat, ExportDocumentInput } from '../../gql/graphql.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { AT_ONCE } from './use-conversion-watch.ts';

const ExportDocument = graphql(`
  mutation ExportDocument($input: ExportDocumentInput!) {
    exportDocument(input: $input) {
      conversion {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const ConversionState = graphql(`
  query ConversionState($id: ID!) {
    conversion(id: $id) {
      state
      file {
        url
      }
    }
  }
`);

/** Milliseconds for which a person is better served by the file itself than by a page about it. */
const PATIENCE = 1_500;
const LOOK_EVERY = 150;

/**
 * Asks for a document. Returns the way to the file where it is there at once, else to the page on which one waits for it;
 * or what was said against it.
 */
export async function askExport(
  context: Readonly<RouterContextProvider>,
  input: ExportDocumentInput,
  patience = PATIENCE,
): Promise<Response | readonly FormProblem[]> {
  const { conversion, errors } = (await query(context, ExportDocument, { input })).exportDocument;
  if (!conversion) return errors;
  return redirect(await wayTo(context, conversion.id, patience), 303);
}

/** Where one gets to a conversion: to its file, or to its page. */
export async function wayTo(
  context: Readonly<RouterContextProvider>,
  id: string,
  patience = PATIENCE,
): Promise<string> {
  for (const end = Date.now() + patience; ; await pause(LOOK_EVERY)) {
    const { conversion } = await query(context, ConversionState, { id });
    if (conversion?.file) return conversion.file.url;
    const isOver = conversion?.state !== 'WAITING' && conversion?.state !== 'RUNNING';
    if (isOver || Date.now() >= end) return `/umwandlungen/${id}?${AT_ONCE}`;
  }
}

const formats: ReadonlySet<string> = new Set<DocumentFormat>(['DOCX', 'PDF', 'PDF_CARD', 'ODT', 'PDF_A']);

/** What a form asks for; anything that is no format is Word. */
export function exportIn(form: FormData): ExportDocumentInput {
  const format = textOf(form, 'format');
  return {
    versionId: textOf(form, 'versionId'),
    format: formats.has(format) ? (format as DocumentFormat) : 'DOCX',
    filled: form.get('filled') === 'ja',
    withLetterhead: form.get('letterhead') === 'ja',
    compareWithVersionId: textOf(form, 'compareWith') || null,
  };
}
