import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { TabLinks } from '@allmende/ui/tab-links';
import { redirect } from 'react-router';
import { AdmissionTable } from '../features/admissions/admission-table.tsx';
import { decidingTexts } from '../features/admissions/deciding.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/admissions';

const AdmissionsPage = graphql(`
  query AdmissionsPage($closed: Boolean!) {
    viewer {
      account {
        id
      }
      maySeeAdmissions
      waitingAdmissions
    }
    admissions(closed: $closed) {
      ...AdmissionRow
    }
  }
`);

const HERE = '/pruefstelle/aufnahmen';

export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const isClosed = url.searchParams.get('stand') === 'erledigt';
  const { viewer, admissions } = await query(context, AdmissionsPage, { closed: isClosed });
  if (!viewer.account) throw redirect(signInPath(session));
  if (!viewer.maySeeAdmissions) throw notFound();
  const { waitingAdmissions: waiting } = viewer;
  return { admissions, isClosed, waiting, now: new Date().toISOString(), language: session.language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, decidingTexts)('title'), isHidden: true });
};

export default function Admissions({ loaderData: { admissions, isClosed, waiting, now } }: Route.ComponentProps) {
  const t = useTexts(decidingTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb label={t('here')} items={[{ label: t('desk'), href: '/pruefstelle' }, { label: t('title') }]} />
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="al-stack">
        <TabLinks
          label={t('tabs')}
          items={[
            { href: HERE, label: t('open'), count: waiting, current: !isClosed },
            { href: `${HERE}?stand=erledigt`, label: t('closed'), current: isClosed },
          ]}
        />
        <AdmissionTable admissions={admissions} now={now} />
      </div>
    </div>
  );
}
