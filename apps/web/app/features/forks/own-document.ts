import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { today } from '../../i18n/format.ts';
import { notFound, query } from '../../session/api.ts';
import { fileNameOf } from './file-name.ts';

const OwnDocument = graphql(`
  query OwnDocument($id: ID!, $number: String) {
    node(id: $id) {
      __typename
      ... on Solution {
        id
        slug
        title
        tlp
        municipality {
          ags
          name
          letterhead {
            name
          }
        }
        origin {
          number
        }
        workingCopy {
          ...OwnDocumentVersion
        }
        versions {
          id
          number
        }
        version(number: $number) {
          ...OwnDocumentVersion
        }
      }
    }
  }
`);

export const OwnDocumentVersion = graphql(`
  fragment OwnDocumentVersion on Version {
    id
    number
    contentJson
    markdown(filled: true)
    gaps {
      key
      label
      occurrences
    }
    clauses(filled: true) {
      id
      heading
      headingHtml
      level
      html
      guidanceHtml
      requirements
    }
  }
`);

/**
 * The document of an own version with its city's values: the released version of this number, or without one what is
 * being worked on, else what was released last.
 */
export async function ownDocumentOf(context: Readonly<RouterContextProvider>, id: string, number?: string) {
  const { node } = await query(context, OwnDocument, { id, number: number ?? null });
  if (node?.__typename !== 'Solution') throw notFound();
  const version = number ? node.version : (node.workingCopy ?? node.version);
  if (!version?.contentJson) throw notFound();
  return { solution: node, version, fileName: fileNameOf(node, version.number, today()) };
}
