const YEAR = 60 * 60 * 24 * 365;

export const languageCookie = 'sprache';
export const themeCookie = 'darstellung';
export const actingForCookie = 'handelnd-fuer';
/** Carries `aus` where somebody has switched the keys of the pages off. */
export const shortcutsCookie = 'tasten';

/** The cookies of a request by name. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim(), decode(pair.slice(at + 1).trim())]];
  });
  return new Map(pairs);
}

/** A Cookie header after these Set-Cookie lines, as a browser would send it next. */
export function withCookies(header: string | null, lines: readonly string[]): string | null {
  if (lines.length === 0) return header;
  const pairs = new Map((header ?? '').split(';').map((pair) => [pair.split('=', 1)[0]?.trim() ?? '', pair.trim()]));
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.split('=', 1)[0] ?? '';
    if (attributes.includes('Max-Age=0')) pairs.delete(name);
    else pairs.set(name, pair);
  }
  return [...pairs.values()].filter(Boolean).join('; ') || null;
}

/** A Set-Cookie line for a choice of the visitor, kept for a year. Empty value: forget the choice. */
export function choiceCookie(name: string, value: string, secure: boolean): string {
  const age = value === '' ? 0 : YEAR;
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`;
}

/** Whether the visitor carries a session of the api; without one nobody is signed in and nobody has to be asked. */
export const hasSession = (cookie: string | null): boolean => {
  const cookies = readCookies(cookie);
  return cookies.has('__Host-allmende') || cookies.has('allmende');
};

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
