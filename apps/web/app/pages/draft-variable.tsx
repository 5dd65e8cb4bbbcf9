import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import { Form, redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { savePart } from '../features/documents/save-part.ts';
import { VariableFields } from '../features/documents/variable-fields.tsx';
import { listedVariables, variablePart, withoutVariable } from '../features/documents/variable-part.ts';
import { overviewOf, saveDraft, workingCopyOf } from '../features/documents/working-copy.ts';
import { useTexts } from '../i18n/texts.ts';
import { notFound } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/draft-variable';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const fields = variablePart(params.key, language).read(working);
  const listed = listedVariables(working.content, language).find(({ key }) => key === params.key);
  if (!fields || !listed) throw notFound();
  const { id, title } = working;
  return { id, title, overview: overviewOf(working), part: storedPart(fields), listed, language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const list = `/entwurf/${params.id}/angaben`;
  if (form.get('form') === 'remove') {
    const working = await workingCopyOf(context, params.id);
    const { problems } = await saveDraft(context, working, { content: withoutVariable(working.content, params.key) });
    return problems.length > 0 ? refuse('remove', problems, form) : redirect(list, 303);
  }
  const saved = await savePart(context, params.id, variablePart(params.key, language), form);
  if (saved.kind === 'stale') return refuseStale('platzhalter', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('platzhalter', saved.problems, form);
  return redirect(list, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageFace({
        language: loaderData.language,
        title: `${loaderData.listed.label}: ${loaderData.title}`,
        isHidden: true,
      })
    : [];

export default function DraftVariable({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, part, listed } = loaderData;
  const t = useTexts(draftTexts);
  const list = `/entwurf/${id}/angaben`;
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead
        solution={title}
        overview={overview}
        title={listed.label}
        meta={<code>{`{{${listed.key}}}`}</code>}
        between={{ label: t('variables'), href: list }}
      />
      {listed.state === 'profile' ? <Alert tone="info" title={t('profileVariable')} /> : null}
      <SavingForm
        keep={`${id}/platzhalter/${listed.key}`}
        part={part}
        answer={actionData}
        labels={{
          label: t('label'),
          help: t('helpField'),
          type: t('type'),
          example: t('example'),
          default: t('default'),
          options: t('options'),
        }}
      >
        <VariableFields typed={typedIn(part.fields, actionData)} answer={actionData} />
        <div className="al-form-actions">
          <Button>{t('saveVariable')}</Button>
          <ButtonLink href={list} look="quiet">
            {t('back')}
          </ButtonLink>
        </div>
      </SavingForm>
      {listed.occurrences === 0 ? (
        <Disclosure summary={t('removeVariable')}>
          <Form method="post">
            <Button name="form" value="remove" look="danger">
              {t('removeVariable')}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </div>
  );
}
