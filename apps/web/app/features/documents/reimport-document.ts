import type { Content } from '@allmende/domain/content';
import { proposedMatches, reimported, withoutValues } from '@allmende/domain/reimport';
import { valuesFor, type Values } from '@allmende/domain/variables';
import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ValueSource } from '../../gql/graphql.ts';
import type { Language } from '../../i18n/languages.ts';
import { textsIn } from '../../i18n/texts.ts';
import { query } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import type { DocumentInHand, Matches } from './document-in-hand.ts';
import { documentIn } from './import-input.ts';
import { matchField } from './match-field.ts';
import { reimportTexts } from './reimport.texts.ts';
import { saveDraft, type Working } from './working-copy.ts';

const ReadDocument = graphql(`
  query ReadDocument($input: ReadDocumentInput!) {
    readDocument(input: $input) {
      contentJson
      importReport {
        code
        message
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

/** What the city's placeholders stand for in this document, written as an export writes them. */
export function valuesOf({ content, values }: Pick<Working, 'content' | 'values'>): Values {
  const from = (wanted: ValueSource) =>
    Object.fromEntries(values.flatMap(({ key, value, source }) => (value && source === wanted ? [[key, value]] : [])));
  return valuesFor(content, from('PROFILE'), from('OWN'));
}

/** Reads the text of a form, or says why it cannot be read; it travels along, since nothing of it is kept. */
export async function textInHand(
  context: Readonly<RouterContextProvider>,
  working: Working,
  form: FormData,
  language: Language,
): Promise<DocumentInHand | { readonly problems: readonly FormProblem[] }> {
  const { text, problems } = await documentIn(form, 'markdown', language);
  if (problems.length > 0) return { problems };
  const { readDocument } = await query(context, ReadDocument, { input: { solutionId: working.id, text } });
  if (!readDocument.contentJson)
    return { problems: readDocument.errors.map((problem) => ({ ...problem, path: ['markdown'] })) };
  const putsBack = form.get('putBack') === 'ja';
  const read = JSON.parse(readDocument.contentJson) as Content;
  const found = putsBack ? withoutValues(read, valuesOf(working)) : read;
  const next = (matches: Matches) => reimported(working.content, found, matches, valuesOf(working));
  return {
    fields: { markdown: text, ...(putsBack && { putBack: 'ja' }) },
    found,
    notes: readDocument.importReport,
    proposed: proposedMatches(working.content, found),
    next: async (matches) => ({ content: next(matches), changes: [] }),
    take: async (_matches, content) => (await saveDraft(context, working, { content })).problems,
  };
}

/** What a person has decided; each clause can be chosen once. */
export function chosenMatches(
  form: FormData,
  known: Content,
  found: Content,
  language: Language,
): { matches: { known: string; found: string }[]; problems: FormProblem[] } {
  const t = textsIn(language, reimportTexts);
  const headings = new Map(known.clauses.map(({ id, heading }) => [id, heading]));
  const matches = new Map<string, string>();
  const problems: FormProblem[] = [];
  found.clauses.forEach(({ id }, at) => {
    const chosen = String(form.get(matchField(at)) ?? '');
    const heading = headings.get(chosen);
    if (heading === undefined) return;
    if (matches.has(chosen))
      problems.push({ code: 'INVALID_INPUT', message: t('twice', { heading }), path: [matchField(at)] });
    else matches.set(chosen, id);
  });
  return { matches: [...matches].map(([one, other]) => ({ known: one, found: other })), problems };
}
