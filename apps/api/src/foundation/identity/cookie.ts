/** Name of the session cookie: the `__Host-` prefix binds it to the host and to https; on plain loopback there is no https. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-allmende' : 'allmende');

/** Attributes of the session cookie; a null token clears it. */
export function sessionCookie(token: string | null, isSecure: boolean): string {
  const age = token === null ? 'Max-Age=0' : `Max-Age=${14 * 24 * 60 * 60}`;
  return `${cookieName(isSecure)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${age}${isSecure ? '; Secure' : ''}`;
}

/** The session token in a Cookie header, or null. */
export function tokenIn(header: string | undefined, isSecure: boolean): string | null {
  const start = `${cookieName(isSecure)}=`;
  const part = header?.split(';').find((piece) => piece.trimStart().startsWith(start));
  return part?.trim().slice(start.length) || null;
}
