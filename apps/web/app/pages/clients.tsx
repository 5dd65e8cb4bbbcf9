import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { EmptyState } from '@allmende/ui/empty-state';
import { PageHeading } from '@allmende/ui/page-heading';
import { Pagination } from '@allmende/ui/pagination';
import { SelectField } from '@allmende/ui/select-field';
import { redirect } from 'react-router';
import { ClientWorkTable } from '../features/delegations/client-work.tsx';
import { delegationTexts } from '../features/delegations/delegations.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { whoAsks } from '../session/viewer.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/clients';

const ClientsPage = graphql(`
  query ClientsPage($municipalityId: ID, $onlyDue: Boolean!, $after: String) {
    clientWork(municipalityId: $municipalityId, onlyDue: $onlyDue, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
      edges {
        node {
          ...ClientWorkRow
        }
      }
    }
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { account, memberships, employments } = await whoAsks(context);
  if (!account) throw redirect(signInPath(session));
  const clients = memberships.filter(({ through }) => through).map(({ municipality }) => municipality);
  const bodies = memberships.flatMap(({ through }) => (through ? [through.id] : []));
  const wanted = clients.find(({ id }) => id === url.searchParams.get('kommune'))?.id ?? null;
  const onlyDue = url.searchParams.has('faellig');
  const after = url.searchParams.get('nach');
  const { clientWork } = await query(context, ClientsPage, { municipalityId: wanted, onlyDue, after });
  return {
    work: clientWork,
    clients,
    // A provider’s people come to its page from here; those of a municipality come to theirs from everywhere.
    providers: employments.map(({ municipality }) => municipality),
    isActing: bodies.length > 0,
    wanted,
    onlyDue,
    language: session.language,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, delegationTexts)('clientsTitle'), isHidden: true });
};

/** Solution by municipality, for those who act for several by delegation. */
export default function Clients({ loaderData }: Route.ComponentProps) {
  const { work, clients, providers, isActing, wanted, onlyDue } = loaderData;
  const t = useTexts(delegationTexts);
  const { pageInfo, totalCount, edges } = work;
  const address = (after: string | null) => {
    const search = new URLSearchParams();
    if (wanted) search.set('kommune', wanted);
    if (onlyDue) search.set('faellig', 'ja');
    if (after) search.set('nach', after);
    return `/vertretungen?${search}`;
  };
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading
        title={t('clientsTitle')}
        lead={t('clientsLead')}
        actions={providers.map(({ ags, name }) => (
          <ButtonLink key={ags} href={`/kommunen/${ags}/vertretung`} look="secondary">
            {t('toDelegations', { name })}
          </ButtonLink>
        ))}
      />
      {isActing ? (
        <>
          <form method="get" action="/vertretungen" role="search" className="al-cluster body-search">
            <SelectField
              name="kommune"
              label={t('municipality')}
              defaultValue={wanted ?? ''}
              options={[
                { value: '', label: t('allCities') },
                ...clients.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <CheckboxField name="faellig" value="ja" label={t('filterDue')} defaultChecked={onlyDue} />
            <Button look="secondary">{t('apply')}</Button>
          </form>
          <p role="status">{totalCount === 0 ? t('workNone') : t('total', { count: totalCount })}</p>
          {totalCount > 0 ? <ClientWorkTable rows={edges.map(({ node }) => node)} /> : null}
          {pageInfo.hasNextPage || pageInfo.hasPreviousPage ? (
            <Pagination
              label={t('pages')}
              previous={pageInfo.hasPreviousPage ? { href: address(null), label: t('first') } : undefined}
              next={pageInfo.hasNextPage ? { href: address(pageInfo.endCursor), label: t('next') } : undefined}
            />
          ) : null}
        </>
      ) : (
        <EmptyState title={t('noClients')} titleLevel={2}>
          {t('noClientsText')}
        </EmptyState>
      )}
    </div>
  );
}
