import { useRouteLoaderData } from 'react-router';
import type { Person } from './viewer.ts';

/** Who looks at the page, as the frame around it knows them; null where nobody is signed in. */
export function usePerson(): Person | null {
  const person = useRouteLoaderData<{ person: Person }>('root')?.person;
  return person?.account ? person : null;
}
