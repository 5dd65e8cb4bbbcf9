import { Refusal } from '../graphql/refusal.ts';
import type { RequestContext, SignedIn } from './request-context.ts';

/** Who is signed in. @throws Refusal where nobody is */
export function mustBeSignedIn({ signedIn }: Pick<RequestContext, 'signedIn'>): SignedIn {
  if (!signedIn) throw new Refusal('UNAUTHENTICATED', 'signInFirst');
  return signedIn;
}

/**
 * Dangerous acts take somebody who has just shown who they are: a screen left open, or a copied session, is not enough.
 * @throws Refusal that the page answers by asking again
 */
export function mustBeFresh(context: Pick<RequestContext, 'signedIn'>): SignedIn {
  const signedIn = mustBeSignedIn(context);
  if (!signedIn.isFresh) throw new Refusal('REAUTHENTICATION_REQUIRED', 'confirmItIsYou');
  return signedIn;
}
