import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { auditTexts } from '../features/audit/audit.texts.ts';
import { TrailList } from '../features/audit/trail-list.tsx';
import { trailFilter, trailViewIn } from '../features/audit/trail-view.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { shellTexts } from '../shell/shell.texts.ts';
import type { Route } from './+types/municipality-trail';

const MunicipalityTrailPage = graphql(`
  query MunicipalityTrailPage(
    $ags: String!
    $from: DateTime
    $until: DateTime
    $verb: String
    $subject: ID
    $after: String
  ) {
    municipality(ags: $ags) {
      ags
      name
      auditTrail(first: 50, from: $from, until: $until, verb: $verb, subject: $subject, after: $after) {
        ...Trail
      }
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const view = trailViewIn(url.searchParams);
  const { municipality } = await query(context, MunicipalityTrailPage, { ags: params.ags, ...trailFilter(view) });
  if (!municipality?.auditTrail) throw notFound();
  const { ags, name, auditTrail } = municipality;
  return { ags, name, trail: auditTrail, view, language: sessionOf(context).language };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({
        language: loaderData.language,
        title: textsIn(loaderData.language, auditTexts)('titleOf', { name: loaderData.name }),
        isHidden: true,
      })
    : [];

export default function MunicipalityTrail({ loaderData: { ags, name, trail, view } }: Route.ComponentProps) {
  const t = useTexts(auditTexts);
  const shell = useTexts(shellTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb
        label={t('here')}
        items={[
          { label: shell('municipalities'), href: '/kommunen' },
          { label: name, href: `/kommunen/${ags}` },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('titleOf', { name })} lead={`${t('lead')} ${t('whoReads', { name })}`} />
      <TrailList
        path={`/kommunen/${ags}/protokoll`}
        view={view}
        trail={trail}
        caption={t('titleOf', { name })}
        ags={ags}
      />
    </div>
  );
}
