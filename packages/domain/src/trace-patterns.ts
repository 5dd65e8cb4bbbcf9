import { isRoleWord } from './finding-exceptions.ts';
import { detections, type Span } from './finding-patterns.ts';
import { firstNames } from './first-names.ts';
import { hostNamesIn } from './host-names.ts';

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
const addressed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Herrn?|Frau)[^\S\n]+${title}*(?<first>${word})(?<rest>[ ](?:(?:von|van|de|zu)[ ](?:der[ ])?)?(?<last>${word}))?`,
  'gu',
);
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<first>${word})[ ](?:(?:von|van|de|zu|el|al)[ ](?:der[ ])?)?(?<last>${word}|\p{Lu}\p{L}+)`,
  'gu',
);
const turned = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?<last>${word}), (?<first>${word})(?![\p{L}\p{N}-])`, 'gu');

const inventory =
  /(?<![\p{L}\p{N}])(?:Inventar(?:-?nummer|-?nr\.?|-Nr\.?)|Inv\.?[ -]?Nr\.?|Anlagen(?:nummer|-?nr\.?)|Geräte(?:nummer|-?nr\.?)|Asset[ -]?(?:ID|Tag|Nr\.?)|Serien(?:nummer|-Nr\.?)|Service[ -]?Tag|IMEI|S\/N)[*_ ]{0,4}[:#]?[*_ ]{0,4}(?<number>[A-Z0-9][A-Z0-9./-]{1,30}[A-Z0-9])|(?<![\p{L}\p{N}])(?<bare>INV[-_ ]?\d[\d-]{2,20})/giu;
/** Inside the house people dial the end of a number: `Durchwahl -3313`. */
const extension =
  /(?<![\p{L}\p{N}])(?:Durchwahl|Nebenstelle|Apparat|DW)[*_ ]{0,4}:?[*_ ]{0,4}(?<number>-?\d{2,5})(?![\p{L}\p{N}]|[.,]\d)/gu;
/** As some write it, so that machines do not collect it. */
const hiddenEmail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?[[(](?:at|ät)[\])] ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[[(](?:dot|punkt)[\])] ?)[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}])/giu;
const signed = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:gez\.|Hrn?\.)[ ]+(?<name>${word}(?:[ ]${word})?)`, 'gu');

const address = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d)/g;
const domain =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,4}[a-z]{2,10}(?![\p{L}\p{N}@-])/giu;

const address6 =
  /(?<![\p{L}\p{N}:.])(?!2001:db8:)2[0-9a-f]{3}:(?:[0-9a-f]{0,4}:){2,6}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu;
/** Chapters have such numbers as well. */
const isChapter = (text: string, at: number, found: string): boolean =>
  found.split('.').every((part) => Number(part) <= 30) ||
  /(?:Kapitel|Abschnitt|Ziffer|Nummer|Nr\.|Punkt|Version|Release|Build)[ ]$/.test(text.slice(Math.max(0, at - 12), at));

/** Kept for examples (RFC 5737), the machine itself, everybody, and what the whole world asks. */
const commonAddress =
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^(?:127|0|255)\.|^(?:8\.8\.(?:8\.8|4\.4)|1\.1\.1\.1|9\.9\.9\.9)$/;
const isForeign = (found: string): boolean => !commonAddress.test(found) && !privateAddress.test(found);
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
    ...salutations(text),
    ...spansOf(text, titled, isName),
    ...spansOf(text, signed, isName),
    ...overlapping(text, named).filter(isPerson).map(spanOf),
    ...spansOf(text, turned, isPerson),
  ];
}

/** `Frau Dr. Sabine Huber`: what follows belongs to the name where it begins with a first name. */
function salutations(text: string): Span[] {
  return [...text.matchAll(addressed)].flatMap((match): Span[] => {
    const { first, rest = '', last = '' } = match.groups as { first: string; rest?: string; last?: string };
    const isFirstName = firstNames.has(first);
    if (!isFirstName && isRoleWord(first)) return [];
    const isWholeName = isFirstName && last !== '' && !isRoleWord(last);
    const { start, end } = spanOf(match);
    return [{ start, end: isWholeName ? end : end - rest.length }];
  });
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
  phone: (text) => [
    ...known('phone')(text),
    ...[...text.matchAll(extension)].map((match) => groupSpan(match, match.groups!.number!)),
  ],
  email: (text) => [...known('email')(text), ...spansOf(text, hiddenEmail)],
  iban: known('iban'),
  'internal-ip': known('internal-ip'),
  'ip-address': (text) => [
    ...spansOf(
      text,
      address,
      ({ 0: found, index }) => isWhole(found) && isForeign(found) && !isChapter(text, index, found),
    ),
    ...spansOf(text, address6),
  ],
  'internal-host': known('internal-host'),
  'host-name': hostNamesIn,
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
