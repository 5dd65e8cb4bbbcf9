import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { useCallback, useState } from 'react';
import { Form, redirect } from 'react-router';
import { decidingQuestions } from '../features/documents/clause-condition.ts';
import { conditionTexts } from '../features/documents/clause-condition.texts.ts';
import { ClauseFields } from '../features/documents/clause-fields.tsx';
import { clausePart, withClause, withoutClause } from '../features/documents/clause-part.ts';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { previewOf } from '../features/documents/preview-clause.ts';
import { savePart } from '../features/documents/save-part.ts';
import { listedVariables } from '../features/documents/variable-part.ts';
import { overviewOf, saveDraft, workingCopyOf } from '../features/documents/working-copy.ts';
import { originOf } from '../features/forks/clause-origin.ts';
import { OriginOfClause } from '../features/forks/origin-of-clause.tsx';
import { originClausesOf } from '../features/forks/origin-clauses.ts';
import { useTexts } from '../i18n/texts.ts';
import { notFound } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/draft-clause';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const { content, id, title, origin } = working;
  const at = content.clauses.findIndex((clause) => clause.id === params.clauseId);
  const clause = content.clauses[at];
  if (!clause) throw notFound();
  const original = origin ? await originClausesOf(context, origin.version?.id) : null;
  const source = original?.find((one) => one.id === clause.id);
  return {
    id,
    title,
    overview: overviewOf(working),
    clauseId: clause.id,
    heading: clause.heading,
    part: storedPart(clausePart(clause.id, language).read(working) ?? {}),
    preview: previewOf(content, clause.id),
    variables: listedVariables(content, language),
    questions: decidingQuestions(content, clause.id),
    previous: content.clauses[at - 1]?.id ?? null,
    next: content.clauses[at + 1]?.id ?? null,
    origin:
      original && origin
        ? { state: originOf(clause, source), number: origin.number, body: source?.body ?? null }
        : null,
    language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const kind = form.get('form');
  if (kind === 'remove' || kind === 'reset') {
    const working = await workingCopyOf(context, params.id);
    const href = `${overviewOf(working)}/text`;
    const original = kind === 'reset' ? await originClausesOf(context, working.origin?.version?.id) : null;
    const source = original?.find(({ id }) => id === params.clauseId);
    if (kind === 'reset' && !source) throw notFound();
    const content = source
      ? withClause(working.content, params.clauseId, source)
      : withoutClause(working.content, params.clauseId);
    const { problems } = await saveDraft(context, working, { content });
    if (problems.length > 0) return refuse(kind, problems, form);
    return redirect(kind === 'reset' ? `${href}/${params.clauseId}?zurueckgesetzt=ja` : href, 303);
  }
  const saved = await savePart(context, params.id, clausePart(params.clauseId, language), form);
  if (saved.kind === 'stale') return refuseStale('abschnitt', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('abschnitt', saved.problems, form);
  const href = `${overviewOf(saved.working)}/text`;
  const { clauses } = saved.working.content;
  const next = clauses[clauses.findIndex(({ id }) => id === params.clauseId) + 1];
  if (form.get('weiter') === 'naechster' && next) return redirect(`${href}/${next.id}`, 303);
  return redirect(`${href}#abschnitt-${params.clauseId}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({ language: loaderData.language, title: `${loaderData.heading}: ${loaderData.title}`, isHidden: true })
    : [];

export default function DraftClause({ loaderData, actionData }: Route.ComponentProps) {
  // Another clause is another form: nothing of the one before may stay in its fields.
  const key = `${loaderData.clauseId} ${loaderData.part.base}`;
  return <ClausePage key={key} page={loaderData} answer={actionData} />;
}

interface ClausePageProps {
  readonly page: Route.ComponentProps['loaderData'];
  readonly answer: Route.ComponentProps['actionData'];
}

function ClausePage({ page, answer }: ClausePageProps) {
  const { id, title, overview, clauseId, heading, part, variables, questions, previous, next, origin } = page;
  const t = useTexts(draftTexts);
  const condition = useTexts(conditionTexts);
  const [preview, setPreview] = useState(page.preview);
  const onSaved = useCallback(({ preview: fresh }: Readonly<Record<string, unknown>>) => {
    if (typeof fresh === 'string') setPreview(fresh);
  }, []);
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead
        solution={title}
        overview={overview}
        title={heading}
        between={{ label: t('text'), href: `${overview}/text` }}
      />
      {origin ? <OriginOfClause origin={origin} /> : null}
      <div className="al-split">
        <SavingForm
          keep={`${id}/abschnitt/${clauseId}`}
          part={part}
          answer={answer}
          labels={{
            heading: t('heading'),
            level: t('level'),
            body: t('body'),
            guidance: t('guidance'),
            requirements: t('requirements'),
            when: condition('legend'),
          }}
          saveTo={`/entwurf/${id}/sichern?teil=abschnitt&von=${clauseId}`}
          onSaved={onSaved}
        >
          <ClauseFields
            typed={typedIn(part.fields, answer)}
            answer={answer}
            variables={variables}
            questions={questions}
          />
          <div className="al-form-actions">
            {next ? (
              <Button name="weiter" value="naechster">
                {t('saveAndNext')}
              </Button>
            ) : null}
            <Button look={next ? 'secondary' : 'primary'}>{t('saveAndList')}</Button>
          </div>
        </SavingForm>
        <section className="al-stack clause-preview" aria-labelledby="vorschau" tabIndex={0}>
          <div className="al-cluster al-cluster--spread">
            <h2 id="vorschau">{t('preview')}</h2>
            <span className="al-muted al-small">{t('previewHint')}</span>
          </div>
          <div className="al-prose rendered" dangerouslySetInnerHTML={{ __html: preview || '<p>–</p>' }} />
        </section>
      </div>
      <div className="al-cluster al-cluster--spread">
        {previous ? <Link href={`${overview}/text/${previous}`}>{t('previous')}</Link> : <span />}
        {next ? <Link href={`${overview}/text/${next}`}>{t('next')}</Link> : null}
      </div>
      <Disclosure summary={t('removeClause')}>
        <Form method="post" className="al-stack">
          <p>{t('removeClauseText')}</p>
          <Button name="form" value="remove" look="danger">
            {t('removeClauseNow')}
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}
