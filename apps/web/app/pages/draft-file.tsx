import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { FileFields } from '../features/documents/file-fields.tsx';
import { filePart } from '../features/documents/file-part.ts';
import { filesTexts } from '../features/documents/files.texts.ts';
import { savePart } from '../features/documents/save-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { useTexts } from '../i18n/texts.ts';
import { notFound } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/draft-file';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const name = url.searchParams.get('name') ?? '';
  const fields = filePart(name, language).read(working);
  if (!fields) throw notFound();
  const { id, title, tlp, content } = working;
  const overview = overviewOf(working);
  return { id, title, tlp, name, overview, part: storedPart(fields), licence: content.metadata.licence, language };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const saved = await savePart(context, params.id, filePart(url.searchParams.get('name') ?? '', language), form);
  if (saved.kind === 'stale') return refuseStale('datei', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('datei', saved.problems, form);
  return redirect(`${overviewOf(saved.working)}/dateien#dateien`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title, name } = loaderData;
  return pageFace({ language, title: `${name}: ${title}`, isHidden: true });
};

export default function DraftFile({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, tlp, name, overview, part, licence } = loaderData;
  const t = useTexts(filesTexts);
  const list = `${overview}/dateien`;
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead
        solution={title}
        overview={overview}
        between={{ label: t('title'), href: list }}
        title={t('fileTitle')}
        lead={name}
      />
      <SavingForm
        keep={`${id}/datei/${name}`}
        part={part}
        answer={actionData}
        labels={{ name: t('name'), licence: t('licence'), tlp: t('tlp') }}
      >
        <FileFields typed={typedIn(part.fields, actionData)} answer={actionData} entry={{ tlp, licence }} />
        <div className="al-form-actions">
          <Button>{t('save')}</Button>
          <ButtonLink href={list} look="quiet">
            {t('back')}
          </ButtonLink>
        </div>
      </SavingForm>
    </div>
  );
}
