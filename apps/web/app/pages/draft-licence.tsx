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
import { groupTexts } from '../features/groups/groups.texts.ts';
import { ReachInWords } from '../features/groups/reach.tsx';
import { RecipientFields } from '../features/groups/recipient-fields.tsx';
import { recipientsIn } from '../features/groups/recipients-in.ts';
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

const RecipientChoices = graphql(`
  query RecipientChoices($recipientIds: [ID!]!, $recipientGroupIds: [ID!]!) {
    ...GroupChoices
    audienceReach(recipientIds: $recipientIds, recipientGroupIds: $recipientGroupIds) {
      ...ReachParts
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const { id, title, origin, content, versions, recipients, recipientGroups } = working;
  const isSettled = versions.some(({ publication }) => publication !== 'NONE');
  const { audienceReach: reach, ...choices } = await query(context, RecipientChoices, {
    recipientIds: recipients.map((one) => one.id),
    recipientGroupIds: recipientGroups.map((one) => one.id),
  });
  return {
    id,
    title,
    overview: overviewOf(working),
    part: storedPart(licencePart(language).read(working) ?? {}),
    isSettled,
    recipients,
    choices,
    reach,
    originLicence: origin?.licence ?? null,
    isTool: kindOfType(content.metadata.type) === 'tool',
    language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { language } = sessionOf(context);
  const form = await request.formData();
  const { problems, ...named } = await recipientsIn(context, form);
  if (problems.length > 0) return refuse('lizenz', problems, form);
  const saved = await savePart(context, params.id, licencePart(language, named), form);
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
  const { id, title, overview, part, isSettled, recipients, choices, reach, originLicence, isTool } = loaderData;
  const typed = typedIn(part.fields, actionData);
  const t = useTexts(draftTexts);
  const groups = useTexts(groupTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={title} overview={overview} title={t('licencePage')} lead={t('licencePageLead')} />
      <SavingForm
        keep={`${id}/lizenz`}
        part={part}
        answer={actionData}
        labels={{
          tlp: t('tlp'),
          recipients: groups('recipients'),
          recipientGroups: groups('recipientGroups'),
          licence: t('licence'),
        }}
      >
        <LicenceFields
          typed={typed}
          answer={actionData}
          isSettled={isSettled}
          recipients={
            <>
              <RecipientFields typed={typed} answer={actionData} named={recipients} choices={choices} />
              {reach && reach.municipalityCount > 0 ? <ReachInWords reach={reach} /> : null}
            </>
          }
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
