import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';

graphql(`
  fragment FactorChanged on SecondFactorPayload {
    recoveryCodes
    errors {
      code
      message
      path
    }
  }
`);

const RenamePasskey = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      ...FactorChanged
    }
  }
`);
const RemovePasskey = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      ...FactorChanged
    }
  }
`);
const RemoveAuthenticator = graphql(`
  mutation RemoveAuthenticator {
    removeAuthenticator {
      ...FactorChanged
    }
  }
`);
const RenewRecoveryCodes = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      ...FactorChanged
    }
  }
`);
const RevokeSession = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);
const RevokeOtherSessions = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions {
      errors {
        code
        message
        path
      }
    }
  }
`);

interface Sent {
  readonly errors: readonly FormProblem[];
  readonly recoveryCodes?: readonly string[] | null;
}

interface Changed {
  readonly problems: readonly FormProblem[];
  readonly recoveryCodes?: readonly string[] | null;
}

/** Carries out one of the small forms on the page for sign-in and security. */
export async function changeSecurity(
  context: Readonly<RouterContextProvider>,
  what: string,
  form: FormData,
): Promise<Changed> {
  const { errors, ...rest }: Sent = await sent(context, what, form);
  return { problems: errors, ...rest };
}

async function sent(context: Readonly<RouterContextProvider>, what: string, form: FormData) {
  const input = { id: textOf(form, 'id') };
  switch (what) {
    case 'renamePasskey':
      return (await query(context, RenamePasskey, { input: { ...input, name: textOf(form, 'name') } })).renamePasskey;
    case 'removePasskey':
      return (await query(context, RemovePasskey, { input })).removePasskey;
    case 'removeAuthenticator':
      return (await query(context, RemoveAuthenticator)).removeAuthenticator;
    case 'renewRecoveryCodes':
      return (await query(context, RenewRecoveryCodes)).renewRecoveryCodes;
    case 'revokeSession':
      return (await query(context, RevokeSession, { input })).revokeSession;
    case 'revokeOtherSessions':
      return (await query(context, RevokeOtherSessions)).revokeOtherSessions;
    default:
      return { errors: [] };
  }
}
