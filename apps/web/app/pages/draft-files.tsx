import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { fileEndings, fileTypes } from '@allmende/domain/files';
import { MAX_FILE_BYTES, MAX_FILES, MAX_FILES_BYTES } from '@allmende/domain/limits';
import { useCallback, useEffect, useState } from 'react';
import { data, Form, redirect, useNavigation, useRevalidator } from 'react-router';
import { attachmentsOf, DraftFiles as Files, DraftLinks } from '../features/documents/draft-attachments.tsx';
import type { RemovedAttachment } from '../features/documents/attachment-list.ts';
import { changeAttachments } from '../features/documents/change-attachments.ts';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { filesTexts } from '../features/documents/files.texts.ts';
import { LinkFields } from '../features/documents/link-fields.tsx';
import { type AskedRemoval, RemovalQuestion } from '../features/documents/removal-question.tsx';
import { RemovedNotice } from '../features/documents/removed-notice.tsx';
import { bringsFiles, uploadFiles } from '../features/documents/upload-files.ts';
import { UploadForm } from '../features/documents/upload-form.tsx';
import { type UploadOutcome, useUploads } from '../features/documents/use-uploads.ts';
import { overviewOf, type Working, workingCopyOf } from '../features/documents/working-copy.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { answerFor, type FormAnswer, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import { typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/draft-files';

export const handle: PageHandle = { interactive: true };

const MB = 1024 * 1024;
const limits = { file: MAX_FILE_BYTES / MB, files: MAX_FILES, all: MAX_FILES_BYTES / MB };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const working = await workingCopyOf(context, params.id);
  const { id, title } = working;
  const ordering = url.searchParams.get('ordnen');
  return {
    id,
    title,
    overview: overviewOf(working),
    attachments: attachmentsOf(working),
    ordering: ordering === 'files' || ordering === 'links' ? ordering : null,
    uploaded: Number(url.searchParams.get('neu')) || 0,
    cleaned: Number(url.searchParams.get('bereinigt')) || 0,
    accept: fileEndings,
    kinds: Object.keys(fileTypes),
    clause: clauseIn(working, url),
    language: sessionOf(context).language,
  };
}

/** The clause that somebody came from to fetch a picture. */
function clauseIn({ content }: Working, url: URL) {
  const clause = content.clauses.find(({ id }) => id === url.searchParams.get('abschnitt'));
  return clause ? { id: clause.id, heading: clause.heading } : null;
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const working = await workingCopyOf(context, params.id);
  const here = `${overviewOf(working)}/dateien`;
  if (bringsFiles(request)) {
    const { names, cleaned, problems } = await uploadFiles(context, working, request);
    if (problems.length > 0) return answer({ problems, uploaded: names.length, cleaned }, 422);
    const clause = clauseIn(working, url);
    const told = cleaned > 0 ? `&bereinigt=${cleaned}` : '';
    return redirect(`${here}?neu=${names.length}${told}${clause ? `&abschnitt=${clause.id}` : ''}`, 303);
  }
  const form = await request.formData();
  const changed = await changeAttachments(context, working, form);
  if ('problems' in changed) return refuse(form.get('form') === 'add' ? 'add' : 'list', changed.problems, form);
  if ('asked' in changed) return answer({ asked: changed.asked });
  if ('removed' in changed) return answer({ removed: changed.removed });
  if ('moved' in changed)
    return redirect(`${here}?ordnen=${changed.moved.kind}#${changed.moved.kind}-${changed.moved.place}`, 303);
  return redirect(`${here}#${changed.saved === 'files' ? 'dateien' : 'links'}`, 303);
}

/** What the page says about an upload or a removal, beside what every form gets back. */
interface FilesAnswer extends FormAnswer {
  readonly asked?: AskedRemoval;
  readonly removed?: RemovedAttachment;
  readonly uploaded?: number;
  readonly cleaned?: number;
}

