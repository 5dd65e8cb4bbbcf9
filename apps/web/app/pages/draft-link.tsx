import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { filesTexts } from '../features/documents/files.texts.ts';
import { LinkFields } from '../features/documents/link-fields.tsx';
import { linkPart } from '../features/documents/link-part.ts';
import { savePart } from '../features/documents/save-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/draft-link';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const address = url.searchParams.get('adresse') ?? '';
  const fields = linkPart(address, language).read(working);
  if (!fields) throw notFound();
  const { id, title } = working;
  return { id, title, address, overview: overviewOf(working), part: storedPart(fields), language };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const saved = await savePart(context, params.id, linkPart(url.searchParams.get('adresse') ?? '', language), form);
  if (saved.kind === 'stale') return refuseStale('link', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('link', saved.problems, form);
  return redirect(`${overviewOf(saved.working)}/dateien#links`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, filesTexts)('linkTitle')}: ${title}`, isHidden: true });
};

export default function DraftLink({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, address, overview, part } = loaderData;
  const t = useTexts(filesTexts);
  const list = `${overview}/dateien`;
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead
        solution={title}
        overview={overview}
        between={{ label: t('title'), href: list }}
        title={t('linkTitle')}
      />
      <SavingForm
        keep={`${id}/link/${address}`}
        part={part}
        answer={actionData}
        labels={{ label: t('label'), url: t('url') }}
      >
        <LinkFields typed={typedIn(part.fields, actionData)} answer={actionData} />
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
