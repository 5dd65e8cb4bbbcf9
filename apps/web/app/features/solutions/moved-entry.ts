import { redirect } from 'react-router';

/** An entry is reached under its old names for ever; they lead to the present one. */
export function followNewSlug(asked: string, present: string, url: URL): void {
  if (asked === present) return;
  const path = url.pathname
    .replace(`/v/${asked}`, `/v/${present}`)
    .replace(`/v/${encodeURIComponent(asked)}`, `/v/${present}`);
  throw redirect(path + url.search, 301);
}
