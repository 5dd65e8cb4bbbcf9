import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { OpenReadingsQuery } from '../../gql/graphql.ts';
import { query } from '../../session/api.ts';

const OpenReadings = graphql(`
  query OpenReadings {
    readings {
      id
      state
      fileName
      expiresAt
      municipality {
        name
      }
      solution {
        title
      }
    }
  }
`);

export type OpenReading = OpenReadingsQuery['readings'][number];

/** Documents that the visitor has brought and not decided about. */
export const openReadings = async (context: Readonly<RouterContextProvider>): Promise<readonly OpenReading[]> =>
  (await query(context, OpenReadings)).readings;
