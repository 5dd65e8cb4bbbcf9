import { Alert } from '@allmende/ui/alert';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { DocumentUpload } from '../features/documents/document-upload.tsx';
import { ImportForm } from '../features/documents/import-form.tsx';
import { importInput } from '../features/documents/import-input.ts';
import { ImportReport } from '../features/documents/import-report.tsx';
import { importTexts } from '../features/documents/import.texts.ts';
import { useDocumentUpload } from '../features/documents/use-document-upload.ts';
import { openReadings } from '../features/readings/waiting-readings.ts';
import { OpenReadings } from '../features/readings/open-readings.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { whoAsks } from '../session/viewer.ts';
import { writingFor } from '../session/writing-for.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/publish';

export const handle: PageHandle = { interactive: true };

const CreateSolution = graphql(`
  mutation CreateSolution($input: CreateSolutionInput!) {
    createSolution(input: $input) {
      solution {
        id
        title
      }
      importReport {
        code
        message
        count
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { account } = await whoAsks(context);
  if (!account) throw redirect(signInPath(session));
  return { language: session.language, waiting: await openReadings(context) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const { input, problems } = await importInput(form, sessionOf(context).language);
  if (problems.length > 0) return refuse('create', problems, form);
  const { createSolution } = await query(context, CreateSolution, { input });
  const { solution, importReport, errors } = createSolution;
  if (!solution) return refuse('create', errors, form);
  if (input.from === 'BLANK') return redirect(`/entwurf/${solution.id}`, 303);
  return { solution, notes: importReport };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, importTexts)('title'), isHidden: true });
};

export default function Publish({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(importTexts);
  const upload = useDocumentUpload();
  const person = usePerson();
  if (actionData && 'solution' in actionData) {
    return (
      <div className="al-page al-stack al-stack--loose">
        <ImportReport solution={actionData.solution} notes={actionData.notes} />
      </div>
    );
  }
  const memberships = person?.memberships ?? [];
  const municipalities = writingFor(person);
  const problems = upload.problems ?? actionData?.problems;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={problems} />
      <PageHeading title={t('title')} lead={t('lead')} />
      {municipalities.length > 0 ? (
        <>
          <OpenReadings readings={loaderData.waiting} />
          <section className="al-stack" aria-labelledby="dokument">
            <h2 id="dokument">{t('withDocument')}</h2>
            <DocumentUpload to={{ municipalities }} upload={upload} problems={upload.problems ?? []} />
          </section>
          <section className="al-stack" aria-labelledby="anders">
            <h2 id="anders">{t('otherwise')}</h2>
            <ImportForm municipalities={municipalities} answer={actionData} upload={upload} />
          </section>
        </>
      ) : (
        <Alert
          tone="info"
          title={memberships[0] ? t('mayNot', { name: memberships[0].municipality.name }) : t('noMunicipality')}
        />
      )}
    </div>
  );
}
