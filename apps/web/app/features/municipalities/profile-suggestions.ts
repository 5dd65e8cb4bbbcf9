import { designatedNames, nameForms, nameKeys } from '@allmende/domain/municipality-name';
import { type Land, laender } from '@allmende/vocabularies/laender';
import type { MunicipalityKind } from '../../gql/graphql.ts';

/** A municipality as the register knows it. */
export interface Registered {
  readonly name: string;
  readonly kind: MunicipalityKind;
  /** Code of the Land. */
  readonly land: string;
}

export type ProfileTyped = Readonly<Record<string, string>>;
/** Suggested values by key, the likeliest first; none where nothing follows from what is known. */
export type Suggestions = Readonly<Record<string, readonly string[]>>;

const kinds = {
  CITY: 'city',
  TOWN: 'town',
  MUNICIPALITY: 'municipality',
  DISTRICT: 'district',
  ASSOCIATION: 'association',
  // Has no profile; its name stands as it is.
  PROVIDER: 'association',
} as const satisfies Record<MunicipalityKind, string>;

/** What follows from the kind and the name of the municipality, and from its Land; a person confirms it. */
export function suggestionsFor(registered: Registered, typed: ProfileTyped): Suggestions {
  const land = laender.find(({ code }) => code === registered.land);
  const names = namesOf(registered, land);
  const forms = nameForms(typed[nameKeys.name] || (names[0] ?? ''));
  const chosen = laender.find(({ label }) => label.de === typed['municipality.land']) ?? land;
  const all: Record<string, readonly string[]> = {
    [nameKeys.name]: typed[nameKeys.name] ? [] : names,
    [nameKeys.short]: [forms.short],
    [nameKeys.sentence]: [forms.sentence],
    [nameKeys.genitive]: [forms.genitive],
    [nameKeys.dative]: [forms.dative],
    [nameKeys.adjective]: [forms.adjective],
    'municipality.land': land ? [land.label.de] : [],
    'land.cert': chosen ? [chosen.cert] : [],
  };
  return Object.fromEntries(
    Object.entries(all).map(([key, values]) => [key, values.filter((value) => value !== '' && value !== typed[key])]),
  );
}

/** A city that is a Land bears a name of its own, which no rule tells. */
function namesOf({ name, kind }: Registered, land: Land | undefined): string[] {
  if (land?.label.de === name) return [];
  return designatedNames(name, kinds[kind], land?.capital === name);
}

/** The same with every empty value filled from its likeliest suggestion. */
export function withSuggestions(registered: Registered, typed: ProfileTyped): ProfileTyped {
  const suggested = suggestionsFor(registered, typed);
  const filled = Object.entries(suggested).flatMap(([key, [first]]) => (!typed[key] && first ? [[key, first]] : []));
  return { ...typed, ...(Object.fromEntries(filled) as ProfileTyped) };
}