const answer = (more: Partial<FilesAnswer>, status = 200) =>
  data<FilesAnswer>({ form: 'upload', problems: [], values: {}, lists: {}, ...more }, { status });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, filesTexts)('title')}: ${title}`, isHidden: true });
};

export default function DraftFiles({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, attachments, ordering, accept, kinds, clause } = loaderData;
  const t = useTexts(filesTexts);
  const here = `${overview}/dateien`;
  const { revalidate } = useRevalidator();
  const { formData } = useNavigation();
  const [outcome, setOutcome] = useState<UploadOutcome | null>(null);
  // The next thing that somebody does has its own answer.
  useEffect(() => {
    if (formData) setOutcome(null);
  }, [formData]);
  const onDone = useCallback(
    async (done: UploadOutcome) => {
      await revalidate();
      setOutcome(done);
    },
    [revalidate],
  );
  const { uploads, send, cancel } = useUploads({
    to: `/entwurf/${id}/hochladen`,
    name: 'files',
    maxBytes: MAX_FILE_BYTES,
    onDone,
  });
  const answered: FilesAnswer | undefined = actionData;
  const refused = outcome ? outcome.problems : (answerFor(answered, 'upload')?.problems ?? []);
  const uploaded = outcome ? outcome.count : (answered?.uploaded ?? (answered ? 0 : loaderData.uploaded));
  const cleaned = outcome ? outcome.cleaned : (answered?.cleaned ?? (answered ? 0 : loaderData.cleaned));
  const asked = outcome ? undefined : answered?.asked;
  const removed = outcome ? undefined : answered?.removed;
  const refuseNothing = () =>
    setOutcome({
      count: 0,
      cleaned: 0,
      href: null,
      problems: [{ code: 'INVALID_INPUT', message: t('chooseFirst'), path: ['files'] }],
    });
  const add = answerFor(answered, 'add');
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={outcome ? outcome.problems : answered?.problems} />
      <DraftHead solution={title} overview={overview} title={t('title')} lead={t('lead')} />
      {removed ? <RemovedNotice removed={removed} /> : null}
      {asked ? <RemovalQuestion asked={asked} here={`${here}#dateien`} overview={overview} /> : null}
      {uploaded > 0 && uploads.length === 0 ? (
        <Alert tone="success" role="status" title={t('uploaded', { count: uploaded })}>
          {cleaned > 0 ? <p>{t('cleaned', { count: cleaned })}</p> : null}
        </Alert>
      ) : null}
      {clause ? (
        <p>
          <ButtonLink href={`${overview}/text/${clause.id}`} look="secondary">
            {t('backToClause', { heading: clause.heading })}
          </ButtonLink>
        </p>
      ) : null}
      <Files here={here} files={attachments.files} isOrdering={ordering === 'files'} />
      <section className="al-stack" aria-labelledby="hinzufuegen">
        <h2 id="hinzufuegen">{t('addFiles')}</h2>
        <UploadForm
          action={clause ? `${here}?abschnitt=${clause.id}` : here}
          name="files"
          label={t('choose')}
          hint={
            <>
              {t('chooseHint', limits)} {t('chooseTypes', { types: kinds.map((one) => one.toUpperCase()).join(', ') })}
            </>
          }
          drop={t('drop')}
          note={t('metadataHint')}
          submit={t('upload')}
          multiple
          accept={accept}
          problems={refused}
          uploads={uploads}
          onSend={(files) => {
            setOutcome(null);
            void send(files);
          }}
          onNothing={refuseNothing}
          onCancel={cancel}
        />
      </section>
      <DraftLinks here={here} links={attachments.links} isOrdering={ordering === 'links'} />
      <section className="al-stack" aria-labelledby="neuer-link">
        <h2 id="neuer-link">{t('addLink')}</h2>
        <Form key={attachments.links.length} method="post" className="al-form" noValidate>
          <LinkFields typed={typedIn({}, add)} answer={add} />
          <div className="al-form-actions">
            <Button name="form" value="add">
              {t('addLink')}
            </Button>
            <ButtonLink href={overview} look="quiet">
              {t('back')}
            </ButtonLink>
          </div>
        </Form>
      </section>
    </div>
  );
}
