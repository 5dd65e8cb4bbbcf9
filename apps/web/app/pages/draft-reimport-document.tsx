import { DocumentUpload } from '../features/documents/document-upload.tsx';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { DocumentForm, ReimportSteps } from '../features/documents/reimport-forms.tsx';
import { reimportTexts } from '../features/documents/reimport.texts.ts';
import { useDocumentUpload } from '../features/documents/use-document-upload.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/draft-reimport-document';

export const handle: PageHandle = { interactive: true };

/** Where a document is brought that goes back into a working copy; with script it may be dragged and pasted. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const working = await workingCopyOf(context, params.id);
  const { id, title } = working;
  return { id, title, overview: overviewOf(working), language: sessionOf(context).language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, reimportTexts)('title')}: ${title}`, isHidden: true });
};

export default function DraftReimportDocument({ loaderData: { id, title, overview } }: Route.ComponentProps) {
  const t = useTexts(reimportTexts);
  const draft = useTexts(draftTexts);
  const upload = useDocumentUpload();
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={upload.problems ?? undefined} />
      <DraftHead
        solution={title}
        overview={overview}
        between={{ label: draft('text'), href: `${overview}/text` }}
        title={t('title')}
        lead={t('lead')}
      />
      <ReimportSteps current="document" />
      <section className="al-stack" aria-labelledby="office">
        <h2 id="office">{t('office')}</h2>
        <DocumentUpload to={{ solutionId: id }} upload={upload} problems={upload.problems ?? []} />
      </section>
      <section className="al-stack" aria-labelledby="plain">
        <h2 id="plain">{t('plain')}</h2>
        <DocumentForm action={`${overview}/zuordnung`} solutionId={id} upload={upload} answer={undefined} />
      </section>
    </div>
  );
}
