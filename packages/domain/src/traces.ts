import type { Content } from './content.ts';
import type { Span } from './finding-patterns.ts';
import { nameForms, nameKeys } from './municipality-name.ts';
import { domainsIn, familyNameIn, type TraceCode, traceCodes, traceDetectors } from './trace-patterns.ts';
import { placesIn, tokensIn } from './variables.ts';

export type TraceField = 'title' | 'shortVersion' | 'summary' | 'heading' | 'body' | 'guidance';

/** One place at which a document betrays from whom it comes. */
export interface TracePlace extends Span {
  /** What a choice for this place alone names. */
  readonly id: string;
  /** Null where it stands in the metadata. */
  readonly clauseId: string | null;
  readonly field: TraceField;
  readonly excerpt: string;
  /** May a variable stand here? Not in code, and not in metadata. */
  readonly mayBeVariable: boolean;
}

/** A wording that betrays from whom a document comes, with all its places. */
export interface Trace {
  readonly id: string;
  readonly code: TraceCode;
  readonly found: string;
  /** A variable that could stand there instead; its key does not repeat what was found. */
  readonly suggestion: { readonly key: string; readonly label: string };
  readonly places: readonly TracePlace[];
}

interface Text {
  readonly clauseId: string | null;
  readonly field: TraceField;
  readonly text: string;
}

/**
 * Finds names of municipalities and persons, phone numbers, addresses and inventory numbers: what a municipality may not
 * want to give away with a document. Every wording once, with every place; a person decides about each.
 *
 * @param municipalities names that are known anyway, such as that of the municipality that takes the document over
 */
export function tracesIn(content: Content, municipalities: readonly string[] = []): Trace[] {
  const texts = textsOf(content);
  const wordings = new Map<string, { code: TraceCode; found: string; key: string | null; places: TracePlace[] }>();
  const taken = texts.map(({ text }): Span[] => tokensIn(text).map(({ start, end }) => ({ start, end })));
  // A text is read as Markdown only where something was found in it: that takes longer than all the rest.
  const open = new Map<number, readonly Span[]>();
  const openIn = (at: number): readonly Span[] => {
    const { text, clauseId } = texts[at]!;
    const known = open.get(at) ?? (clauseId === null ? [] : placesIn(text));
    open.set(at, known);
    return known;
  };
  const add = (code: TraceCode, at: number, { start, end }: Span, key: string | null) => {
    if (taken[at]!.some((one) => start < one.end && end > one.start)) return;
    taken[at]!.push({ start, end });
    const { clauseId, field, text } = texts[at]!;
    const found = text.slice(start, end);
    const wording = wordings.get(`${code} ${found}`) ?? { code, found, key, places: [] };
    const mayBeVariable = openIn(at).some((one) => one.start <= start && end <= one.end);
    const excerpt = excerptOf(text, start, end);
    wording.places.push({
      id: `${clauseId ?? 'metadata'}.${field}.${start}`,
      clauseId,
      field,
      excerpt,
      mayBeVariable,
      start,
      end,
    });
    wordings.set(`${code} ${found}`, wording);
  };
  const addAll = (code: TraceCode, find: (text: string) => Span[], key: string | null = null) =>
    texts.forEach(({ text }, at) => find(text).forEach((span) => add(code, at, span, key)));

  for (const code of ['email', 'iban', 'internal-host', 'internal-ip'] as const) addAll(code, traceDetectors[code]);
  const names = designatedIn(texts, municipalities);
  for (const name of names) addOwn(name, addAll);
  addAll('person-name', traceDetectors['person-name']);
  const families = [...wordings.values()]
    .filter(({ code }) => code === 'person-name')
    .map(({ found }) => familyNameIn(found));
  for (const family of new Set(families)) if (family !== '') addAll('person-name', (text) => wholeWords(text, family));
  for (const code of ['inventory-number', 'phone', 'host-name', 'ip-address'] as const)
    addAll(code, traceDetectors[code]);
  return named([...wordings.values()]);
}

function textsOf({ metadata, clauses }: Content): Text[] {
  return [
    ...(['title', 'shortVersion', 'summary'] as const).map((field) => ({
      clauseId: null,
      field,
      text: metadata[field],
    })),
    ...clauses.flatMap(({ id, heading, body, guidance }) => [
      { clauseId: id, field: 'heading' as const, text: heading },
      { clauseId: id, field: 'body' as const, text: body },
      { clauseId: id, field: 'guidance' as const, text: guidance },
    ]),
  ].filter(({ text }) => text !== '');
}

