import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { Form, redirect } from 'react-router';
import { AskConsentLink, ConsentNotice } from '../features/consents/consent-notice.tsx';
import { consentsOfOwn } from '../features/consents/consent-page.ts';
import { ComparisonAsWord } from '../features/documents/comparison-as-word.tsx';
import { takeMergeStep } from '../features/merges/change-merge.ts';
import { DecisionForm, DecisionReason } from '../features/merges/decision-form.tsx';
import { useItemName } from '../features/merges/item-name.ts';
import { mergeStandingOf, mergeWorkOf } from '../features/merges/merge-page.ts';
import { MergeReview } from '../features/merges/merge-review.tsx';
import { mergeTexts } from '../features/merges/merges.texts.ts';
import { mergeViewOf } from '../features/merges/merge-view.ts';
import { MergeFields, OpenMergeOverview, RenewAlert } from '../features/merges/open-merge.tsx';
import { MergeCountsLine, OriginChanges } from '../features/merges/origin-changes.tsx';
import { StateSentence } from '../features/merges/upstream-notice.tsx';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/own-version-merge';

export const handle: PageHandle = { interactive: true };

const addressOf = (id: string): string => `/eigene-fassung/${id}/abgleich`;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  // Two questions side by side: each belongs to a room of its own.
  const [solution, consents] = await Promise.all([
    mergeStandingOf(context, params.id),
    consentsOfOwn(context, params.id),
  ]);
  const here = addressOf(params.id);
  const open = solution.merge?.state === 'OPEN' ? solution.merge : null;
  const work = open ? await mergeWorkOf(context, open.id) : null;
  return {
    solution,
    consents,
    open,
    view: open && work ? mergeViewOf(open, work, language, here, url.searchParams) : null,
    undone: url.searchParams.get('rueckgaengig'),
    isAbandoned: url.searchParams.has('abgebrochen'),
    areTicksKept: url.searchParams.has('gemerkt'),
    language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { step, problems, kept } = await takeMergeStep(context, params.id, form);
  if (problems.length > 0) return refuse(step, problems, form);
  const here = addressOf(params.id);
  const left = encodeURIComponent(String(form.get('id') ?? ''));
  const next = {
    ...{ start: `${here}?entscheidung=offen`, renew: here, finish: here },
    ...{ decide: `${here}?nach=${left}`, later: `${here}?nach=${left}`, seen: `${here}?schritt=pruefen&gemerkt=ja` },
    ...{ abandon: `${here}?abgebrochen=ja`, undo: `${here}?rueckgaengig=${kept}` },
  };
  return redirect(next[step], 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  return pageFace({
    language,
    title: `${textsIn(language, mergeTexts)('titlePlain')}: ${solution.title}`,
    isHidden: true,
  });
};

export default function OwnVersionMerge({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, open, view, undone, isAbandoned, areTicksKept } = loaderData;
  const t = useTexts(mergeTexts);
  const nameOf = useItemName();
  const { id, title, origin, upstream } = solution;
  const here = addressOf(id);
  const number = open?.theirsNumber ?? upstream.newest?.number;
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('desk'), href: '/arbeitsplatz' },
            { label: title, href: `/eigene-fassung/${id}` },
            ...(view && view.kind !== 'overview' ? [{ label: t('titlePlain'), href: here }] : []),
            {
              label:
                view?.kind === 'review' ? t('review') : view?.kind === 'decision' ? nameOf(view.item) : t('titlePlain'),
            },
          ]}
        />
        <PageHeading
          kicker={title}
          title={number ? t('title', { name: origin.municipalityName, number }) : t('titlePlain')}
          lead={t('lead')}
        />
      </div>
      <ProblemSummary problems={actionData?.problems} />
      {undone === null ? null : (
        <Alert tone="success" role="status" title={t('undone')}>
          {Number(undone) > 0 ? <p>{t('undoneKept', { count: Number(undone) })}</p> : null}
        </Alert>
      )}
      {isAbandoned ? <Alert tone="success" role="status" title={t('abandoned')} /> : null}
      {open ? <RenewAlert merge={open} here={here} /> : null}
      {open && view?.kind === 'overview' ? (
        <>
          <MergeCountsLineOf solution={solution} />
          <OpenMergeOverview merge={open} items={view.items} here={here} mayMerge={solution.viewerCan.merge} />
          <ChangesOfOrigin solution={solution} />
        </>
      ) : null}
      {open && view?.kind === 'decision' ? (
        <section className="al-stack" aria-labelledby="entscheidung">
          <h2 id="entscheidung">
            {view.place ? `${t('decision', view.place)} · ` : ''}
            {nameOf(view.item)}
          </h2>
          <DecisionReason item={view.item} isAgain={view.kept.again} />
          <DecisionForm
            key={`${view.item.id} ${open.revision}`}
            item={view.item}
            merge={open}
            kept={view.kept}
            answer={actionData}
          />
          <p className="al-cluster al-cluster--spread">
            <Link href={here}>{t('back')}</Link>
            {view.place && view.place.at > 1 ? (
              <Link href={`${here}?entscheidung=${view.place.at - 1}`}>{t('previous')}</Link>
            ) : null}
          </p>
        </section>
      ) : null}
      {open && view?.kind === 'review' ? (
        <>
          {areTicksKept ? (
            <Alert
              tone="success"
              role="status"
              title={t('ticksKept', {
                seen: view.changes.filter(({ isSeen }) => isSeen).length,
                count: view.changes.length,
              })}
            />
          ) : null}
          <p>{t('reviewLead')}</p>
          <MergeReview key={open.revision} merge={open} changes={view.changes} here={here} />
        </>
      ) : null}
      {view ? null : <Standing loaderData={loaderData} />}
    </div>
  );
}

