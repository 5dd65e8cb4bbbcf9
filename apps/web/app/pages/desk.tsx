import { ButtonLink } from '@allmende/ui/button-link';
import { EmptyState } from '@allmende/ui/empty-state';
import { PageHeading } from '@allmende/ui/page-heading';
import type { ReactNode } from 'react';
import { redirect } from 'react-router';
import { MunicipalityAdoptions } from '../features/adoptions/municipality-adoptions.tsx';
import { DeskConsentLists } from '../features/consents/consent-lists.tsx';
import { consentTexts } from '../features/consents/consents.texts.ts';
import { DelegationDuties } from '../features/delegations/delegation-duties.tsx';
import { HandOverList } from '../features/hand-overs/hand-over-list.tsx';
import { handOverTexts } from '../features/hand-overs/hand-overs.texts.ts';
import { memberTexts } from '../features/members/members.texts.ts';
import { DeskProposalLists } from '../features/proposals/proposal-lists.tsx';
import { proposalTexts } from '../features/proposals/proposals.texts.ts';
import { DeskSolutions, DeskTasks } from '../features/solutions/desk-lists.tsx';
import { deskTexts } from '../features/solutions/desk.texts.ts';
import { tasksOf } from '../features/solutions/work-in-hand.ts';
import { graphql } from '../gql/gql.ts';
import { today } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { whoAsks } from '../session/viewer.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/desk';

const DeskPage = graphql(`
  query DeskPage($ags: String!) {
    municipality(ags: $ags) {
      workingSolutions(first: 50) {
        edges {
          node {
            ...DeskSolution
          }
        }
      }
      adoptions(first: 50) {
        edges {
          node {
            ...DeskAdoption
          }
        }
      }
      ...MunicipalityAdoptions
    }
  }
`);

const DeskPublished = graphql(`
  query DeskPublished($ags: String!) {
    municipality(ags: $ags) {
      solutions(first: 50) {
        edges {
          node {
            ...DeskSolution
          }
        }
      }
    }
  }
`);

const DeskProposals = graphql(`
  query DeskProposals($ags: String!) {
    municipality(ags: $ags) {
      proposalsReceived {
        ...ProposalLine
        ...DeskProposal
      }
      proposalsGiven {
        ...ProposalLine
      }
    }
  }
`);

const DeskDuties = graphql(`
  query DeskDuties($ags: String!) {
    municipality(ags: $ags) {
      viewerMayDelegate
      delegationsGiven {
        ...DelegationLine
      }
      delegationsHeld {
        ...DelegationLine
      }
      offeredSolutions {
        ...HandOverLine
      }
    }
  }
`);

const DeskConsents = graphql(`
  query DeskConsents($ags: String!) {
    municipality(ags: $ags) {
      consentsReceived {
        ...ConsentLine
        ...DeskConsent
      }
      consentsAsked {
        ...ConsentLine
      }
    }
  }
`);

export async function loader({ context }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { account, acting, memberships } = await whoAsks(context);
  if (!account) throw redirect(signInPath(session));
  // Between clients nobody else chooses.
  if (!acting && memberships.length > 0) throw redirect('/handeln-fuer?zurueck=/arbeitsplatz');
  const nothing = { municipality: null, published: [], proposals: null, consents: null, duties: null };
  if (!acting) return { ...nothing, day: today(), language: session.language };
  const { ags } = acting.municipality;
  // Questions side by side: in one they would cost more than the api answers at once.
  const [{ municipality }, published, proposals, consents, duties] = await Promise.all([
    query(context, DeskPage, { ags }),
    query(context, DeskPublished, { ags }),
    query(context, DeskProposals, { ags }),
    query(context, DeskConsents, { ags }),
    query(context, DeskDuties, { ags }),
  ]);
  return {
    municipality,
    published: published.municipality?.solutions.edges.map(({ node }) => node) ?? [],
    proposals: proposals.municipality,
    consents: consents.municipality,
    duties: duties.municipality,
    day: today(),
    language: session.language,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, deskTexts)('title'), isHidden: true });
};

