import { isRoleWord } from './finding-exceptions.ts';
import { detections, type Span } from './finding-patterns.ts';
import { firstNames } from './first-names.ts';

export const traceCodes = [
  'municipality-name',
  'person-name',
  'phone',
  'email',
  'iban',
  'internal-ip',
  'ip-address',
  'internal-host',
  'host-name',
  'own-address',
  'inventory-number',
] as const;
export type TraceCode = (typeof traceCodes)[number];

const word = String.raw`\p{Lu}[\p{Ll}ß'’]+(?:-\p{Lu}[\p{Ll}ß'’]+)*`;
const river = String.raw`(?:[ ](?:am|an der|an|im|in der|in|ob der|bei|vor der|a\.[ ]?d\.|i\.[ ]?d\.)[ ]${word})?`;
const place = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?:Gro(?:ße|ßen|sse|ssen) )?Kreisstadt|(?:Landeshaupt|Hanse|Universitäts|Kloster)?[Ss]tadt|(?:Samt|Verbands|Orts|Markt)?[Gg]emeinde|Markt|Landkreis(?:es)?|Kreis(?:es)?|Städteregion) (?<name>(?:Bad |Sankt |St\. )?${word}(?: \p{Lu}[\p{Ll}ß]+(?=[-\s.,;:)]|$))?${river})`,
  'gu',
);
/** What may follow `Stadt` and `Kreis` and is no name. */
const noPlace =
  /^(?:Muster|Beispiel|Name|Ort|Verwaltung|Rat|Recht|Amt|Beteilig|Person|Mitarbeit|Beschäftig|Mitglied|Betrieb|Und|Oder|Der|Die|Das|Als|Für|Mit|Informations|Bürger|Haus)/;

const title = String.raw`(?:(?:Prof|Dr|Dipl|Mag)\.?(?:[ -]*(?:Ing|med|jur|rer|nat|phil|h\.[ ]?c|Inf|Verw|iur)\.?)*[ ]+)`;
const titled = new RegExp(String.raw`(?<![\p{L}\p{N}])${title}+(?<name>${word}(?:[ ]${word})?)`, 'gu');
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<first>${word})[ ](?:(?:von|van|de|zu|el|al)[ ](?:der[ ])?)?(?<last>${word}|\p{Lu}\p{L}+)`,
  'gu',
);
const turned = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?<last>${word}), (?<first>${word})(?![\p{L}\p{N}-])`, 'gu');

const inventory =
  /(?<![\p{L}\p{N}])(?:Inventar(?:-?nummer|-?nr\.?|-Nr\.?)|Inv\.?[ -]?Nr\.?|Anlagen(?:nummer|-Nr\.?)|Geräte(?:nummer|-Nr\.?)|Asset[ -]?(?:ID|Tag|Nr\.?)|Serien(?:nummer|-Nr\.?)|S\/N)[*_ ]{0,4}[:#]?[*_ ]{0,4}(?<number>[A-Z0-9][A-Z0-9./-]{2,30}[A-Z0-9])|(?<![\p{L}\p{N}])(?<bare>INV[-_ ]?\d[\d-]{2,20})/giu;
const hostName =
  /(?<![\p{L}\p{N}_.@/-])(?:srv|svr|dc|nas|fs|sql|db|ex|mail|web|pc|nb|ws|cl|sw|fw|rtr|ap|prn|prt|hv|esx|vm|ts|rds|app)[a-z0-9]{0,12}(?:[-_][a-z0-9]{1,16}){1,4}(?![\p{L}\p{N}_.-]*@|[\p{L}\p{N}_])/giu;
const address = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d)/g;
const domain =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,4}[a-z]{2,10}(?![\p{L}\p{N}@-])/giu;

/** Kept for examples (RFC 5737), the machine itself, everybody, and what the whole world asks. */
const commonAddress =
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^(?:127|0|255)\.|^(?:8\.8\.(?:8\.8|4\.4)|1\.1\.1\.1|9\.9\.9\.9)$/;
const privateAddress = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;

/** Finds the wordings of one kind in a text. */
export type Detector = (text: string) => Span[];

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
const groupSpan = (match: RegExpExecArray, group: string): Span => {
  const start = match.index + match[0].lastIndexOf(group);
  return { start, end: start + group.length };
};
const spansOf = (text: string, pattern: RegExp, counts: (match: RegExpExecArray) => boolean = () => true): Span[] =>
  [...text.matchAll(pattern)].filter(counts).map(spanOf);

const known = (code: string): Detector => detections.find((one) => one.code === code)!.find;

function persons(text: string): Span[] {
  const isPerson = ({ groups }: RegExpExecArray) => firstNames.has(groups!.first!) && !isRoleWord(groups!.last!);
  const isName = ({ groups }: RegExpExecArray) => !groups!.name!.split(' ').some(isRoleWord);
  return [
    ...known('person-name')(text),
    ...spansOf(text, titled, isName),
    ...overlapping(text, named).filter(isPerson).map(spanOf),
    ...spansOf(text, turned, isPerson),
  ];
}

/** Names begin at every capital word, also within a match that is none. */
function overlapping(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const sticky = new RegExp(pattern.source, pattern.flags);
  for (let match = sticky.exec(text); match; match = sticky.exec(text)) {
    found.push(match);
    sticky.lastIndex = match.index + match.groups!.first!.length;
  }
  return found;
}

const isWhole = (found: string): boolean => found.split('.').every((part) => Number(part) <= 255);

/** The detectors by what they find; names of municipalities lead to others and are looked for first. */
export const traceDetectors: Readonly<Record<Exclude<TraceCode, 'own-address'>, Detector>> = {
  'municipality-name': (text) => spansOf(text, place, ({ groups }) => !noPlace.test(groups!.name!)),
  'person-name': persons,
  phone: known('phone'),
  email: known('email'),
  iban: known('iban'),
  'internal-ip': known('internal-ip'),
  'ip-address': (text) =>
    spansOf(text, address, ([found]) => isWhole(found) && !commonAddress.test(found) && !privateAddress.test(found)),
  'internal-host': known('internal-host'),
  'host-name': (text) => spansOf(text, hostName, ([found]) => /\d/.test(found)),
  'inventory-number': (text) =>
    [...text.matchAll(inventory)]
      .map((match) => groupSpan(match, match.groups!.number ?? match.groups!.bare!))
      .filter(({ start, end }) => /\d/.test(text.slice(start, end))),
};

/** Addresses on the web. */
export const domainsIn: Detector = (text) => spansOf(text, domain);

/** The family name in a person's name as it stands in a text; empty where it is not clear. */
export function familyNameIn(found: string): string {
  const reversed = /^(\p{L}+(?:-\p{L}+)*), /u.exec(found)?.[1];
  const last = reversed ?? found.split(/\s+/).at(-1) ?? '';
  return [...last].length >= 4 && /^\p{Lu}/u.test(last) ? last : '';
}
