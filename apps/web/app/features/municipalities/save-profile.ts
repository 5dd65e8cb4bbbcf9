import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { MunicipalityKind } from '../../gql/graphql.ts';
import { notFound, query } from '../../session/api.ts';
import type { FormProblem } from '../../session/problems.ts';
import { type StoredPart, storedPart } from '../../shell/stored-fields.ts';
import { profileField, profileFields } from './city-profile-input.ts';
import { type ProfileTyped, withSuggestions } from './profile-suggestions.ts';
import { typedFrom } from './use-typed-profile.ts';

const StoredProfile = graphql(`
  query StoredProfile($ags: String!) {
    municipality(ags: $ags) {
      id
      name
      kind
      land
      profile {
        revision
        values {
          key
          value
        }
      }
    }
  }
`);

const SaveCityProfile = graphql(`
  mutation SaveCityProfile($input: SaveCityProfileInput!) {
    saveCityProfile(input: $input) {
      municipality {
        profile {
          values {
            key
            value
          }
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export interface ProfileOfCity {
  readonly id: string;
  readonly name: string;
  readonly kind: MunicipalityKind;
  readonly land: string;
  readonly revision: number;
  readonly part: StoredPart;
}

/** The profile of a city as it is stored; a profile of others does not exist. */
export async function profileOf(context: Readonly<RouterContextProvider>, ags: string): Promise<ProfileOfCity> {
  const { municipality } = await query(context, StoredProfile, { ags });
  if (!municipality?.profile) throw notFound();
  const { id, name, kind, land, profile } = municipality;
  return { id, name, kind, land, revision: profile.revision, part: storedPart(profileFields(profile.values)) };
}

export type SavedProfile =
  | { readonly kind: 'saved'; readonly base: string }
  | { readonly kind: 'stale'; readonly part: StoredPart }
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] };

/** Saves a profile as it was typed, unless somebody else has changed it since; on wish with what is empty filled from suggestions. */
export async function saveProfile(
  context: Readonly<RouterContextProvider>,
  ags: string,
  form: FormData,
  isToBeFilled = false,
): Promise<SavedProfile> {
  const city = await profileOf(context, ags);
  if (city.part.base !== form.get('base')) return { kind: 'stale', part: city.part };
  const typed = typedFrom((name) => form.get(name));
  const values = valuesIn(isToBeFilled ? withSuggestions(city, typed) : typed);
  const input = { municipalityId: city.id, expectedRevision: city.revision, values };
  const { municipality, errors } = (await query(context, SaveCityProfile, { input })).saveCityProfile;
  if (errors.some(({ code }) => code === 'STALE_REVISION'))
    return { kind: 'stale', part: (await profileOf(context, ags)).part };
  if (errors.length > 0) return { kind: 'refused', problems: errors.map((one) => atItsField(one, values)) };
  return { kind: 'saved', base: storedPart(profileFields(municipality?.profile?.values ?? [])).base };
}

const valuesIn = (typed: ProfileTyped) =>
  Object.entries(typed)
    .map(([key, value]) => ({ key, value: value.replaceAll('\r\n', '\n') }))
    .filter(({ value }) => value !== '');

/** The api names a value by its place in the list, the page by its field. */
function atItsField(problem: FormProblem, values: readonly { readonly key: string }[]): FormProblem {
  const key = values[Number(problem.path?.[1])]?.key;
  return key ? { ...problem, path: [profileField(key)] } : problem;
}
