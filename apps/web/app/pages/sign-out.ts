import { redirect } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { query } from '../session/api.ts';
import { actingForCookie, choiceCookie } from '../session/cookies.ts';
import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/sign-out';

const SignOut = graphql(`
  mutation SignOut {
    prepareProviderLogout {
      path
    }
    signOut {
      errors {
        code
      }
    }
  }
`);

/** Ends the session; the api takes its cookie back. */
export async function action({ context }: Route.ActionArgs) {
  const { prepareProviderLogout } = await query(context, SignOut);
  const session = sessionOf(context);
  session.setCookies.push(choiceCookie(actingForCookie, '', session.publicUrl.startsWith('https:')));
  const onward = prepareProviderLogout.path;
  // A form must not lead to a foreign page: from ours a link does.
  return redirect(onward ? `/abgemeldet?weiter=${encodeURIComponent(onward)}` : '/', {
    status: 303,
    // The next person at this computer finds neither pages nor what was typed and not saved.
    headers: { 'Clear-Site-Data': '"cache", "storage"' },
  });
}

export const loader = () => redirect('/');
