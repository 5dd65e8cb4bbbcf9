import { redirect, type RouterContextProvider } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { AfterSignInFragment } from '../gql/graphql.ts';
import { actingForCookie, choiceCookie } from './cookies.ts';
import { sessionOf } from './session.ts';
import { actingMembership } from './viewer.ts';

graphql(`
  fragment AfterSignIn on Viewer {
    secondFactor
    memberships {
      municipality {
        id
      }
      through {
        id
      }
    }
  }
`);

/** Where signing in leads: to the second step, to setting one up where that is still missing, or to where one wanted to go. */
export function afterSignIn(
  context: Readonly<RouterContextProvider>,
  viewer: AfterSignInFragment | null | undefined,
  returnTo: string,
) {
  const back = `zurueck=${encodeURIComponent(returnTo)}`;
  if (viewer?.secondFactor === 'OWED') return redirect(`/anmelden/zweiter-schritt?${back}`, 303);
  const session = sessionOf(context);
  const acting = actingMembership(viewer?.memberships ?? [], session.actingFor);
  session.setCookies.push(
    choiceCookie(actingForCookie, acting?.municipality.id ?? '', session.publicUrl.startsWith('https:')),
  );
  return redirect(viewer?.secondFactor === 'MISSING' ? `/konto/sicherheit?${back}` : returnTo, 303);
}
