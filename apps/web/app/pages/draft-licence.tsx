import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { kindOfType } from '@allmende/vocabularies/solution-types';
import { redirect } from 'react-router';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { LicenceFields } from '../features/documents/licence-fields.tsx';
import { licencePart } from '../features/documents/licence-part.ts';
import { savePart } from '../features/documents/save-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { SavingForm } from '../shell/saving-form.tsx';
import { staleProblem } from '../shell/stale-problem.ts';
import { refuseStale, storedPart, typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/draft-licence';

export const handle: PageHandle = { interactive: true };

const Participants = graphql(`
  query Participants {
    municipalities(participating: true, first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const { id, title, origin, content, versions, municipality } = working;
  const isSettled = versions.some(({ publication }) => publication !== 'NONE');
  const { municipalities } = isSettled ? { municipalities: { edges: [] } } : await query(context, Participants);
  return {
    id,
    title,
    overview: overviewOf(working),
    part: storedPart(licencePart(language).read(working) ?? {}),
    isSettled,
    municipalities: municipalities.edges.map(({ node }) => node).filter((one) => one.id !== municipality.id),
    originLicence: origin?.licence ?? null,
    isTool: kindOfType(content.metadata.type) === 'tool',
    language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const saved = await savePart(context, params.id, licencePart(language), form);
  if (saved.kind === 'stale') return refuseStale('lizenz', saved.part, staleProblem(language), form);
  if (saved.kind === 'refused') return refuse('lizenz', saved.problems, form);
  return redirect(overviewOf(saved.working), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, draftTexts)('licencePage')}: ${title}`, isHidden: true });
};

export default function DraftLicence({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, overview, part, isSettled, municipalities, originLicence, isTool } = loaderData;
  const t = useTexts(draftTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={title} overview={overview} title={t('licencePage')} lead={t('licencePageLead')} />
      <SavingForm
        keep={`${id}/lizenz`}
        part={part}
        answer={actionData}
        labels={{ tlp: t('tlp'), recipients: t('recipients'), licence: t('licence') }}
      >
        <LicenceFields
          typed={typedIn(part.fields, actionData)}
          answer={actionData}
          isSettled={isSettled}
          municipalities={municipalities}
          originLicence={originLicence}
          isTool={isTool}
        />
        <div className="al-form-actions">
          <Button>{t('saveAndBack')}</Button>
          <ButtonLink href={overview} look="quiet">
            {t('back')}
          </ButtonLink>
        </div>
      </SavingForm>
    </div>
  );
}
