import { isExampleAddress, isExamplePhone, isRoleWord } from './finding-exceptions.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How one kind of finding is recognised. */
export interface Detection {
  readonly code: (typeof findingCodes)[number];
  readonly severity: 'error' | 'warning';
  readonly find: (text: string) => Span[];
  /** True where the excerpt must not repeat what was found. */
  readonly masked?: boolean;
}

export const findingCodes = [
  'classification-mark',
  'classification-mention',
  'private-key',
  'access-token',
  'password',
  'internal-ip',
  'internal-host',
  'email',
  'phone',
  'iban',
  'person-name',
] as const;

const vsMark = String.raw`VS\s?[-–—]\s?NfD|VS\s?[-–—]\s?VERTRAULICH|VS\s?[-–—]\s?nur f[üu]r den dienstgebrauch|nur f[üu]r den dienstgebrauch|streng geheim`;
const tlpRed = String.raw`TLP\s?:\s?RED`;
const restricted = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${vsMark}|${tlpRed})(?![\p{L}\p{N}])`, 'giu');
/** Alone on its line, or after a label that names a classification: then it marks the document and does not speak about marks. */
const marking = new RegExp(
  String.raw`^[ \t>#*_|–—-]{0,20}(?:(?:einstufung|klassifizierung|klassifikation|vertraulichkeit|classification|tlp)[ \t*_]{0,9}[:|][ \t*_]{0,9})?(?:${vsMark}|${tlpRed})[ \t*_|.–—-]{0,20}$`,
  'gimu',
);

const keyBlock = new RegExp(`-----BEGIN (?:[A-Z0-9]+ ){0,2}${'PRIVATE'} KEY(?: BLOCK)?-----`, 'g');
const accessTokens = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g,
  /\bgithub_pat_\w{40,}\b/g,
  /\bglpat-[\w-]{20,}/g,
  /\bxox[abprs]-[\w-]{10,}/g,
  /\bsk-[A-Za-z0-9_-]{24,}/g,
  /\bAIza[\w-]{35}\b/g,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g,
  /\bBearer\s+[\w.~+/-]{24,}=*/g,
  /\b(?:api[_-]?key|access[_-]?token|client[_-]?secret|auth[_-]?token)["']?\s*[:=]\s*["']?[\w.~+/-]{16,}/gi,
];

const passwordPattern =
  /(?<![\p{L}\p{N}])(?:[\p{L}-]{0,40}(?:passwort|kennwort)|password|passwd|pwd|passphrase)["'*_`]*\s*[:=]\s*["'*_`]*(?<secret>[^\s"'`|<>{}[\]]{6,})/giu;

const privateIp =
  /(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?![\d]|\.\d)(?<length>\/\d{1,2})?/g;
const uniqueLocalIp = /(?<![\p{L}\p{N}:])f[cd][0-9a-f]{2}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?<length>\/\d{1,3})?/giu;
/** The ranges themselves (RFC 1918, RFC 4193) stand in every textbook and betray nobody. */
const wholeRanges = new Set(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fd00::/8']);

const internalHost =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}(?:local|localdomain|lan|intern|internal|corp|home\.arpa)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])|(?<!\\)\\\\[a-z0-9][\w.-]{1,62}\\[\w$.-]+/giu;
const emailPattern =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}(?![\p{L}\p{N}])/giu;
const phonePattern =
  /(?<![\p{L}\p{N}.:/+-])(?:\+|00)[1-9]\d{0,2}[ /-]?(?:\(0\)[ ]?)?(?:\(?\d{1,5}\)?[ /-]?){2,6}\d{1,5}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.:/+-])(?:\(0[1-9]\d{1,4}\)|0[1-9]\d{1,4})(?:[ ]?[/-][ ]?| )\d{2,5}(?:[ -]?\d{1,5}){0,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.:/+-])01[567]\d{8,9}(?![\p{L}\p{N}])/giu;
const ibanPattern = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const personPattern =
  /(?<![\p{L}\p{N}])(?:Herrn?|Frau)[^\S\n]+(?:(?:Prof|Dr|Dipl|Ing|med|jur|h\.c)\.?[^\S\n-]*-?)*(?<name>\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)*)/gu;

export const detections: readonly Detection[] = [
  { code: 'classification-mark', severity: 'error', find: (text) => spans(text, marking) },
  { code: 'classification-mention', severity: 'warning', find: mentions },
  { code: 'private-key', severity: 'error', masked: true, find: (text) => spans(text, keyBlock) },
  {
    code: 'access-token',
    severity: 'error',
    masked: true,
    find: (text) => accessTokens.flatMap((pattern) => spans(text, pattern)),
  },
  { code: 'password', severity: 'error', masked: true, find: passwords },
  { code: 'internal-ip', severity: 'warning', find: internalIps },
  { code: 'internal-host', severity: 'warning', find: (text) => spans(text, internalHost) },
  {
    code: 'email',
    severity: 'warning',
    find: (text) => spans(text, emailPattern, ([found]) => !isExampleAddress(found)),
  },
  { code: 'phone', severity: 'warning', find: phones },
  { code: 'iban', severity: 'warning', find: (text) => spans(text, ibanPattern, ([found]) => isIban(found)) },
  {
    code: 'person-name',
    severity: 'warning',
    find: (text) => spans(text, personPattern, (match) => !isRoleWord(match.groups!.name!)),
  },
];

/** Is this an IBAN with correct check digits (ISO 13616, modulo 97)? */
export function isIban(text: string): boolean {
  const sign = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(sign) || (sign.startsWith('DE') && sign.length !== 22)) return false;
  const digits = (sign.slice(4) + sign.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function spans(text: string, pattern: RegExp, counts: (match: RegExpExecArray) => boolean = () => true): Span[] {
  return [...text.matchAll(pattern)]
    .filter(counts)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function mentions(text: string): Span[] {
  const marks = spans(text, marking);
  return spans(text, restricted).filter(({ start }) => !marks.some((mark) => mark.start <= start && start < mark.end));
}

/** A password has more than letters; "Passwort: mindestens zwölf Zeichen" is a rule, not a password. */
function passwords(text: string): Span[] {
  return [...text.matchAll(passwordPattern)].flatMap((match) => {
    const secret = match.groups!.secret!;
    const isSecret =
      /\p{L}/u.test(secret) && /[\d!§$%&?#@]/.test(secret.replace(/[.,;:!?)*_]+$/, '')) && !/^https?:/i.test(secret);
    const start = match.index + match[0].length - secret.length;
    return isSecret ? [{ start, end: start + secret.length }] : [];
  });
}

function internalIps(text: string): Span[] {
  const isOne = (match: RegExpExecArray) =>
    !wholeRanges.has(match[0].toLowerCase()) &&
    !match[0]
      .split('/')[0]!
      .split('.')
      .some((part) => Number(part) > 255);
  return [...spans(text, privateIp, isOne), ...spans(text, uniqueLocalIp, isOne)].sort(
    (one, other) => one.start - other.start,
  );
}

function phones(text: string): Span[] {
  const ibans = spans(text, ibanPattern);
  return spans(text, phonePattern, ([found]) => {
    const digits = found.replace(/\D/g, '');
    // `Drucksache 0123/2024`: a number of a year's papers.
    const isPaper = /^0\d{2,4} ?\/ ?(?:19|20)\d\d$/.test(found);
    return digits.length >= 7 && digits.length <= 15 && !isExamplePhone(digits) && !isPaper;
  }).filter(({ start }) => !ibans.some((iban) => iban.start <= start && start < iban.end));
}
