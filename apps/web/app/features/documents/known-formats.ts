import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { DocumentFormat } from '../../gql/graphql.ts';
import { query } from '../../session/api.ts';

const DocumentFormats = graphql(`
  query DocumentFormats {
    documentFormats
  }
`);

/** Milliseconds after which it is asked again: a program may have been installed. */
const KEEP = 60_000;
let known: { readonly formats: readonly DocumentFormat[]; readonly until: number } | null = null;

/** As what documents go out on this platform. The same for everybody, so it is asked once for all. */
export async function formatsOf(context: Readonly<RouterContextProvider>): Promise<readonly DocumentFormat[]> {
  if (known && known.until > Date.now()) return known.formats;
  const { documentFormats: formats } = await query(context, DocumentFormats);
  known = { formats, until: Date.now() + KEEP };
  return formats;
}
