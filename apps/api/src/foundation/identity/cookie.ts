/** Name of the session cookie: the `__Host-` prefix binds it to the host and to https; on plain loopback there is no https. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-allmende' : 'allmende');
/** Tells a browser that somebody has signed in with before; it opens nothing. */
export const deviceCookieName = (isSecure: boolean): string => `${cookieName(isSecure)}-geraet`;
/** Ties the way through an identity provider to the browser that set out on it. */
export const errandCookieName = (isSecure: boolean): string => `${cookieName(isSecure)}-weg`;

/** A Set-Cookie line out of reach for scripts and other sites; a null value clears it. */
export function cookieLine(name: string, value: string | null, seconds: number, isSecure: boolean): string {
  const age = `Max-Age=${value === null ? 0 : seconds}`;
  return `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${age}${isSecure ? '; Secure' : ''}`;
}

/** The value of a cookie in a Cookie header, or null. */
export function cookieIn(header: string | undefined, name: string): string | null {
  const start = `${name}=`;
  const part = header?.split(';').find((piece) => piece.trimStart().startsWith(start));
  return part?.trim().slice(start.length) || null;
}
