import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { BodySearch } from '../features/delegations/body-search.tsx';
import { DelegationForm } from '../features/delegations/delegation-form.tsx';
import { delegationTexts } from '../features/delegations/delegations.texts.ts';
import { EndedDelegations } from '../features/delegations/ended-delegations.tsx';
import { StandingDelegation } from '../features/delegations/standing-delegation.tsx';
import { takeDelegationStep } from '../features/delegations/take-delegation-step.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import type { DelegationLineFragment } from '../gql/graphql.ts';
import { today } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/municipality-delegations';

export const handle: PageHandle = { interactive: true };

const MunicipalityDelegationsPage = graphql(`
  query MunicipalityDelegationsPage($ags: String!, $body: String!, $search: String!, $isSearching: Boolean!) {
    municipality(ags: $ags) {
      id
      ags
      name
      kind
      viewerMayDelegate
      delegationsGiven {
        ...DelegationLine
      }
      delegationsHeld {
        ...DelegationLine
      }
    }
    body: municipality(ags: $body) {
      id
      name
      participates
    }
    providers: municipalities(query: $search, providers: true, participating: true, first: 20)
      @include(if: $isSearching) {
      edges {
        node {
          ags
          name
          kind
        }
      }
    }
    participants: municipalities(query: $search, participating: true, first: 20) @include(if: $isSearching) {
      edges {
        node {
          ags
          name
          kind
        }
      }
    }
    viewer {
      ...ConfirmIdentityPart
    }
  }
`);

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { searchParams } = url;
  const search = searchParams.get('suche')?.trim() ?? '';
  const isSearching = searchParams.has('suche');
  const body = searchParams.get('an') ?? '';
  const answer = await query(context, MunicipalityDelegationsPage, { ags: params.ags, body, search, isSearching });
  const { municipality, providers, participants, viewer } = answer;
  if (!municipality?.delegationsGiven || !municipality.delegationsHeld) throw notFound();
  const found = [...(providers?.edges ?? []), ...(participants?.edges ?? [])].map(({ node }) => node);
  return {
    municipality: { ...municipality, given: municipality.delegationsGiven, held: municipality.delegationsHeld },
    body: answer.body?.participates ? answer.body : null,
    found: isSearching ? found.filter(({ ags }) => ags !== municipality.ags) : null,
    search,
    changing: municipality.delegationsGiven.find(({ id }) => id === searchParams.get('aendern')) ?? null,
    done: searchParams.get('gespeichert'),
    viewer,
    day: today(),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeDelegationStep(context, form);
  if (problems.length > 0) return refuseOrAsk(step, problems, form);
  return redirect(`/kommunen/${params.ags}/vertretung?gespeichert=${step === 'offer' ? 'angeboten' : 'ja'}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({
        language: loaderData.language,
        title: textsIn(loaderData.language, delegationTexts)('title', { name: loaderData.municipality.name }),
        isHidden: true,
      })
    : [];

const isStanding = ({ state }: DelegationLineFragment) => state === 'OFFERED' || state === 'ACTIVE';

export default function MunicipalityDelegations({ loaderData, actionData }: Route.ComponentProps) {
  const { municipality, body, found, search, changing, done, viewer, day } = loaderData;
  const { ags, name, kind, given, held, viewerMayDelegate: mayChange } = municipality;
  const t = useTexts(delegationTexts);
  const here = `/kommunen/${ags}/vertretung`;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={here} answer={confirm} />;
  const isProvider = kind === 'PROVIDER';
  const ended = [...given, ...held].filter((one) => !isStanding(one));
  const form = answerFor(actionData, 'offer') ?? answerFor(actionData, 'change');
  const target = changing?.body ?? body;
  return (
    <div className="al-page al-stack al-stack--sections">
      <div className="al-stack">
        <Breadcrumb
          label={t('here')}
          items={[
            ...(isProvider
              ? []
              : [
                  { label: t('municipalities'), href: '/kommunen' },
                  { label: name, href: `/kommunen/${ags}` },
                ]),
            { label: t('title', { name }) },
          ]}
        />
        <PageHeading title={t('title', { name })} lead={t(isProvider ? 'leadProvider' : 'lead', { name })} />
        <ProblemSummary problems={actionData?.problems} />
        {done && !actionData ? <Alert tone="success" role="status" title={t('saved')} /> : null}
        {mayChange ? null : <Alert tone="info" title={t('onlyAdministrators')} />}
      </div>
      {held.some(isStanding) || isProvider ? (
        <Standing
          id="fuer-wen"
          title={t('held', { name })}
          none={t('heldNone', { name })}
          delegations={held.filter(isStanding)}
          side={municipality}
          mayChange={mayChange}
        />
      ) : null}
      {isProvider ? null : (
        <Standing
          id="wer"
          title={t('given', { name })}
          none={t('givenNone', { name })}
          delegations={given.filter(isStanding)}
          side={municipality}
          mayChange={mayChange}
        />
      )}
      {mayChange && !isProvider ? (
        <section className="al-stack" aria-labelledby="formular">
          {target ? (
            <>
              <h2 id="formular">{t(changing ? 'changeTitle' : 'offerTitle', { name: target.name })}</h2>
              <DelegationForm municipality={municipality} body={target} before={changing} day={day} answer={form} />
            </>
          ) : (
            <>
              <h2 id="formular">{t('give')}</h2>
              <p className="al-measure">{t('giveLead', { name })}</p>
              <BodySearch ags={ags} query={search} found={found} />
            </>
          )}
        </section>
      ) : null}
      {ended.length > 0 ? (
        <div className="al-stack">
          <h2 id="ende">{t('ended')}</h2>
          <EndedDelegations delegations={ended} />
        </div>
      ) : null}
    </div>
  );
}

interface StandingProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly delegations: readonly DelegationLineFragment[];
  readonly side: { readonly id: string; readonly ags: string };
  readonly mayChange: boolean;
}

function Standing({ id, title, none, delegations, side, mayChange }: StandingProps) {
  return (
    <section className="al-stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {delegations.length === 0 ? <p>{none}</p> : null}
      {delegations.map((delegation) => (
        <StandingDelegation key={delegation.id} delegation={delegation} side={side} mayChange={mayChange} />
      ))}
    </section>
  );
}
