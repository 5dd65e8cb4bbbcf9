import { mayBeListed } from '@allmende/domain/official-address';

/** A domain of a municipality, as a list names it. */
export interface ListedDomain {
  readonly ags: string;
  readonly domain: string;
}

export interface ReadDomains {
  readonly rows: readonly ListedDomain[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Reads `AGS;domain`, one a line, with semicolon, comma or tab; a heading and blank lines are passed over. */
export function readDomains(text: string): ReadDomains {
  const rows: ListedDomain[] = [];
  const problems: { line: number; message: string }[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    const [ags = '', ...rest] = line.split(/[;,\t]/).map((cell) => cell.trim().replace(/^\uFEFF?"?|"$/g, ''));
    if (ags === '' || (at === 0 && /^ags$/i.test(ags))) return;
    const domain = (rest[0] ?? '').toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
    if (!/^\d{5}(\d{3})?$/.test(ags)) problems.push({ line: at + 1, message: `“${ags}” is no AGS` });
    else if (!mayBeListed(domain))
      problems.push({ line: at + 1, message: `“${domain}” is no domain of a municipality` });
    else rows.push({ ags, domain });
  });
  return { rows, problems };
}
