import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { MetadataFields } from '../features/documents/metadata-fields.tsx';
import { metadataPart } from '../features/documents/metadata-part.ts';
import { metadataTexts } from '../features/documents/metadata.texts.ts';
import { savePart } from '../features/documents/save-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import { staleProblem } from '../shell/stale-problem.ts';
import type { Route } from './+types/draft-metadata';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const part = storedPart(metadataPart(language).read(working) ?? {});
  return { id: working.id, title: working.title, overview: overviewOf(working), part, language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const saved = await savePart(context, params.id, metadataPart(language), form);
  if (saved.kind === 'stale') return refuseStale('steckbrief', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('steckbrief', saved.problems, form);
  return redirect(overviewOf(saved.working), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, metadataTexts)('page')}: ${title}`, isHidden: true });
};

export default function DraftMetadata({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, part } = loaderData;
  const t = useTexts(metadataTexts);
  const draft = useTexts(draftTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={title} overview={overview} title={t('page')} lead={t('lead')} />
      <SavingForm
        keep={`${id}/steckbrief`}
        part={part}
        answer={actionData}
        labels={labelsOf(t)}
        saveTo={`/entwurf/${id}/sichern?teil=steckbrief`}
      >
        <MetadataFields typed={typedIn(part.fields, actionData)} answer={actionData} />
        <div className="al-form-actions">
          <Button>{draft('saveAndBack')}</Button>
          <ButtonLink href={overview} look="quiet">
            {draft('back')}
          </ButtonLink>
        </div>
      </SavingForm>
    </div>
  );
}

const fieldNames = [
  'title',
  'shortVersion',
  'summary',
  'type',
  'topics',
  'keywords',
  'departmentsUse',
  'departmentsInvolve',
  'sizeClasses',
  'landScope',
  'requirements',
  'legalBasis',
  'effort',
  'prerequisites',
  'offline',
  'staffCouncil',
  'reviewMonths',
  'maintainerFunction',
  'maintainerContact',
  'deputyFunction',
  'deputyContact',
] as const;

const labelsOf = (t: (name: (typeof fieldNames)[number]) => string) =>
  Object.fromEntries(fieldNames.map((name) => [name, t(name)]));
