import { Alert } from '@allmende/ui/alert';
import { PageHeading } from '@allmende/ui/page-heading';
import { data, redirect } from 'react-router';
import { DocumentUpload, type DocumentDestination } from '../features/documents/document-upload.tsx';
import { documentUploadTexts } from '../features/documents/document-upload.texts.ts';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { uploadDocument } from '../features/documents/upload-document.ts';
import { bringsFiles } from '../features/documents/upload-files.ts';
import { useDocumentUpload } from '../features/documents/use-document-upload.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, signInPath } from '../session/api.ts';
import { sessionOf } from '../session/session.ts';
import { usePerson } from '../session/use-person.ts';
import { whoAsks } from '../session/viewer.ts';
import { writingFor } from '../session/writing-for.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/reading-upload';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { language } = session;
  const { account } = await whoAsks(context);
  if (!account) throw redirect(signInPath(session));
  const id = url.searchParams.get('entwurf');
  if (id === null) return { language, draft: null };
  const working = await workingCopyOf(context, id);
  return { language, draft: { id, title: working.title, overview: overviewOf(working) } };
}

export async function action({ context, request }: Route.ActionArgs) {
  if (!bringsFiles(request)) throw notFound();
  const { href, problems } = await uploadDocument(context, request);
  if (href) return redirect(href, 303);
  return data({ problems }, { status: 422 });
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, documentUploadTexts)('title'), isHidden: true });
};

export default function ReadingUpload({ loaderData: { draft }, actionData }: Route.ComponentProps) {
  const t = useTexts(documentUploadTexts);
  const person = usePerson();
  const upload = useDocumentUpload();
  const problems = upload.problems ?? actionData?.problems ?? [];
  const municipalities = writingFor(person);
  const to: DocumentDestination = draft ? { solutionId: draft.id } : { municipalities };
  const [known] = person?.memberships ?? [];
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={problems} ids={{ municipalityId: 'documentMunicipality' }} />
      {draft ? (
        <DraftHead solution={draft.title} overview={draft.overview} title={t('title')} lead={t('lead')} />
      ) : (
        <PageHeading title={t('title')} lead={t('lead')} />
      )}
      {draft || municipalities.length > 0 ? (
        <DocumentUpload to={to} upload={upload} problems={problems} />
      ) : (
        <Alert tone="info" title={known ? t('mayNot', { name: known.municipality.name }) : t('noMunicipality')} />
      )}
    </div>
  );
}
