import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { textsIn } from '../../i18n/texts.ts';
import { query } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { groupTexts } from './groups.texts.ts';

const MunicipalitiesCalled = graphql(`
  query MunicipalitiesCalled($name: String!) {
    municipalities(query: $name, first: 30) {
      edges {
        node {
          id
          ags
          name
        }
      }
    }
  }
`);

const MunicipalityNames = graphql(`
  query MunicipalityNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Municipality {
        id
        name
      }
    }
  }
`);

/** What one page of ids may name. */
const MAX_TYPED = 100;

export interface Named {
  readonly ids: readonly string[];
  readonly problems: readonly FormProblem[];
}

/** The municipalities that a text names by name or key; what it names wrongly is told for the field. */
export async function municipalitiesTyped(
  context: Readonly<RouterContextProvider>,
  text: string,
  field: string,
): Promise<Named> {
  const t = textsIn(sessionOf(context).language, groupTexts);
  const names = [...new Set(text.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean).slice(0, MAX_TYPED);
  const ids: string[] = [];
  const problems: FormProblem[] = [];
  for (const name of names) {
    const { municipalities } = await query(context, MunicipalitiesCalled, { name });
    const listed = municipalities.edges.map(({ node }) => node);
    const same = listed.filter((one) => one.ags === name || one.name.toLowerCase() === name.toLowerCase());
    const found =
      same.length > 0 ? same : listed.filter((one) => one.name.toLowerCase().startsWith(`${name.toLowerCase()} `));
    const [first, second] = found;
    const refuse = (message: string) => problems.push({ code: 'INVALID_INPUT', message, path: [field] });
    if (!first) refuse(t('unknownMunicipality', { name }));
    else if (second)
      refuse(t('severalMunicipalities', { name, choices: found.map((one) => `${one.name} (${one.ags})`).join(', ') }));
    else ids.push(first.id);
  }
  return { ids, problems };
}

/** Names of municipalities by their ids, in the order of the ids. */
export async function municipalityNames(
  context: Readonly<RouterContextProvider>,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const { nodes } = await query(context, MunicipalityNames, { ids: ids.slice(0, MAX_TYPED) });
  return nodes.flatMap((node) => (node && 'name' in node ? [{ id: node.id, name: node.name }] : []));
}
