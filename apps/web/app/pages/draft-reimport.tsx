import { Alert } from '@allmende/ui/alert';
import { Link } from '@allmende/ui/link';
import { compareContents, type ContentComparison } from '@allmende/domain/compare';
import type { Content } from '@allmende/domain/content';
import { reimported } from '@allmende/domain/reimport';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { matchField } from '../features/documents/match-field.ts';
import {
  chosenMatches,
  documentInHand,
  valuesOf,
  type DocumentInHand,
} from '../features/documents/reimport-document.ts';
import { DocumentForm, ReimportSteps, TakeForm } from '../features/documents/reimport-forms.tsx';
import { MatchForm } from '../features/documents/reimport-matching.tsx';
import { reimportTexts } from '../features/documents/reimport.texts.ts';
import { overviewOf, saveDraft, workingCopyOf } from '../features/documents/working-copy.ts';
import { ComparisonList, countOf } from '../features/merges/comparison-list.tsx';
import { labelsIn, readableText, type Labels } from '../shell/readable.ts';
import { clauseNumbers, isNumbered } from '../features/solutions/clause-numbers.ts';
import type { Language } from '../i18n/languages.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse, type FormProblem } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/draft-reimport';

/** Its forms load the page anew: links to a field or a change would make a router forget what the form was answered. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const working = await workingCopyOf(context, params.id);
  return { title: working.title, overview: overviewOf(working), language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const working = await workingCopyOf(context, params.id);
  const document = await documentInHand(context, working, form, language);
  if ('problems' in document) return refuse('read', document.problems, form);
  const { content, revision } = working;
  const step = form.get('form');
  if (step === 'read') return matchStep(content, document, proposalOf(document), [], language);
  const partners = document.found.clauses.map((_, at) => String(form.get(matchField(at)) ?? ''));
  const { matches, problems } = chosenMatches(form, content, document.found, language);
  if (step === 'match' || problems.length > 0) return matchStep(content, document, partners, problems, language);
  const next = reimported(content, document.found, matches, valuesOf(working));
  const isStale = step === 'take' && form.get('revision') !== String(revision);
  if (step === 'take' && !isStale) {
    const saved = await saveDraft(context, working, { content: next });
    if (saved.problems.length === 0) return redirect(`${overviewOf(working)}/text`, 303);
    return refuse('read', saved.problems, form);
  }
  return compareStep(content, next, { document, revision, partners, isStale }, language);
}

const proposalOf = ({ found, proposed }: DocumentInHand): string[] => {
  const partners = new Map(proposed.map((match) => [match.found, match.known]));
  return found.clauses.map(({ id }) => partners.get(id) ?? '');
};

function matchStep(
  known: Content,
  { text, putsBack, notes, found, proposed }: DocumentInHand,
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
    document: { text, putsBack },
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

function compareStep(known: Content, next: Content, compared: Compared, language: Language) {
  const { document, ...rest } = compared;
  const changes: ContentComparison = compareContents(known, next);
  const labels: Labels = labelsIn(language, known, next);
  const { text, putsBack } = document;
  return { step: 'compare' as const, problems: [], ...rest, document: { text, putsBack }, changes, labels };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, reimportTexts)('title')}: ${title}`, isHidden: true });
};

export default function DraftReimport({ loaderData: { title, overview }, actionData }: Route.ComponentProps) {
  const t = useTexts(reimportTexts);
  const draft = useTexts(draftTexts);
  const shown = actionData && 'step' in actionData ? actionData : undefined;
  const refused = actionData && !('step' in actionData) ? actionData : undefined;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <DraftHead
        solution={title}
        overview={overview}
        between={{ label: draft('text'), href: `${overview}/text` }}
        title={t('title')}
        lead={shown ? undefined : t('lead')}
      />
      <ReimportSteps current={shown?.step ?? 'document'} />
      {shown === undefined ? <DocumentForm answer={refused} /> : null}
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
                <ComparisonList changes={shown.changes} labels={shown.labels} />
                <p className="al-muted">{t('kept')}</p>
              </>
            )}
          </TakeForm>
        </section>
      ) : null}
    </div>
  );
}
