import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { redirect } from 'react-router';
import { delegationTexts } from '../features/delegations/delegations.texts.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { signInPath } from '../session/api.ts';
import { safeReturn } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { whoAsks } from '../session/viewer.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/acting-for';

export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { account, memberships, acting } = await whoAsks(context);
  if (!account) throw redirect(signInPath(session));
  const wanted = url.searchParams.get('suche')?.trim() ?? '';
  const fits = (name: string) => name.toLocaleLowerCase('de').includes(wanted.toLocaleLowerCase('de'));
  return {
    shown: memberships.filter(({ municipality }) => fits(municipality.name)),
    total: memberships.length,
    acting: acting?.id ?? null,
    wanted,
    back: safeReturn(url.searchParams.get('zurueck'), '/arbeitsplatz'),
    language: session.language,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, delegationTexts)('actingTitle'), isHidden: true });
};

/** Choosing among many for which municipality one acts; every button carries the one it stands beside. */
export default function ActingFor({ loaderData: { shown, total, acting, wanted, back } }: Route.ComponentProps) {
  const t = useTexts(delegationTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('actingTitle')} lead={t('actingLead')} />
      {total > 6 || wanted ? (
        <form method="get" action="/handeln-fuer" role="search" className="al-cluster body-search">
          <input type="hidden" name="zurueck" value={back} />
          <TextField name="suche" type="search" label={t('filter')} defaultValue={wanted} autoComplete="off" />
          <Button look="secondary">{t('filterNow')}</Button>
        </form>
      ) : null}
      {wanted ? (
        <p role="status" className="al-cluster">
          {shown.length === 0 ? t('noneFound') : t('shownOf', { count: shown.length, total })}
          <ButtonLink href={`/handeln-fuer?zurueck=${encodeURIComponent(back)}`} look="quiet" small>
            {t('showAll')}
          </ButtonLink>
        </p>
      ) : null}
      <ul className="acting-choices">
        {shown.map(({ id, role, municipality, through }) => (
          <li key={id}>
            <form method="post" action="/einstellungen" className="acting-choice">
              <input type="hidden" name="zurueck" value={back} />
              <div>
                <strong>{municipality.name}</strong>
                <br />
                <span className="al-muted al-small">
                  {through ? t('through', { name: through.name }) : t('own')} · {t('role', { role: t(`role_${role}`) })}
                </span>
              </div>
              {id === acting ? (
                <span className="al-muted">{t('actingNow')}</span>
              ) : (
                <Button name="handelnd-fuer" value={municipality.id} look="secondary" small>
                  {t('actFor', { name: municipality.name })}
                </Button>
              )}
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
