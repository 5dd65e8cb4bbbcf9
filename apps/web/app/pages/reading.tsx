import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextField } from '@allmende/ui/text-field';
import { redirect } from 'react-router';
import { TypeField } from '../features/documents/metadata-fields.tsx';
import { changeReading } from '../features/readings/change-reading.ts';
import { briefly, overviewOf, readingOf, reportOf, type ShownReading } from '../features/readings/reading-page.ts';
import { ReadingReport } from '../features/readings/reading-report.tsx';
import { BeingRead, DiscardForm, NotRead, ReadAnewNotice, Refused } from '../features/readings/reading-states.tsx';
import { readingsTexts } from '../features/readings/readings.texts.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { problemOf, refuse, type FormAnswer } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/reading';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const found = await readingOf(context, params.id);
  const { state, solution } = found;
  if (state === 'TAKEN' && solution) throw redirect(overviewOf(solution));
  const report = state === 'READ' ? reportOf(found) : null;
  return {
    // The report is told below.
    reading: { ...found, report: null } satisfies ShownReading,
    report: report && briefly(report, url.searchParams.has('alle')),
    isKept: url.searchParams.has('gemerkt'),
    isReadAnew: url.searchParams.has('anders'),
    language,
  };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const form = await request.formData();
  const changed = await changeReading(context, await readingOf(context, params.id), form, url.searchParams.has('alle'));
  if ('problems' in changed) return refuse('report', changed.problems, form);
  return redirect(changed.href, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, reading } = loaderData;
  const t = textsIn(language, readingsTexts);
  return pageFace({ language, title: `${t(titleOf(reading))}: ${reading.fileName}`, isHidden: true });
};

const titleOf = ({ state }: Pick<ShownReading, 'state'>) =>
  (({ READING: 'readingTitle', REFUSED: 'refusedTitle', FAILED: 'failedTitle' }) as const)[
    state as 'READING' | 'REFUSED' | 'FAILED'
  ] ?? ('title' as const);

export default function Reading({ loaderData, actionData }: Route.ComponentProps) {
  const { reading, report, isReadAnew } = loaderData;
  const t = useTexts(readingsTexts);
  const name = reading.fileName.endsWith('.html') ? t('pasted') : reading.fileName;
  const { solution } = reading;
  const other = solution ? `${overviewOf(solution)}/einlesen` : '/einlesen';
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <Breadcrumb
        label={t('here')}
        items={[
          solution
            ? { label: solution.title, href: overviewOf(solution) }
            : { label: t('publish'), href: '/veroeffentlichen' },
          { label: t(titleOf(reading)) },
        ]}
      />
      {reading.state === 'READING' ? (
        <BeingRead reading={reading} name={name} here={`/einlesen/${reading.id}${isReadAnew ? '?anders=ja' : ''}`} />
      ) : null}
      {reading.state === 'REFUSED' ? <Refused reading={reading} name={name} other={other} /> : null}
      {reading.state === 'FAILED' ? <NotRead reading={reading} other={other} /> : null}
      {report ? <Report {...loaderData} report={report} name={name} answer={actionData} /> : null}
    </div>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;
interface ReportProps extends Loaded {
  readonly report: NonNullable<Loaded['report']>;
  readonly name: string;
  readonly answer: FormAnswer | undefined;
}

function Report({ reading, report, isKept, isReadAnew, name, answer }: ReportProps) {
  const t = useTexts(readingsTexts);
  const format = useFormat();
  const { metadata } = report.content;
  const { solution, municipality, expiresAt } = reading;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead', { name })}
        meta={
          <span className="al-cluster al-muted">
            <span>
              {solution ? t('forDraft', { title: solution.title }) : t('forCity', { name: municipality.name })}
            </span>
            <span>{t('until', { date: format.date(expiresAt) })}</span>
          </span>
        }
      />
      {isKept && !answer ? <Alert tone="success" role="status" title={t('kept')} /> : null}
      {answer ? null : <ReadAnewNotice reading={reading} isReadAnew={isReadAnew} />}
      <ReadingReport
        {...{ reading, report, answer }}
        fields={
          <>
            <TextField
              name="title"
              label={t('solutionTitle')}
              hint={t('titleHint')}
              maxLength={90}
              defaultValue={answer?.values['title'] ?? metadata.title}
              error={problemOf(answer, 'title')}
            />
            <TypeField defaultValue={answer?.values['type'] ?? metadata.type} error={problemOf(answer, 'type')} />
          </>
        }
      />
      <DiscardForm />
    </>
  );
}
