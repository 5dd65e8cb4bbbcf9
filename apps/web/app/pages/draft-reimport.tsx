import { Alert } from '@allmende/ui/alert';
import { Link } from '@allmende/ui/link';
import { compareContents, type ContentComparison } from '@allmende/domain/compare';
import type { Content } from '@allmende/domain/content';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { matchField } from '../features/documents/match-field.ts';
import type { DocumentInHand } from '../features/documents/document-in-hand.ts';
import { chosenMatches, textInHand } from '../features/documents/reimport-document.ts';
import { DocumentForm, ReimportSteps, TakeForm } from '../features/documents/reimport-forms.tsx';
import { MatchForm } from '../features/documents/reimport-matching.tsx';
import { readingInHand } from '../features/documents/reimport-reading.ts';
import { RecordedChanges } from '../features/documents/recorded-changes.tsx';
import { reimportTexts } from '../features/documents/reimport.texts.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { ComparisonList, countOf } from '../features/merges/comparison-list.tsx';
import { labelsIn, readableText, type Labels } from '../shell/readable.ts';
import { clauseNumbers, isNumbered } from '../features/solutions/clause-numbers.ts';
import type { Language } from '../i18n/languages.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse, textOf, type FormProblem } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/draft-reimport';

/**
 * Its forms load the page anew: links to a field or a change would make a router forget what the form was answered. A
 * document that was read from an office file is named in the address and comes with its matching. Without one the
 * document is asked for.
 */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const reading = url.searchParams.get('lesung');
  const document = reading === null ? null : await readingInHand(context, working, reading);
  return {
    ...{ title: working.title, overview: overviewOf(working), language },
    first: document && matchStep(working.content, document, proposalOf(document), [], language),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const working = await workingCopyOf(context, params.id);
  const reading = textOf(form, 'lesung');
  const document = reading
    ? await readingInHand(context, working, reading)
    : await textInHand(context, working, form, language);
  if ('problems' in document) return refuse('read', document.problems, form);
  const { content, revision } = working;
  const step = form.get('form');
  if (step === 'read') return matchStep(content, document, proposalOf(document), [], language);
  const partners = document.found.clauses.map((_, at) => String(form.get(matchField(at)) ?? ''));
  const { matches, problems } = chosenMatches(form, content, document.found, language);
  if (step === 'match' || problems.length > 0) return matchStep(content, document, partners, problems, language);
  const next = await document.next(matches);
  const isStale = step === 'take' && form.get('revision') !== String(revision);
  if (step === 'take' && !isStale) {
    const refused = await document.take(matches, next.content);
    if (refused.length === 0) return redirect(`${overviewOf(working)}/text`, 303);
    return { ...compareStep(content, next, { document, revision, partners, isStale }, language), problems: refused };
  }
  return compareStep(content, next, { document, revision, partners, isStale }, language);
}

const proposalOf = ({ found, proposed }: DocumentInHand): string[] => {
  const partners = new Map(proposed.map((match) => [match.found, match.known]));
  return found.clauses.map(({ id }) => partners.get(id) ?? '');
};

function matchStep(
  known: Content,
  { fields, notes, found, proposed }: DocumentInHand,
  partners: readonly string[],
  problems: readonly FormProblem[],
  language: Language,
) {
  const labels = labelsIn(language, known, found);
  const scores = new Map(proposed.map((match) => [match.found, match]));
  const hasOwnNumbers = known.clauses.some(({ heading }) => isNumbered(heading));
  const numbers = hasOwnNumbers ? [] : clauseNumbers(known.clauses.map(({ level }) => level));
  return {
    step: 'match' as const,
    problems,
    fields,
    notes: notes.map(({ code, message }) => ({ code, message })),
    known: known.clauses.map(({ id, heading }, at) => ({
      id,
      label: [numbers[at], readableText(heading, labels)].filter(Boolean).join(' '),
    })),
    found: found.clauses.map(({ id, heading }, at) => {
      const partner = partners[at] ?? '';
      const match = scores.get(id);
      return {
        heading: readableText(heading, labels),
        partner,
        score: match && match.known === partner ? match.score : null,
      };
    }),
  };
}

interface Compared {
  readonly document: DocumentInHand;
  readonly revision: number;
  readonly partners: readonly string[];
  readonly isStale: boolean;
}

function compareStep(
  known: Content,
  next: Awaited<ReturnType<DocumentInHand['next']>>,
  { document: { fields }, ...compared }: Compared,
  language: Language,
) {
  const changes: ContentComparison = compareContents(known, next.content);
  const labels: Labels = labelsIn(language, known, next.content);
  const problems: readonly FormProblem[] = [];
  return { step: 'compare' as const, problems, ...compared, fields, changes, recorded: next.changes, labels };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, reimportTexts)('title')}: ${title}`, isHidden: true });
};

export default function DraftReimport({ loaderData, actionData }: Route.ComponentProps) {
  const { title, overview, first } = loaderData;
  const t = useTexts(reimportTexts);
  const draft = useTexts(draftTexts);
  const shown = actionData && 'step' in actionData ? actionData : actionData ? undefined : (first ?? undefined);
  const refused = actionData && !('step' in actionData) ? actionData : undefined;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <DraftHead
        solution={title}
        overview={overview}
        between={{ label: draft('text'), href: `${overview}/text` }}
        title={t('title')}
      />
      <ReimportSteps current={shown?.step ?? 'document'} />
      {shown === undefined ? <DocumentForm action={`${overview}/zuordnung`} answer={refused} /> : null}
      {shown?.step === 'match' ? (
        <section className="al-stack">
          <h2>{t('matchTitle')}</h2>
          <p>{t('matchLead', { count: shown.found.length })}</p>
          <MatchForm {...shown} here={`${overview}/einlesen`} />
        </section>
      ) : null}
      {shown?.step === 'compare' ? (
        <section className="al-stack">
          <h2>{t('compareTitle')}</h2>
          {shown.isStale ? <Alert tone="warning" title={t('stale')} /> : null}
          <TakeForm {...shown} isSame={countOf(shown.changes) === 0}>
            {countOf(shown.changes) === 0 ? (
              <Alert tone="info" title={t('nothing')} />
            ) : (
              <>
                <p className="al-cluster">
                  <strong>{t('changes', { count: countOf(shown.changes) })}</strong>
                  <Link href="#aenderung-1">{t('first')}</Link>
                </p>
                <ComparisonList
                  changes={shown.changes}
                  labels={shown.labels}
                  beside={(clauseId) => <RecordedChanges changes={shown.recorded} clauseId={clauseId} />}
                />
                <p className="al-muted">{t('kept')}</p>
              </>
            )}
          </TakeForm>
        </section>
      ) : null}
    </div>
  );
}
