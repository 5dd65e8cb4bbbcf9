/** Under which name and from which address browsers use passkeys here. */
export interface RelyingParty {
  /** A host name: browsers accept no address of numbers. */
  readonly id: string;
  readonly origin: string;
}

/** From the public address; on loopback, where that is a number, under the name `localhost`. */
export function relyingPartyOf(publicUrl: string): RelyingParty {
  const url = new URL(publicUrl);
  if (url.hostname === '127.0.0.1' || url.hostname === '[::1]') url.hostname = 'localhost';
  return { id: url.hostname, origin: url.origin };
}
