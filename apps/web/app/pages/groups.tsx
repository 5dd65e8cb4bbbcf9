import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { GroupTable } from '../features/groups/group-table.tsx';
import { groupTexts } from '../features/groups/groups.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/groups';

export const handle: PageHandle = { interactive: true };

const GroupsPage = graphql(`
  query GroupsPage {
    viewer {
      account {
        id
      }
      mayKeepGroups
    }
    ...GroupRows
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { viewer, ...rows } = await query(context, GroupsPage);
  if (!viewer.account) throw redirect(signInPath(session));
  if (!viewer.mayKeepGroups) throw notFound();
  const { searchParams } = url;
  const done = (['saved', 'dissolved'] as const).find((_, at) => searchParams.has(['gespeichert', 'aufgeloest'][at]!));
  return { rows, done: done ?? null, language: session.language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, groupTexts)('title'), isHidden: true });
};

export default function Groups({ loaderData: { rows, done } }: Route.ComponentProps) {
  const t = useTexts(groupTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb label={t('here')} items={[{ label: t('desk'), href: '/pruefstelle' }, { label: t('title') }]} />
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href="/pruefstelle/gruppen/neu">{t('add')}</ButtonLink>}
      />
      {done ? <Alert tone="success" title={t(done)} role="status" /> : null}
      <GroupTable rows={rows} />
    </div>
  );
}
