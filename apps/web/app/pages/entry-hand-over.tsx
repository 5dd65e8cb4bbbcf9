import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { Prose } from '@allmende/ui/prose';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { Form, redirect } from 'react-router';
import { handOverTexts } from '../features/hand-overs/hand-overs.texts.ts';
import { takeHandOverStep } from '../features/hand-overs/take-hand-over-step.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, problemOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/entry-hand-over';

export const handle: PageHandle = { interactive: true };

const EntryHandOverPage = graphql(`
  query EntryHandOverPage($slug: String!, $receiver: String!, $search: String!, $isSearching: Boolean!) {
    solution(slug: $slug) {
      id
      slug
      title
      municipality {
        ags
      }
      viewerCan {
        handOver
      }
      handOver {
        id
        offeredAt
        viewerMayWithdraw
        to {
          name
        }
      }
    }
    receiver: municipality(ags: $receiver) {
      id
      name
      participates
    }
    municipalities(query: $search, participating: true, first: 20) @include(if: $isSearching) {
      edges {
        node {
          ags
          name
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
  const receiver = searchParams.get('an') ?? '';
  const variables = { slug: params.slug, receiver, search, isSearching };
  const answer = await query(context, EntryHandOverPage, variables);
  const { solution, municipalities, viewer } = answer;
  if (!solution?.viewerCan.handOver && !solution?.handOver?.viewerMayWithdraw) throw notFound();
  const found = municipalities?.edges.map(({ node }) => node).filter(({ ags }) => ags !== solution.municipality.ags);
  return {
    solution,
    receiver: answer.receiver?.participates ? answer.receiver : null,
    found: found ?? null,
    search,
    viewer,
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems } = await takeHandOverStep(context, form);
  return problems.length > 0 ? refuseOrAsk(step, problems, form) : redirect(`/v/${params.slug}/uebergeben`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  return pageFace({
    language,
    title: textsIn(language, handOverTexts)('titleOf', { title: solution.title }),
    isHidden: true,
  });
};

export default function EntryHandOver({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, receiver, found, search, viewer } = loaderData;
  const { id, slug, title, handOver } = solution;
  const t = useTexts(handOverTexts);
  const format = useFormat();
  const here = `/v/${slug}/uebergeben`;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={here} answer={confirm} />;
  const answer = answerFor(actionData, 'offer');
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('catalogue'), href: '/katalog' },
            { label: title, href: `/v/${slug}` },
            { label: t('title') },
          ]}
        />
        <PageHeading kicker={title} title={t('title')} lead={t('lead')} />
      </div>
      <ProblemSummary problems={actionData?.problems} />
      {handOver ? (
        <Alert
          tone="info"
          titleLevel={2}
          title={t('waiting', { name: handOver.to.name, date: format.date(handOver.offeredAt) })}
          actions={
            <Form method="post">
              <input type="hidden" name="handOver" value={handOver.id} />
              <Button name="form" value="withdraw" look="secondary" small>
                {t('withdraw')}
              </Button>
            </Form>
          }
        >
          <p>{t('waitingText')}</p>
        </Alert>
      ) : (
        <>
          <section className="al-stack al-stack--tight" aria-labelledby="was">
            <h2 id="was">{t('what')}</h2>
            <Prose>
              <ul>
                {(['what1', 'what2', 'what3', 'what4'] as const).map((key) => (
                  <li key={key}>{t(key)}</li>
                ))}
              </ul>
            </Prose>
          </section>
          <section className="al-stack" aria-labelledby="formular">
            {receiver ? (
              <>
                <h2 id="formular">{t('offerTitle', { name: receiver.name })}</h2>
                <Form method="post" className="al-form" noValidate>
                  <input type="hidden" name="solution" value={id} />
                  <input type="hidden" name="receiver" value={receiver.id} />
                  <TextArea
                    name="note"
                    label={t('note', { name: receiver.name })}
                    hint={t('noteHint')}
                    rows={3}
                    maxLength={1_000}
                    defaultValue={answer?.values['note'] ?? ''}
                    error={problemOf(answer, 'note')}
                  />
                  <div className="al-form-actions">
                    <Button name="form" value="offer">
                      {t('offer')}
                    </Button>
                    <Link href={here}>{t('cancel')}</Link>
                  </div>
                </Form>
              </>
            ) : (
              <>
                <h2 id="formular">{t('to')}</h2>
                <form method="get" action={here} role="search" className="al-cluster body-search">
                  <TextField name="suche" type="search" label={t('search')} defaultValue={search} autoComplete="off" />
                  <Button look="secondary">{t('searchNow')}</Button>
                </form>
                {found?.length === 0 ? <p role="status">{t('foundNone')}</p> : null}
                {found && found.length > 0 ? (
                  <>
                    <h3>{t('found')}</h3>
                    <ul className="plain-list">
                      {found.map(({ ags, name }) => (
                        <li key={ags}>
                          <Link href={`${here}?an=${ags}#formular`}>{t('choose', { name })}</Link>
                        </li>
                      ))}
                    </ul>
                  </>
                ) : null}
              </>
            )}
          </section>
        </>
      )}
    </div>
  );
}
