import type { SearchSort, Seal, SizeClass, SolutionFilter, SolutionKind, Tlp } from '../../gql/graphql.ts';

/** A field of the address, the field of the filter it fills, and the spelling of its values. */
interface Field {
  readonly name: string;
  readonly filter: keyof SolutionFilter;
  /** From the value in the address to the value of the contract; missing: both are the same. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
}

const kinds = { regelwerk: 'POLICY', vorlage: 'TEMPLATE', werkzeug: 'TOOL' } satisfies Record<string, SolutionKind>;
const sizes = { landgemeinde: 'LAND', klein: 'KLEIN', mittel: 'MITTEL', gross: 'GROSS' } satisfies Record<
  string,
  SizeClass
>;
const seals = {
  ungeprueft: 'UNCHECKED',
  formal: 'FORMALLY_CHECKED',
  fachlich: 'PROFESSIONALLY_CHECKED',
  bewaehrt: 'PROVEN',
  empfohlen: 'RECOMMENDED',
} satisfies Record<string, Seal>;
const labels = { clear: 'CLEAR', green: 'GREEN', amber: 'AMBER', 'amber-strict': 'AMBER_STRICT' } satisfies Record<
  string,
  Tlp
>;
const efforts = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 };

/** The facets in the order in which people need them. */
export const fields = [
  { name: 'art', filter: 'kind', values: kinds },
  { name: 'typ', filter: 'type' },
  { name: 'thema', filter: 'topic' },
  { name: 'amt', filter: 'department' },
  { name: 'bezug', filter: 'requirement' },
  { name: 'groesse', filter: 'sizeClass', values: sizes },
  { name: 'land', filter: 'land' },
  { name: 'siegel', filter: 'seal', values: seals },
  { name: 'lizenz', filter: 'licence' },
  { name: 'aufwand', filter: 'effort', values: efforts },
  { name: 'tlp', filter: 'tlp', values: labels },
  { name: 'kommune', filter: 'municipality' },
] as const satisfies readonly Field[];
export type FieldName = (typeof fields)[number]['name'];

const switches = { offline: 'offline', personalrat: 'staffCouncil' } as const;
export type SwitchName = keyof typeof switches;
export const switchNames = Object.keys(switches) as SwitchName[];

export const sorts = {
  relevanz: 'RELEVANCE',
  einsatz: 'MOST_ADOPTED',
  neu: 'NEWEST',
  bewertung: 'BEST_RATED',
  titel: 'TITLE',
} as const satisfies Record<string, SearchSort>;
export type SortName = keyof typeof sorts;

/** What a catalogue page shows; everything of it is in the address, defaults are not. */
export interface CatalogueView {
  readonly text: string;
  readonly chosen: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  readonly switches: readonly SwitchName[];
  readonly sort: SortName;
  readonly page: number;
  readonly after: string | null;
}

export function readAddress(search: URLSearchParams): CatalogueView {
  const chosen: Partial<Record<FieldName, readonly string[]>> = {};
  for (const field of fields) {
    const known = 'values' in field ? field.values : undefined;
    const values = [...new Set(search.getAll(field.name))].filter((value) => value && (!known || value in known));
    if (values.length > 0) chosen[field.name] = values.slice(0, 20);
  }
  const sort = search.get('sort');
  const after = search.get('nach');
  return {
    text: (search.get('q') ?? '').trim().slice(0, 200),
    chosen,
    switches: switchNames.filter((name) => search.get(name) === 'ja'),
    sort: sort && sort in sorts ? (sort as SortName) : 'relevanz',
    page: after ? Math.max(2, Math.trunc(Number(search.get('seite'))) || 2) : 1,
    after,
  };
}

/** The address of a view. */
export function addressOf(view: Partial<CatalogueView>, path = '/katalog'): string {
  const search = new URLSearchParams();
  if (view.text) search.set('q', view.text);
  for (const { name } of fields) for (const value of view.chosen?.[name] ?? []) search.append(name, value);
  for (const name of view.switches ?? []) search.set(name, 'ja');
  if (view.sort && view.sort !== 'relevanz') search.set('sort', view.sort);
  if (view.after) {
    search.set('seite', String(view.page ?? 2));
    search.set('nach', view.after);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** The same view on its first page with one value added to or removed from a facet. */
export function toggled(view: CatalogueView, name: FieldName, value: string): CatalogueView {
  const values = view.chosen[name] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...firstPage(view), chosen: { ...view.chosen, [name]: next } };
}

export const firstPage = (view: CatalogueView): CatalogueView => ({ ...view, page: 1, after: null });

/** The filter that the api understands. */
export function filterOf(view: CatalogueView): SolutionFilter {
  const entries = fields.flatMap((field) => {
    const values = view.chosen[field.name];
    return values ? [[field.filter, values.map((value) => toContract(field, value))] as const] : [];
  });
  return { ...Object.fromEntries(entries), ...Object.fromEntries(view.switches.map((name) => [switches[name], true])) };
}

/** The value of a facet as the address spells it. */
export function toAddress(name: FieldName, value: string): string {
  const field: Field | undefined = fields.find((one) => one.name === name);
  const spelled = Object.entries(field?.values ?? {}).find(([, contract]) => sameCode(contract, value));
  return spelled ? spelled[0] : value;
}

const toContract = (field: Field, value: string) => field.values?.[value] ?? value;
/** The index writes `formallyChecked`, the contract FORMALLY_CHECKED: letters and digits decide. */
const sameCode = (a: string | number | boolean, b: string) => bare(String(a)) === bare(b);
const bare = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