type Shown = Route.ComponentProps['loaderData'];

function ChangesOfOrigin({ solution: { upstream, origin } }: Pick<Shown, 'solution'>) {
  const { baseId, newest } = upstream;
  return (
    <OriginChanges
      upstream={upstream}
      mayCompare={Boolean(origin.solution)}
      takeAlong={baseId && newest ? <ComparisonAsWord from={baseId} to={newest.id} isOwn={false} /> : null}
    />
  );
}

function MergeCountsLineOf({ solution: { upstream } }: Pick<Shown, 'solution'>) {
  return upstream.counts ? <MergeCountsLine counts={upstream.counts} /> : null;
}

/** No merge is open: what there would be to take over, what was taken over last, or why there is nothing. */
function Standing({ loaderData: { solution, consents, open } }: { loaderData: Shown }) {
  const t = useTexts(mergeTexts);
  const { id, origin, upstream, merge, viewerCan } = solution;
  const isAhead = upstream.state === 'AHEAD' && upstream.newest !== null;
  return (
    <div className="al-stack al-stack--sections">
      {merge?.state === 'FINISHED' ? <Finished id={id} merge={merge} mayMerge={viewerCan.merge} /> : null}
      {merge?.state === 'FINISHED' && upstream.state === 'UP_TO_DATE' ? null : (
        <Alert
          tone={upstream.state === 'UP_TO_DATE' ? 'success' : 'info'}
          title={t(`stateTitle_${upstream.state}`)}
          titleLevel={2}
          actions={
            upstream.state === 'AHEAD' && !upstream.newest ? (
              <ButtonLink href="/tlp-merkblatt">{t('toLeaflet')}</ButtonLink>
            ) : (
              <>
                {upstream.state === 'NARROWED' ? <AskConsentLink solution={consents} /> : null}
                <ButtonLink href={`/eigene-fassung/${id}`} look="secondary" small>
                  {t('toOwn')}
                </ButtonLink>
              </>
            )
          }
        >
          <StateSentence state={upstream.state} name={origin.municipalityName} isReadable={upstream.newest !== null} />
          {isAhead ? <p>{t('behind', { count: upstream.behind })}</p> : null}
        </Alert>
      )}
      <ConsentNotice solution={consents} />
      {isAhead ? (
        <>
          <ChangesOfOrigin solution={solution} />
          {upstream.counts ? <MergeCountsLine counts={upstream.counts} /> : null}
          {viewerCan.merge ? (
            <Form method="post" className="al-stack">
              <p>{t('beginHint')}</p>
              <div>
                <Button name="form" value="start">
                  {t('begin')}
                </Button>
              </div>
            </Form>
          ) : (
            <p>{t('mayNot')}</p>
          )}
        </>
      ) : null}
      {open && viewerCan.merge ? (
        <Form method="post" className="al-stack">
          <p>{t('abandonText')}</p>
          <MergeFields merge={open} />
          <div>
            <Button name="form" value="abandon" look="secondary">
              {t('abandon')}
            </Button>
          </div>
        </Form>
      ) : null}
    </div>
  );
}

function Finished({
  id,
  merge,
  mayMerge,
}: {
  id: string;
  merge: NonNullable<Shown['solution']['merge']>;
  mayMerge: boolean;
}) {
  const t = useTexts(mergeTexts);
  return (
    <Alert
      tone="success"
      title={t('finished', { number: merge.theirsNumber })}
      titleLevel={2}
      actions={<ButtonLink href={`/eigene-fassung/${id}`}>{t('toOwn')}</ButtonLink>}
    >
      {merge.canUndo ? <p>{t('finishedText')}</p> : null}
      {merge.canUndo && mayMerge ? (
        <Form method="post" className="al-stack al-stack--tight">
          <MergeFields merge={merge} />
          <p>{t('undoText')}</p>
          <div>
            <Button name="form" value="undo" look="secondary" small>
              {t('undo')}
            </Button>
          </div>
        </Form>
      ) : null}
    </Alert>
  );
}
