import type { Span } from './finding-patterns.ts';

/** What machines are for, as administrators shorten it; these mean nothing else in a town hall. */
const clear = 'srv|svr|dc|nas|sql|esx|esxi|rds|wsus|pc|apc|nb|nbk|lt|wks|prn|prt|mfp|rtr|fw';
/** These may be something else, such as a work package or a former office. */
const unclear = 'fs|db|ex|mx|mail|web|ws|cl|clt|tc|sw|gw|ap|hv|vm|ts|app|dns|dhcp|bkp|ca';

const token =
  /(?<![\p{L}\p{N}_.@\\:-])(?=[a-zäöü_-]{0,60}\d)[a-z0-9äöü]{1,15}(?:[-_][a-z0-9äöü]{1,16}){0,4}(?![\p{L}\p{N}_-]|[.@][\p{L}\p{N}])/giu;
const address = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}\/\S*/giu;

/** `FR-DC01`, `SRV-EX1`: a part says what the machine is for, and its number. */
const numberedPart = new RegExp(`^(?:(?:${clear})\\d{1,4}|(?:${unclear})\\d{2,4})[a-z]?$`, 'i');
/** `DC01`, `fs02`: standing alone, the nought in front tells a name from a product (`SQL2019`, `DB2`). */
const numberedAlone = /^(?:srv|svr|dc|fs|nas|sql|esxi?|hv|rds|wsus|pc|nb|prn)0\d{1,3}$/i;
/** `KELDC01`, `APPSRV02`: put together without a line. */
const joined = /^[A-ZÄÖÜ]{2,9}(?:SRV|SVR|DC|SQL|ESXI?)0\d{1,2}$/;
/** As Windows names what nobody has named. */
const givenByWindows = /^(?:DESKTOP|LAPTOP|WIN)-(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{7,11}$/;
const clearPart = new RegExp(`^(?:${clear})$`, 'i');
const anyPart = new RegExp(`^(?:${clear}|${unclear})$`, 'i');

/** Requirements of the IT-Grundschutz as they stand in names of files: `APP1-A2`. */
const requirement = /^(?:ISMS|ORP|CON|OPS|DER|APP|SYS|IND|NET|INF)\d*(?:[-_]\d+)*[-_][AMGR]\d+$/i;

/** Names of machines as town halls give them: a word with a number is none unless a part of it says what the machine is for. */
export function hostNamesIn(text: string): Span[] {
  const addresses = [...text.matchAll(address)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...text.matchAll(token)]
    .filter(([found]) => isHostName(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ start }) => !addresses.some((one) => one.start <= start && start < one.end));
}

function isHostName(found: string): boolean {
  if (!/\d/.test(found) || requirement.test(found)) return false;
  const parts = found.split(/[-_]/);
  if (parts.length === 1) return numberedAlone.test(found) || joined.test(found);
  if (givenByWindows.test(found)) return true;
  return parts.some((part) => numberedPart.test(part) || joined.test(part)) || isCounted(parts);
}

/** `srv-file01`, `PC_10_0231`, `NB-0417`: the number stands apart. `SQL-2019` names a year, `PC-10` is too little. */
function isCounted(parts: readonly string[]): boolean {
  const last = parts.at(-1)!;
  if (/^[a-zäöü]{2,12}\d{2,3}$/i.test(last)) return parts.some((part) => clearPart.test(part));
  if (!/^\d{2,5}[a-z]?$/i.test(last) || /^(?:19|20)\d\d$/.test(last)) return false;
  if (parts.length > 2) return parts.some((part) => anyPart.test(part));
  return clearPart.test(parts[0]!) && (last.startsWith('0') || last.length > 2);
}
