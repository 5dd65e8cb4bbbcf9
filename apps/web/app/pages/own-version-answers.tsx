import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { useRef } from 'react';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { savePart } from '../features/documents/save-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { AnswersFields } from '../features/forks/answers-fields.tsx';
import { answersPart, questionsOf } from '../features/forks/answers-part.ts';
import { picturesShown } from '../features/documents/draft-pictures.ts';
import { previewedClauses } from '../features/forks/answers-preview.ts';
import { AnswersRail } from '../features/forks/answers-rail.tsx';
import { stepsOf } from '../features/forks/answers-steps.ts';
import { fieldOfKey } from '../features/forks/field-of-key.ts';
import { forkTexts } from '../features/forks/forks.texts.ts';
import { useLiveAnswers } from '../features/forks/use-live-answers.ts';
import { withScrollingTables } from '../features/solutions/scrolling-tables.ts';
import { solutionTexts } from '../features/solutions/solutions.texts.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/own-version-answers';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const { id, title, municipality, content, values } = working;
  const questions = questionsOf(working, language);
  const table = textsIn(language, solutionTexts)('table');
  return {
    id,
    title,
    overview: overviewOf(working),
    ags: municipality.ags,
    questions,
    steps: stepsOf(questions, content, language),
    clauses: previewedClauses(content, values, language, picturesShown(working)).map((clause) => ({
      ...clause,
      html: withScrollingTables(clause.html, table),
    })),
    part: storedPart(answersPart(language).read(working)),
    language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const saved = await savePart(context, params.id, answersPart(language), form);
  if (saved.kind === 'stale') return refuseStale('angaben', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('angaben', saved.problems, form);
  if (form.get('weiter') === 'hier') return redirect(`/eigene-fassung/${params.id}/angaben#fortschritt`, 303);
  return redirect(overviewOf(saved.working), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, forkTexts)('answers')}: ${title}`, isHidden: true });
};

export default function OwnVersionAnswers({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, ags, questions, steps, clauses, part } = loaderData;
  const t = useTexts(forkTexts);
  const form = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const live = useLiveAnswers({ form, preview }, questions, clauses);
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={title} overview={overview} title={t('answers')} lead={t('answersLead')} />
      {questions.length === 0 ? (
        <Alert tone="success" title={t('noQuestions')} actions={<ButtonLink href={overview}>{t('back')}</ButtonLink>} />
      ) : (
        <div className="al-split">
          <div ref={form}>
            <SavingForm
              keep={`${id}/angaben`}
              part={part}
              answer={actionData}
              labels={Object.fromEntries(questions.map(({ key, label }) => [fieldOfKey(key), label]))}
              saveTo={`/entwurf/${id}/sichern?teil=angaben`}
            >
              <AnswersFields
                steps={steps}
                typed={typedIn(part.fields, actionData)}
                answer={actionData}
                profileHref={`/stadtprofil/${ags}`}
                asked={live.state.asked}
                open={new Set(live.state.open.map(({ key }) => key))}
              />
              <div className="al-form-actions">
                <Button>{t('save')}</Button>
                <Button name="weiter" value="hier" look="secondary">
                  {t('saveHere')}
                </Button>
                <ButtonLink href={overview} look="quiet">
                  {t('back')}
                </ButtonLink>
              </div>
            </SavingForm>
          </div>
          <AnswersRail clauses={clauses} live={live} preview={preview} />
        </div>
      )}
    </div>
  );
}
