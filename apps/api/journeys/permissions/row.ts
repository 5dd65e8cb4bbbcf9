import { owners, type Kind, type Person, type Town } from './people.ts';

/** One mutation, asked of one kind of thing. */
export interface Row {
  readonly mutation: string;
  /** What it is asked of, as in "saveDraft, of a working copy". */
  readonly of: string;
  /** Makes the thing anew and says how each person asks for the change. */
  readonly make: (town: Town) => Promise<(person: Person) => object>;
  readonly allowed: readonly Kind[];
  /** Who is told why not; for everybody else the thing does not exist. */
  readonly found: readonly Kind[];
}

export const row = <Made>(
  mutation: string,
  of: string,
  make: (town: Town) => Promise<Made>,
  input: (made: Made, person: Person) => object,
  who: { readonly allowed: readonly Kind[]; readonly found?: readonly Kind[] },
): Row => ({
  mutation,
  of,
  make: async (town) => {
    const made = await make(town);
    return (person) => input(made, person);
  },
  allowed: who.allowed,
  found: who.found ?? owners,
});
