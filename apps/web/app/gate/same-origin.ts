/** What a browser says about where a request comes from. */
export interface Sender {
  readonly method: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  /** Host the request was addressed to. */
  readonly host: string | undefined;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it has to come from a page of this platform. Programs that are no browsers
 * send neither header and carry no cookie of a visitor by accident, so they pass.
 */
export function mayChange({ method, origin, fetchSite, host }: Sender, publicUrl?: string): boolean {
  if (reading.has(method.toUpperCase())) return true;
  if (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  if (origin === undefined) return true;
  const sender = URL.parse(origin);
  if (!sender) return false;
  return sender.host === host || (publicUrl !== undefined && sender.origin === URL.parse(publicUrl)?.origin);
}
