import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Meter } from '@allmende/ui/meter';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { savePart } from '../features/documents/save-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { AnswersFields } from '../features/forks/answers-fields.tsx';
import { answersPart, questionsOf } from '../features/forks/answers-part.ts';
import { fieldOfKey } from '../features/forks/field-of-key.ts';
import { forkTexts } from '../features/forks/forks.texts.ts';
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
  const { id, title, municipality } = working;
  return {
    id,
    title,
    overview: overviewOf(working),
    ags: municipality.ags,
    questions: questionsOf(working, language),
    part: storedPart(answersPart().read(working)),
    language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const saved = await savePart(context, params.id, answersPart(), form);
  if (saved.kind === 'stale') return refuseStale('angaben', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('angaben', saved.problems, form);
  return redirect(overviewOf(saved.working), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, forkTexts)('answers')}: ${title}`, isHidden: true });
};

export default function OwnVersionAnswers({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, ags, questions, part } = loaderData;
  const t = useTexts(forkTexts);
  const gaps = questions.filter(({ value }) => value === '');
  const filled = questions.length - gaps.length;
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={title} overview={overview} title={t('answers')} lead={t('answersLead')} />
      {questions.length === 0 ? (
        <Alert tone="success" title={t('noQuestions')} actions={<ButtonLink href={overview}>{t('back')}</ButtonLink>} />
      ) : (
        <div className="al-with-rail">
          <SavingForm
            keep={`${id}/angaben`}
            part={part}
            answer={actionData}
            labels={Object.fromEntries(questions.map(({ key, label }) => [fieldOfKey(key), label]))}
            saveTo={`/entwurf/${id}/sichern?teil=angaben`}
          >
            <AnswersFields
              questions={questions}
              typed={typedIn(part.fields, actionData)}
              profileHref={`/stadtprofil/${ags}`}
            />
            <div className="al-form-actions">
              <Button>{t('save')}</Button>
              <ButtonLink href={overview} look="quiet">
                {t('back')}
              </ButtonLink>
            </div>
          </SavingForm>
          <aside className="al-rail answers-state" aria-label={t('progressLabel')}>
            <Meter
              id="fortschritt"
              label={t('progressLabel')}
              value={filled}
              max={questions.length}
              valueText={t('progressText', { filled, count: questions.length })}
            />
            {gaps.length > 0 ? (
              <div className="al-stack al-stack--tight">
                <h2>{t('missing')}</h2>
                <ul className="al-stack al-stack--tight">
                  {gaps.map(({ key, label }) => (
                    <li key={key}>
                      <a href={`#${fieldOfKey(key)}`}>{label}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </aside>
        </div>
      )}
    </div>
  );
}
