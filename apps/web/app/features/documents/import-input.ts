import type { CreateSolutionInput, SolutionSource } from '../../gql/graphql.ts';
import type { Language } from '../../i18n/languages.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { importTexts } from './import.texts.ts';

export const sources = ['BLANK', 'MARKDOWN', 'PUBLICCODE'] as const satisfies readonly SolutionSource[];

/** Bytes of a document. */
const MAX_BYTES = 2_000_000;

/** What the form asks to be created; files are read here, as UTF-8 text. */
export async function importInput(
  form: FormData,
  language: Language,
): Promise<{ input: CreateSolutionInput; problems: FormProblem[] }> {
  const t = textsIn(language, importTexts);
  const from = sources.find((source) => source === form.get('from')) ?? 'BLANK';
  const title = textOf(form, 'title');
  const input = {
    municipalityId: textOf(form, 'municipalityId'),
    from,
    title: title || null,
    type: textOf(form, 'type') || null,
  };
  if (from === 'BLANK') return { input, problems: title ? [] : [problem('title', t('titleMissing'))] };
  const { text, problems } = await documentIn(form, from === 'MARKDOWN' ? 'markdown' : 'publiccode', language);
  return { input: { ...input, text }, problems };
}

/** The text of a document from the field that takes a file, or else from the one it is pasted into. */
export async function documentIn(
  form: FormData,
  field: string,
  language: Language,
): Promise<{ text: string; problems: FormProblem[] }> {
  const t = textsIn(language, importTexts);
  const refused = (name: string, message: string) => ({ text: '', problems: [problem(name, message)] });
  const file = form.get(`${field}File`);
  if (file instanceof File && file.size > MAX_BYTES) return refused(`${field}File`, t('tooLarge'));
  const fromFile = file instanceof File && file.size > 0 ? await readText(file) : '';
  if (fromFile === null) return refused(`${field}File`, t('notText'));
  const text = fromFile || textOf(form, field);
  return text ? { text, problems: [] } : refused(field, t('textMissing'));
}

async function readText(file: File): Promise<string | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

const problem = (field: string, message: string): FormProblem => ({ code: 'INVALID_INPUT', message, path: [field] });
