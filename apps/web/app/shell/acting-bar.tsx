import { Link } from '@allmende/ui/link';
import { useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import type { Membership, Person } from '../session/viewer.ts';
import { shellTexts } from './shell.texts.ts';

export interface ActingBarProps {
  readonly person: Person;
  /** Through which membership the page itself is for a municipality, whichever was chosen. */
  readonly here: Membership | null;
}

/** Under the head of every page: for which municipality somebody acts, where that could be another one. */
export function ActingBar({ person: { memberships, acting }, here }: ActingBarProps) {
  const t = useTexts(shellTexts);
  const { pathname, search } = useLocation();
  const shown = here ?? acting;
  if (memberships.length < 2 && !shown?.through) return null;
  const isAnother = here !== null && acting !== null && here.id !== acting.id;
  return (
    <aside className="acting-bar" aria-label={t('actingLabel')}>
      <div className="al-page al-cluster">
        <p>
          {shown ? (
            <>
              {t(isAnother ? 'actingHere' : 'actingForNow')} <strong>{shown.municipality.name}</strong>
              {shown.through ? ` (${t('through', { name: shown.through.name })})` : null}
            </>
          ) : (
            t('notChosen')
          )}
        </p>
        {memberships.length > 1 ? (
          <Link href={`/handeln-fuer?zurueck=${encodeURIComponent(returnTo(pathname, search))}`}>
            {t(shown ? 'chooseActing' : 'chooseNow')}
          </Link>
        ) : null}
      </div>
    </aside>
  );
}

const returnTo = (pathname: string, search: string): string => {
  const back = new URLSearchParams(search).get('zurueck');
  return pathname === '/handeln-fuer' && back ? back : pathname + search;
};
