import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { FactsList } from '@allmende/ui/facts-list';
import { PageHeading } from '@allmende/ui/page-heading';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { Form, redirect } from 'react-router';
import { handOverTexts } from '../features/hand-overs/hand-overs.texts.ts';
import { takeHandOverStep } from '../features/hand-overs/take-hand-over-step.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/hand-over';

export const handle: PageHandle = { interactive: true };

const HandOverPage = graphql(`
  query HandOverPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on HandOver {
        id
        title
        tlp
        note
        state
        offeredAt
        endedAt
        viewerMayAnswer
        viewerMayWithdraw
        from {
          id
          name
        }
        to {
          id
          name
        }
        solution {
          slug
        }
      }
    }
    viewer {
      ...ConfirmIdentityPart
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { node, viewer } = await query(context, HandOverPage, { id: params.id });
  if (node?.__typename !== 'HandOver') throw notFound();
  return { handOver: node, viewer, language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeHandOverStep(context, form);
  return problems.length > 0 ? refuseOrAsk(step, problems, form) : redirect(`/uebergaben/${params.id}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, handOver } = loaderData;
  return pageFace({
    language,
    title: textsIn(language, handOverTexts)('answerTitle', { title: handOver.title }),
    isHidden: true,
  });
};

export default function HandOver({ loaderData: { handOver, viewer }, actionData }: Route.ComponentProps) {
  const t = useTexts(handOverTexts);
  const format = useFormat();
  const { id, title, tlp, note, state, offeredAt, endedAt, from, to, solution } = handOver;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={`/uebergaben/${id}`} answer={confirm} />;
  const heading = t('answerTitle', { title });
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb label={t('here')} items={[{ label: t('desk'), href: '/arbeitsplatz' }, { label: heading }]} />
        <PageHeading title={heading} lead={t('answerLead', { name: from.name })} />
      </div>
      <ProblemSummary problems={actionData?.problems} />
      {state === 'OFFERED' ? null : (
        <Alert
          tone={state === 'ACCEPTED' ? 'success' : 'info'}
          title={t(`state_${state}`, { date: format.date(endedAt) })}
          titleLevel={2}
          actions={
            solution ? (
              <ButtonLink href={`/v/${solution.slug}`} look="secondary" small>
                {t('look')}
              </ButtonLink>
            ) : null
          }
        />
      )}
      <FactsList
        facts={[
          { term: t('from'), value: from.name },
          { term: t('toShort'), value: to.name },
          { term: t('tlp'), value: <TlpLabel tlp={tlp} /> },
          { term: t('state'), value: t('offeredOn', { date: format.date(offeredAt) }) },
        ]}
      />
      {note ? (
        <section className="al-stack al-stack--tight" aria-labelledby="notiz">
          <h2 id="notiz">{t('noteOf', { name: from.name })}</h2>
          <p className="step-note">{note}</p>
        </section>
      ) : null}
      {handOver.viewerMayAnswer ? (
        <Form method="post" className="al-form">
          <p>{t('take1')}</p>
          <p>{t('take2')}</p>
          <input type="hidden" name="handOver" value={id} />
          <input type="hidden" name="municipalityId" value={to.id} />
          <div className="al-form-actions">
            <Button name="form" value="accept">
              {t('accept')}
            </Button>
            <Button name="form" value="refuse" look="secondary">
              {t('refuse')}
            </Button>
          </div>
        </Form>
      ) : null}
      {handOver.viewerMayWithdraw && !handOver.viewerMayAnswer ? (
        <Form method="post">
          <input type="hidden" name="handOver" value={id} />
          <Button name="form" value="withdraw" look="secondary">
            {t('withdraw')}
          </Button>
        </Form>
      ) : null}
      {state === 'OFFERED' && !handOver.viewerMayAnswer && !handOver.viewerMayWithdraw ? <p>{t('mayNot')}</p> : null}
    </div>
  );
}
