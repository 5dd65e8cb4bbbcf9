import { redirect } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { query } from '../session/api.ts';
import type { Route } from './+types/passkey-offer';

const BeginPasskey = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      optionsJson
      errors {
        code
      }
    }
  }
`);

const BeginPasskeyUse = graphql(`
  mutation BeginPasskeyUse {
    beginPasskeyUse {
      optionsJson
      errors {
        code
      }
    }
  }
`);

/** What a browser needs to make or to show a passkey; asked for by the script at the moment it is needed. */
export async function action({ context, request }: Route.ActionArgs) {
  const isMaking = (await request.formData()).get('art') === 'make';
  const { optionsJson } = isMaking
    ? (await query(context, BeginPasskey)).beginPasskey
    : (await query(context, BeginPasskeyUse)).beginPasskeyUse;
  return new Response(optionsJson ?? '{}', {
    status: optionsJson ? 200 : 401,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
}

/** Nothing to read here. */
export const loader = () => redirect('/');