export default function Desk({ loaderData }: Route.ComponentProps) {
  const { municipality, published, proposals, consents, duties, day } = loaderData;
  const handOver = useTexts(handOverTexts);
  const t = useTexts(deskTexts);
  const consent = useTexts(consentTexts);
  const proposal = useTexts(proposalTexts);
  const member = useTexts(memberTexts);
  const person = usePerson();
  const acting = person?.acting?.municipality;
  if (!municipality || !acting) {
    return (
      <div className="al-page al-stack al-stack--loose">
        <PageHeading title={t('title')} />
        <EmptyState
          title={t('noMunicipality')}
          actions={
            person?.mayModerate ? (
              <ButtonLink href="/pruefstelle">{t('toModeration')}</ButtonLink>
            ) : (
              <ButtonLink href="/katalog">{t('toCatalogue')}</ButtonLink>
            )
          }
        >
          {t('noMunicipalityText')}
        </EmptyState>
      </div>
    );
  }
  const working = municipality.workingSolutions?.edges.map(({ node }) => node) ?? [];
  const known = new Set(working.map(({ id }) => id));
  const all = [...working, ...published.filter(({ id }) => !known.has(id))];
  const adoptions = municipality.adoptions.edges.map(({ node }) => node);
  const tasks = tasksOf(all, adoptions, day, proposals?.proposalsReceived, consents?.consentsReceived);
  const own = all.filter(({ origin }) => !origin);
  const ownVersions = all.filter(({ origin }) => origin);
  return (
    <div className="al-page al-stack al-stack--sections">
      <div className="al-stack">
        <PageHeading
          title={t('title')}
          lead={t('lead', { name: acting.name })}
          actions={
            <>
              <ButtonLink href="/veroeffentlichen">{t('publish')}</ButtonLink>
              <ButtonLink href={`/stadtprofil/${acting.ags}`} look="secondary">
                {t('cityProfile')}
              </ButtonLink>
              {person?.acting?.role === 'ADMINISTRATOR' ? (
                <ButtonLink href={`/kommunen/${acting.ags}/mitglieder`} look="secondary">
                  {member('title')}
                </ButtonLink>
              ) : null}
            </>
          }
        />
      </div>
      <Section id="zu-tun" title={t('todo')}>
        {duties ? <DelegationDuties ags={acting.ags} municipality={duties} /> : null}
        {tasks.length > 0 ? (
          <DeskTasks tasks={tasks} />
        ) : (
          <EmptyState
            title={t('nothing')}
            titleLevel={3}
            actions={<ButtonLink href="/katalog">{t('toCatalogue')}</ButtonLink>}
          >
            {t('nothingText')}
          </EmptyState>
        )}
      </Section>
      <Section id="loesungen" title={t('drafts')}>
        {own.length > 0 ? (
          <DeskSolutions id="eigene-loesungen" caption={t('drafts')} solutions={own} />
        ) : (
          <p>{t('noDrafts')}</p>
        )}
      </Section>
      <Section id="fassungen" title={t('ownVersions')}>
        {ownVersions.length > 0 ? (
          <DeskSolutions id="eigene-fassungen" caption={t('ownVersions')} solutions={ownVersions} withOrigin />
        ) : (
          <p>{t('noOwnVersions')}</p>
        )}
      </Section>
      <Section id="vorschlaege" title={proposal('proposals')}>
        <DeskProposalLists received={proposals?.proposalsReceived ?? []} given={proposals?.proposalsGiven ?? []} />
      </Section>
      <Section id="zustimmungen" title={consent('consents')}>
        <DeskConsentLists received={consents?.consentsReceived ?? []} asked={consents?.consentsAsked ?? []} />
      </Section>
      {duties && duties.offeredSolutions.length > 0 ? (
        <Section id="uebergaben" title={handOver('list')}>
          <HandOverList handOvers={duties.offeredSolutions} />
        </Section>
      ) : null}
      <Section id="einsatz" title={t('adoptions')}>
        <MunicipalityAdoptions
          municipality={municipality}
          caption={t('adoptionsTable', { name: acting.name })}
          emptyText={t('noAdoptions')}
          solutionHeader={t('solution')}
        />
      </Section>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="al-stack">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}
