import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { admissionTexts } from '../features/admissions/admissions.texts.ts';
import { MunicipalityAdoptions } from '../features/adoptions/municipality-adoptions.tsx';
import { MunicipalityHead } from '../features/municipalities/municipality-head.tsx';
import { municipalityTexts } from '../features/municipalities/municipalities.texts.ts';
import { SolutionCard } from '../features/solutions/solution-card.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/municipality';

const MunicipalityPage = graphql(`
  query MunicipalityPage($ags: String!) {
    municipality(ags: $ags) {
      id
      viewerMayReadTrail
      viewerMayArchive
      viewerMayManageMembers
      participates
      ...MunicipalityHead
      ...MunicipalityAdoptions
      solutions(first: 50) {
        edges {
          node {
            ...SolutionCard
          }
        }
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language, publicUrl } = sessionOf(context);
  const { municipality } = await query(context, MunicipalityPage, { ags: params.ags });
  if (!municipality) throw notFound();
  return { municipality, language, publicUrl };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({
        language: loaderData.language,
        title: loaderData.municipality.name,
        description: `${loaderData.municipality.name}: ${textsIn(loaderData.language, municipalityTexts)('published')}`,
        canonical: `${loaderData.publicUrl}/kommunen/${loaderData.municipality.ags}`,
      })
    : [];

export default function MunicipalityRoute({ loaderData: { municipality } }: Route.ComponentProps) {
  const t = useTexts(municipalityTexts);
  const admission = useTexts(admissionTexts);
  const membership = usePerson()?.memberships.find((one) => one.municipality.id === municipality.id);
  const isOwn = membership && !membership.through;
  const solutions = municipality.solutions.edges.map(({ node }) => node);
  return (
    <div className="al-page al-stack al-stack--loose">
      <MunicipalityHead municipality={municipality} />
      {membership ? (
        <Alert
          tone="info"
          title={t('internal')}
          actions={
            <>
              <ButtonLink href={`/stadtprofil/${municipality.ags}`} small>
                {t('toProfile')}
              </ButtonLink>
              <ButtonLink href="/arbeitsplatz" look="secondary" small>
                {t('toDesk')}
              </ButtonLink>
              {isOwn ? (
                <ButtonLink href={`/kommunen/${municipality.ags}/vertretung`} look="secondary" small>
                  {t('toDelegations')}
                </ButtonLink>
              ) : null}
              {municipality.viewerMayManageMembers ? (
                <ButtonLink href={`/kommunen/${municipality.ags}/mitglieder`} look="secondary" small>
                  {t('toPeople')}
                </ButtonLink>
              ) : null}
              {municipality.viewerMayReadTrail ? (
                <ButtonLink href={`/kommunen/${municipality.ags}/protokoll`} look="secondary" small>
                  {t('toTrail')}
                </ButtonLink>
              ) : null}
              {municipality.viewerMayArchive ? (
                <ButtonLink href={`/kommunen/${municipality.ags}/archiv`} look="secondary" small>
                  {t('toArchive')}
                </ButtonLink>
              ) : null}
            </>
          }
        >
          {t('internalText')}
        </Alert>
      ) : null}
      {municipality.participates ? null : (
        <Alert
          tone="info"
          title={admission('notYet', { name: municipality.name })}
          actions={
            <ButtonLink href={`/aufnahme/${municipality.ags}`} small>
              {admission('apply')}
            </ButtonLink>
          }
        >
          {admission('notYetText')}
        </Alert>
      )}
      <section className="al-stack">
        <h2>{t('published')}</h2>
        {solutions.length === 0 ? <p>{t('publishedNone')}</p> : null}
        <div>
          {solutions.map((solution) => (
            <SolutionCard key={solution.id} solution={solution} />
          ))}
        </div>
      </section>
      <section className="al-stack">
        <h2>{t('inUse')}</h2>
        <MunicipalityAdoptions
          municipality={municipality}
          caption={t('inUse')}
          emptyText={t('inUseNone')}
          solutionHeader={t('solution')}
        />
      </section>
    </div>
  );
}
