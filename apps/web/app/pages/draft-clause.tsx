import { splitPlaces } from '@allmende/domain/clause-bodies';
import { resetClause } from '@allmende/domain/clauses';
import { newClauseId } from '@allmende/domain/content';
import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { Form, redirect } from 'react-router';
import { changeDraft } from '../features/documents/change-draft.ts';
import { decidingQuestions } from '../features/documents/clause-condition.ts';
import { ClauseForm } from '../features/documents/clause-form.tsx';
import { clausePart } from '../features/documents/clause-part.ts';
import { ColleaguesHere } from '../features/documents/colleagues-here.tsx';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { picturesToChoose } from '../features/documents/draft-pictures.ts';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { outlineTexts } from '../features/documents/outline.texts.ts';
import { previewOf } from '../features/documents/preview-clause.ts';
import { type DraftPart, savePart } from '../features/documents/save-part.ts';
import { joinPart, splitPart } from '../features/documents/split-part.ts';
import { listedVariables } from '../features/documents/variable-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { originOf } from '../features/forks/clause-origin.ts';
import { OriginOfClause } from '../features/forks/origin-of-clause.tsx';
import { originClausesOf } from '../features/forks/origin-clauses.ts';
import type { Language } from '../i18n/languages.ts';
import { useTexts } from '../i18n/texts.ts';
import { notFound } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart } from '../shell/stored-fields.ts';
import type { Route } from './+types/draft-clause';

export const handle: PageHandle = { interactive: true };

/** What has just been done to the clause, as its address says. */
const doings = { geteilt: 'split', verbunden: 'joined', zurueckgesetzt: 'reset' } as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const { content, id, title, origin } = working;
  const at = content.clauses.findIndex((clause) => clause.id === params.clauseId);
  const clause = content.clauses[at];
  if (!clause) throw notFound();
  const original = origin ? await originClausesOf(context, origin.version?.id) : null;
  const source = original?.find((one) => one.id === clause.id);
  const next = content.clauses[at + 1];
  return {
    id,
    title,
    overview: overviewOf(working),
    clauseId: clause.id,
    heading: clause.heading,
    part: storedPart(clausePart(clause.id, language).read(working) ?? {}),
    preview: previewOf(working, clause.id),
    places: splitPlaces(clause.body),
    variables: listedVariables(content, language),
    pictures: picturesToChoose(working),
    filesHref: `${overviewOf(working)}/dateien?abschnitt=${clause.id}#hinzufuegen`,
    questions: decidingQuestions(content, clause.id),
    previous: content.clauses[at - 1]?.id ?? null,
    next: next ? { id: next.id, heading: next.heading } : null,
    origin:
      original && origin
        ? { state: originOf(clause, source), number: origin.number, body: source?.body ?? null }
        : null,
    mayDeviate: origin !== null,
    done: Object.entries(doings).find(([name]) => url.searchParams.has(name))?.[1] ?? null,
    language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  if (form.get('form') === 'reset') return reset(context, params, form);
  const way = form.get('weiter');
  const secondId = newClauseId();
  const part = partFor(way, params.clauseId, secondId, language);
  const saved = await savePart(context, params.id, part, form, { revives: true });
  if (saved.kind === 'stale') return refuseStale('abschnitt', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('abschnitt', saved.problems, form);
  const href = `${overviewOf(saved.working)}/text`;
  if (way === 'teilen') return redirect(`${href}/${secondId}?geteilt=ja`, 303);
  if (way === 'verbinden') return redirect(`${href}/${params.clauseId}?verbunden=ja`, 303);
  if (saved.hasRevived) return redirect(`${href}?wieder=${params.clauseId}#abschnitt-${params.clauseId}`, 303);
  const { clauses } = saved.working.content;
  const next = clauses[clauses.findIndex(({ id }) => id === params.clauseId) + 1];
  if (way === 'naechster' && next) return redirect(`${href}/${next.id}`, 303);
  return redirect(`${href}#abschnitt-${params.clauseId}`, 303);
}

function partFor(way: FormDataEntryValue | null, clauseId: string, secondId: string, language: Language): DraftPart {
  if (way === 'teilen') return splitPart(clauseId, secondId, language);
  return way === 'verbinden' ? joinPart(clauseId, language) : clausePart(clauseId, language);
}

async function reset(
  context: Route.ActionArgs['context'],
  { id, clauseId }: Route.ActionArgs['params'],
  form: FormData,
) {
  const { origin } = await workingCopyOf(context, id);
  const original = await originClausesOf(context, origin?.version?.id);
  const source = original?.find((clause) => clause.id === clauseId);
  if (!source) throw notFound();
  const changed = await changeDraft<never>(context, id, ({ content }) => ({
    change: { content: { ...content, clauses: resetClause(content.clauses, source) } },
  }));
  if (changed.kind !== 'changed') return refuse('reset', changed.kind === 'refused' ? changed.problems : [], form);
  return redirect(`${overviewOf(changed.working)}/text/${clauseId}?zurueckgesetzt=ja`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({ language: loaderData.language, title: `${loaderData.heading}: ${loaderData.title}`, isHidden: true })
    : [];

export default function DraftClause({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, clauseId, heading, part, previous, next, origin, done } = loaderData;
  const t = useTexts(draftTexts);
  const outline = useTexts(outlineTexts);
  const answer = actionData?.form === 'abschnitt' ? actionData : undefined;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={answer ? undefined : actionData?.problems} />
      <DraftHead
        solution={title}
        overview={overview}
        title={heading}
        between={{ label: t('text'), href: `${overview}/text` }}
      />
      <ColleaguesHere solutionId={id} clauseId={clauseId} />
      {done ? (
        <Alert tone="success" title={outline(done)} role="status">
          {outline(`${done}Text`)}
        </Alert>
      ) : null}
      {origin ? <OriginOfClause origin={origin} /> : null}
      {/* Another clause is another form: nothing of the one before may stay in its fields. */}
      <ClauseForm key={`${clauseId} ${part.base}`} page={loaderData} answer={answer} />
      <div className="al-cluster al-cluster--spread">
        {previous ? <Link href={`${overview}/text/${previous}`}>{t('previous')}</Link> : <span />}
        {next ? <Link href={`${overview}/text/${next.id}`}>{t('next')}</Link> : null}
      </div>
      <Disclosure summary={outline('remove')}>
        <Form method="post" action={`${overview}/text`} className="al-stack">
          <input type="hidden" name="clauseId" value={clauseId} />
          <p>{outline('removeText')}</p>
          <div>
            <Button name="form" value="remove" look="danger">
              {outline('removeNow')}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
