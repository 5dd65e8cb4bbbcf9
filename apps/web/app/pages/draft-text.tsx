import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { Form, redirect } from 'react-router';
import { ClauseList } from '../features/documents/clause-list.tsx';
import { withMovedClause, withNewClause } from '../features/documents/clause-part.ts';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { reimportTexts } from '../features/documents/reimport.texts.ts';
import { overviewOf, saveDraft, workingCopyOf } from '../features/documents/working-copy.ts';
import { type ClauseOrigin, originsOf } from '../features/forks/clause-origin.ts';
import { forkTexts } from '../features/forks/forks.texts.ts';
import { originClausesOf } from '../features/forks/origin-clauses.ts';
import { clauseNumbers, isNumbered } from '../features/solutions/clause-numbers.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse, textOf } from '../session/problems.ts';
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
  return {
    id,
    title,
    overview: overviewOf(working),
    isOrdering: url.searchParams.has('ordnen'),
    clauses: content.clauses.map(({ id: clauseId, heading, level, body }, index) => ({
      id: clauseId,
      heading,
      level,
      number: numbers[index],
      length: body.trim() === '' && (content.clauses[index + 1]?.level ?? 0) > level ? null : body.trim().length,
      origin: origins?.states.get(clauseId),
    })),
    removed: origins?.removed ?? [],
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const working = await workingCopyOf(context, params.id);
  const href = `${overviewOf(working)}/text`;
  const clauseId = textOf(form, 'clauseId');
  if (form.get('form') === 'move') {
    const content = withMovedClause(working.content, clauseId, form.get('to') === 'up' ? -1 : 1);
    const { problems } = await saveDraft(context, working, { content });
    return problems.length > 0
      ? refuse('move', problems, form)
      : redirect(`${href}?ordnen=ja#abschnitt-${clauseId}`, 303);
  }
  if (form.get('form') === 'restore') {
    const original = await originClausesOf(context, working.origin?.version?.id);
    const lost = original?.find(({ id }) => id === clauseId);
    if (!original || !lost) return redirect(href, 303);
    const at = original.indexOf(lost);
    const before = original
      .slice(0, at)
      .findLast(({ id }) => working.content.clauses.some((clause) => clause.id === id));
    const index = before ? working.content.clauses.findIndex(({ id }) => id === before.id) + 1 : 0;
    const content = { ...working.content, clauses: working.content.clauses.toSpliced(index, 0, lost) };
    const { problems } = await saveDraft(context, working, { content });
    return problems.length > 0 ? refuse('restore', problems, form) : redirect(`${href}#abschnitt-${clauseId}`, 303);
  }
  const heading = textOf(form, 'heading');
  if (!heading) {
    const message = textsIn(sessionOf(context).language, draftTexts)('headingMissing');
    return refuse('add', [{ code: 'INVALID_INPUT', message, path: ['heading'] }], form);
  }
  const [content, added] = withNewClause(working.content, heading, textOf(form, 'after') || null);
  const { problems } = await saveDraft(context, working, { content });
  return problems.length > 0 ? refuse('add', problems, form) : redirect(`${href}/${added}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, draftTexts)('text')}: ${title}`, isHidden: true });
};

const tones = { same: null, changed: 'info', added: 'success' } as const satisfies Record<ClauseOrigin, string | null>;

export default function DraftText({ loaderData, actionData }: Route.ComponentProps) {
  const { title, overview, clauses, removed, isOrdering } = loaderData;
  const t = useTexts(draftTexts);
  const fork = useTexts(forkTexts);
  const reimport = useTexts(reimportTexts);
  const listed = clauses.map(({ origin, ...clause }) => ({
    ...clause,
    origin: origin ? { label: fork(`origin_${origin}`), tone: tones[origin] } : undefined,
  }));
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <DraftHead solution={title} overview={overview} title={t('text')} lead={t('textLead')} />
      <section className="al-stack" aria-label={t('text')}>
        {clauses.length > 0 ? (
          <div className="al-cluster">
            {clauses.length > 1 ? (
              <ButtonLink href={isOrdering ? `${overview}/text` : `${overview}/text?ordnen=ja`} look="secondary" small>
                {isOrdering ? t('orderDone') : t('order')}
              </ButtonLink>
            ) : null}
            <ButtonLink href={`${overview}/einlesen`} look="secondary" small>
              {reimport('link')}
            </ButtonLink>
          </div>
        ) : null}
        <ClauseList clauses={listed} href={`${overview}/text`} isOrdering={isOrdering} />
      </section>
      {removed.length > 0 ? (
        <Alert tone="info" title={fork('removedTitle')} titleLevel={2}>
          <ul className="al-stack al-stack--tight">
            {removed.map(({ id, heading }) => (
              <li key={id}>
                <Form method="post" className="al-cluster">
                  <input type="hidden" name="clauseId" value={id} />
                  {heading}
                  <Button name="form" value="restore" look="secondary" small>
                    {fork('restoreClause')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {isOrdering ? null : (
        <section className="al-stack" aria-labelledby="neuer-abschnitt">
          <h2 id="neuer-abschnitt">{t('addClause')}</h2>
          <Form method="post" className="al-form" noValidate>
            <TextField
              name="heading"
              label={t('newHeading')}
              maxLength={200}
              defaultValue={actionData?.values['heading'] ?? ''}
              error={actionData?.form === 'add' ? actionData.problems[0]?.message : undefined}
            />
            {clauses.length > 0 ? (
              <SelectField
                name="after"
                label={t('after')}
                defaultValue={actionData?.values['after'] ?? ''}
                options={[
                  { value: '', label: t('atEnd') },
                  ...clauses.map(({ id, heading, number }) => ({
                    value: id,
                    label: [number, heading].filter(Boolean).join(' '),
                  })),
                ]}
              />
            ) : null}
            <div className="al-form-actions">
              <Button name="form" value="add">
                {t('addClause')}
              </Button>
              <ButtonLink href={overview} look="quiet">
                {t('overview')}
              </ButtonLink>
            </div>
          </Form>
        </section>
      )}
    </div>
  );
}
