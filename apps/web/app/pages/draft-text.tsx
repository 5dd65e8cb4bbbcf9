import { restoreFromOrigin } from '@allmende/domain/clauses';
import { newClauseId } from '@allmende/domain/content';
import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { StatusLine } from '@allmende/ui/status-line';
import { redirect } from 'react-router';
import { changeDraft } from '../features/documents/change-draft.ts';
import { ClauseArranger } from '../features/documents/clause-arranger.tsx';
import { ClauseList } from '../features/documents/clause-list.tsx';
import { withNewClause } from '../features/documents/clause-part.ts';
import { ColleaguesHere } from '../features/documents/colleagues-here.tsx';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { NewClauseForm } from '../features/documents/new-clause-form.tsx';
import { outlineChange, type RemovedClause, removedClause } from '../features/documents/outline-change.ts';
import { JumpsNotice, RemovedNotice, useMovedSentence } from '../features/documents/outline-notices.tsx';
import { jumpsShown, movedClause, outlineShown } from '../features/documents/outline-shown.ts';
import { outlineTexts } from '../features/documents/outline.texts.ts';
import { reimportTexts } from '../features/documents/reimport.texts.ts';
import { overviewOf, type Working, workingCopyOf } from '../features/documents/working-copy.ts';
import { type ClauseOrigin, originsOf } from '../features/forks/clause-origin.ts';
import { forkTexts } from '../features/forks/forks.texts.ts';
import { LeftOut } from '../features/forks/left-out.tsx';
import { originClausesOf } from '../features/forks/origin-clauses.ts';
import { clauseNumbers, isNumbered } from '../features/solutions/clause-numbers.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { answerFor, type FormAnswer, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/draft-text';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const working = await workingCopyOf(context, params.id);
  const { content, id, title, origin } = working;
  const original = origin ? await originClausesOf(context, origin.version?.id) : null;
  const origins = original ? originsOf(content.clauses, original) : null;
  const hasOwnNumbers = content.clauses.some(({ heading }) => isNumbered(heading));
  const numbers = hasOwnNumbers ? [] : clauseNumbers(content.clauses.map(({ level }) => level));
  const revived = url.searchParams.get('wieder');
  return {
    id,
    title,
    overview: overviewOf(working),
    isArranging: url.searchParams.has('ordnen'),
    moved: movedClause(content.clauses, url.searchParams.get('verschoben')),
    revived: content.clauses.find((clause) => clause.id === revived)?.heading ?? null,
    jumps: jumpsShown(content.clauses),
    clauses: outlineShown(content.clauses).map((clause, index) => ({
      ...clause,
      number: numbers[index],
      origin: origins?.states.get(clause.id),
    })),
    removed: origins?.removed ?? [],
    language: sessionOf(context).language,
  };
}

/** The answer to a deletion: nothing is wrong, and there is a way back. */
interface RemovalAnswer extends FormAnswer {
  readonly removed: RemovedClause | null;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const kind = textOf(form, 'form');
  const clauseId = kind === 'add' ? newClauseId() : textOf(form, 'clauseId');
  const heading = textOf(form, 'heading');
  if (kind === 'add' && !heading) {
    const message = textsIn(sessionOf(context).language, draftTexts)('headingMissing');
    return refuse('add', [{ code: 'INVALID_INPUT', message, path: ['heading'] }], form);
  }
  const original = kind === 'restore' ? await originalOf(context, params.id) : [];
  const changed = await changeDraft<never>(context, params.id, ({ content }) => {
    if (kind === 'add')
      return { change: { content: withNewClause(content, clauseId, heading, textOf(form, 'after')) } };
    if (kind !== 'restore') return { change: { content: outlineChange(content, form) } };
    return { change: { content: { ...content, clauses: restoreFromOrigin(content.clauses, original, clauseId) } } };
  });
  if (changed.kind !== 'changed') return refuse(kind, changed.kind === 'refused' ? changed.problems : [], form);
  const href = `${overviewOf(changed.working)}/text`;
  switch (kind) {
    case 'add':
      return redirect(`${href}/${clauseId}`, 303);
    case 'remove': {
      const removed = removedClause(changed.working.content, clauseId);
      return { form: kind, problems: [], values: {}, lists: {}, removed } satisfies RemovalAnswer;
    }
    case 'arrange':
    case 'place':
      return redirect(`${href}?ordnen=ja&verschoben=${clauseId}#abschnitt-${clauseId}`, 303);
    default:
      return redirect(clauseId ? `${href}#abschnitt-${clauseId}` : href, 303);
  }
}

async function originalOf(context: Route.ActionArgs['context'], id: string) {
  const { origin }: Working = await workingCopyOf(context, id);
  return (await originClausesOf(context, origin?.version?.id)) ?? [];
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, draftTexts)('text')}: ${title}`, isHidden: true });
};

const tones = { same: null, changed: 'info', added: 'success' } as const satisfies Record<ClauseOrigin, string | null>;

export default function DraftText({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, clauses, removed, jumps, moved, revived, isArranging } = loaderData;
  const t = useTexts(draftTexts);
  const outline = useTexts(outlineTexts);
  const fork = useTexts(forkTexts);
  const reimport = useTexts(reimportTexts);
  const sentence = useMovedSentence(moved);
  const listed = clauses.map(({ origin, ...clause }) => ({
    ...clause,
    origin: origin ? { label: fork(`origin_${origin}`), tone: tones[origin] } : undefined,
  }));
  const href = `${overview}/text`;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <DraftHead solution={title} overview={overview} title={t('text')} lead={t('textLead')} />
      <ColleaguesHere solutionId={id} clauseId={null} headings={new Map(clauses.map((one) => [one.id, one.heading]))} />
      {actionData && 'removed' in actionData && actionData.removed ? <RemovedNotice {...actionData.removed} /> : null}
      {revived !== null ? (
        <Alert tone="warning" title={outline('restored')} role="status">
          {outline('restoredText', { heading: revived })}
        </Alert>
      ) : null}
      <JumpsNotice jumps={jumps} />
      <section className="al-stack" aria-label={t('text')}>
        {clauses.length > 0 ? (
          <div className="al-cluster">
            {clauses.length > 1 ? (
              <ButtonLink href={isArranging ? href : `${href}?ordnen=ja`} look="secondary" small>
                {isArranging ? outline('arrangeDone') : outline('arrange')}
              </ButtonLink>
            ) : null}
            <ButtonLink href={`${overview}/einlesen`} look="secondary" small>
              {reimport('link')}
            </ButtonLink>
          </div>
        ) : null}
        <div className="quiet-status">
          <StatusLine>{sentence}</StatusLine>
        </div>
        {isArranging ? <ClauseArranger clauses={listed} /> : <ClauseList clauses={listed} href={href} />}
      </section>
      <LeftOut clauses={removed} />
      {isArranging ? null : (
        <NewClauseForm clauses={listed} overview={overview} answer={answerFor(actionData, 'add')} />
      )}
    </div>
  );
}
