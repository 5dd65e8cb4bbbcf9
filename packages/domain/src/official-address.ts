/** Mail that anybody can have: it says nothing about where somebody works. */
export const freemailDomains: readonly string[] = [
  ...['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 'freenet.de', 't-online.de', 'magenta.de', '1und1.de'],
  ...['online.de', 'arcor.de', 'email.de', 'posteo.de', 'mailbox.org', 'vodafonemail.de', 'unitybox.de', 'ewe.net'],
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.de', 'hotmail.com', 'hotmail.de', 'live.de', 'live.com'],
  ...['msn.com', 'yahoo.com', 'yahoo.de', 'ymail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aol.de'],
  ...[
    'proton.me',
    'protonmail.com',
    'pm.me',
    'tutanota.com',
    'tutanota.de',
    'tuta.io',
    'mail.de',
    'mail.com',
    'gmx.com',
  ],
];

/** The part of an e-mail address behind the @, in small letters; empty where there is none. */
export const domainOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1 || address.length)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');

/** Does a domain belong to another one: is it the same, or below it? `post.kelheim.de` is, `notkelheim.de` is not. */
export const isWithin = (domain: string, listed: string): boolean => domain === listed || domain.endsWith(`.${listed}`);

/** Refused · on the list of the municipality · for a person to look at. */
export const addressVerdicts = ['freemail', 'known', 'unknown'] as const;
export type AddressVerdict = (typeof addressVerdicts)[number];

/** What an address says about belonging to a municipality whose domains these are. Sub-domains count. */
export function verdictOn(address: string, domains: readonly string[]): AddressVerdict {
  const domain = domainOf(address);
  if (isFreemail(domain)) return 'freemail';
  return domains.some((listed) => isWithin(domain, listed)) ? 'known' : 'unknown';
}

const isFreemail = (domain: string): boolean => freemailDomains.some((free) => isWithin(domain, free));

/** May a domain stand on the list of a municipality? It names a host below a top level, and not everybody's mail. */
export const mayBeListed = (domain: string): boolean =>
  domain.length <= 253 &&
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(domain) &&
  !isFreemail(domain);