/** Municipalities by their designations, the most often named first: that is whose document it is. */
function designatedIn(texts: readonly Text[], known: readonly string[]): string[] {
  const counts = new Map(known.map((name) => [name, Number.MAX_SAFE_INTEGER]));
  for (const { text } of texts)
    for (const { start, end } of traceDetectors['municipality-name'](text)) {
      const name = text.slice(start, end).replace(/^(Landkreis|Kreis)es /, '$1 ');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** All forms of a municipality's name, the longest first, and addresses that bear it. */
function addOwn(
  name: string,
  addAll: (code: TraceCode, find: (text: string) => Span[], key?: string | null) => void,
): void {
  const forms = nameForms(name);
  const bare = forms.short.replace(/^(?:Bad|Sankt|St\.) /, '');
  const slugs = [bare.toLowerCase(), withoutUmlauts(bare.toLowerCase())];
  if ([...bare].length >= 4)
    addAll('own-address', (text) =>
      domainsIn(text).filter(({ start, end }) =>
        slugs.some((slug) => bears(text.slice(start, end).toLowerCase(), slug)),
      ),
    );
  const wanted: readonly (readonly [string, string])[] = [
    [forms.genitive, nameKeys.genitive],
    [forms.name, nameKeys.name],
    [forms.adjective, nameKeys.adjective],
    [`${forms.short}s`, nameKeys.short],
    [forms.short, nameKeys.short],
  ];
  for (const [form, key] of wanted) {
    const isArticled = form === forms.genitive && /^(?:der|des) /.test(form) && !form.startsWith('des ');
    // A name that was given without its designation is the short one.
    const isBare = form === forms.short && key !== nameKeys.short;
    if ([...form].length >= 4 && !isArticled && !isBare)
      addAll('municipality-name', (text) => wholeWords(text, form), key);
  }
}

/** A short name stands in many words: that of Essen in `interessen.de`. */
const bears = (address: string, slug: string): boolean =>
  [...address.matchAll(new RegExp(`(?<before>\\p{L}*)${literally(slug)}(?<after>\\p{L}*)`, 'gu'))].some(
    ({ groups }) =>
      slug.length >= 7 ||
      /^(?:|.*(?:stadt|gemeinde|markt|kreis|werke|rathaus|vhs))$/.test(groups!.before!) ||
      /^(?:rathaus|stadt|werke|online)$/.test(groups!.after!),
  );

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const withoutUmlauts = (text: string): string =>
  text.replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? sign);

function wholeWords(text: string, wanted: string): Span[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${literally(wanted)}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const kinds: Readonly<Record<TraceCode, readonly [key: string, label: string]>> = {
  'municipality-name': ['kommune.name', 'Name einer Kommune'],
  'person-name': ['person.name', 'Name einer Person'],
  phone: ['kontakt.telefon', 'Telefonnummer'],
  email: ['kontakt.mail', 'E-Mail-Adresse'],
  iban: ['kontakt.iban', 'Bankverbindung'],
  'internal-ip': ['netz.adresse', 'Adresse im internen Netz'],
  'ip-address': ['netz.adresse-aussen', 'IP-Adresse'],
  'internal-host': ['netz.rechner', 'Name eines Rechners'],
  'host-name': ['netz.geraet', 'Name eines Geräts'],
  'own-address': ['kommune.web', 'Adresse im Web'],
  'inventory-number': ['inventar.nummer', 'Inventarnummer'],
};

/** Suggestions: the profile's key for the name of the municipality whose document it is, numbers for all others. */
function named(
  wordings: readonly { code: TraceCode; found: string; key: string | null; places: TracePlace[] }[],
): Trace[] {
  const counts = new Map<TraceCode, number>();
  const used = new Set<string>();
  return wordings
    .toSorted((one, other) => traceCodes.indexOf(one.code) - traceCodes.indexOf(other.code))
    .map(({ code, found, key, places }, at) => {
      const isFree = key !== null && (!used.has(key) || key === nameKeys.short);
      if (isFree) used.add(key);
      const count = (counts.get(code) ?? 0) + (isFree ? 0 : 1);
      counts.set(code, count);
      const [stem, label] = kinds[code];
      const suggestion = isFree ? { key, label } : { key: `${stem}-${count}`, label: `${label} ${count}` };
      return { id: `trace-${at + 1}`, code, found, suggestion, places };
    });
}

const AROUND = 40;

/** Whole words around a place, within its own line: what stands in the next paragraph or row is something else. */
function excerptOf(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const [before, after] = [text.slice(from, start), text.slice(end, to < 0 ? text.length : to)];
  const [first, last] = [before.slice(-AROUND), after.slice(0, AROUND)];
  const isCut = { before: first.length < before.length, after: last.length < after.length };
  const left = readable(isCut.before ? first.replace(/^\S*\s/, '… ') : first);
  const right = readable(isCut.after ? last.replace(/\s\S*$/, ' …') : last);
  return `${left}${text.slice(start, end)}${right}`.replace(/\s+/g, ' ').trim();
}

/** Without the signs of Markdown. */
const readable = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-+*]|#{1,6}|>|\d+[.)])\s+/, '')
    .replace(/[*_`|\\]+/g, ' ');
