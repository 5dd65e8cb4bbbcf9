import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { RadioGroup } from '@allmende/ui/radio-group';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { data, Form, redirect } from 'react-router';
import { AudienceChange } from '../features/groups/audience-change.tsx';
import { groupTexts } from '../features/groups/groups.texts.ts';
import { municipalityNames } from '../features/groups/named-municipalities.ts';
import { ReachInWords } from '../features/groups/reach.tsx';
import { RecipientFields } from '../features/groups/recipient-fields.tsx';
import { recipientsIn } from '../features/groups/recipients-in.ts';
import { graphql } from '../gql/gql.ts';
import type { Tlp } from '../gql/graphql.ts';
import { textsIn, useLanguage, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { problemOf, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import { typedIn } from '../shell/stored-fields.ts';
import type { Route } from './+types/entry-audience';

export const handle: PageHandle = { interactive: true };

const EntryAudiencePage = graphql(`
  query EntryAudiencePage($slug: String!) {
    solution(slug: $slug) {
      id
      slug
      title
      tlp
      updatedAt
      municipality {
        id
      }
      recipients {
        id
        name
      }
      recipientGroups {
        id
      }
      viewerCan {
        changeAudience
      }
    }
    ...GroupChoices
  }
`);

const ReachOf = graphql(`
  query ReachOf($recipientIds: [ID!]!, $recipientGroupIds: [ID!]!) {
    audienceReach(recipientIds: $recipientIds, recipientGroupIds: $recipientGroupIds) {
      ...ReachParts
    }
  }
`);

const ChangeAudience = graphql(`
  mutation ChangeAudience($input: ChangeAudienceInput!) {
    changeAudience(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const labels: readonly Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { solution, ...choices } = await query(context, EntryAudiencePage, { slug: params.slug });
  if (!solution?.viewerCan.changeAudience) throw notFound();
  return { solution, choices, isChanged: url.searchParams.has('geaendert'), language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { solution } = await query(context, EntryAudiencePage, { slug: params.slug });
  if (!solution?.viewerCan.changeAudience) throw notFound();
  const tlp = labels.find((label) => label === form.get('tlp')) ?? solution.tlp;
  const { problems, recipientIds, recipientGroupIds } = await recipientsIn(context, form);
  if (problems.length > 0) return refuse('audience', problems, form);
  const circle = { tlp, recipientIds, recipientGroupIds };
  if (form.get('form') === 'confirm') {
    const expectedUpdatedAt = String(form.get('updatedAt'));
    const { errors } = (
      await query(context, ChangeAudience, { input: { ...circle, solutionId: solution.id, expectedUpdatedAt } })
    ).changeAudience;
    if (errors.length > 0) return refuse('audience', errors, form);
    return redirect(`/v/${solution.slug}/empfaengerkreis?geaendert=ja`, 303);
  }
  const [{ audienceReach }, named] = await Promise.all([
    query(context, ReachOf, { recipientIds, recipientGroupIds }),
    municipalityNames(context, recipientIds),
  ]);
  const isPreview = form.get('form') === 'preview';
  return data({ form: 'shown', problems: [], circle, reach: audienceReach, named, isPreview });
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution } = loaderData;
  const title = textsIn(language, groupTexts)('audienceOf', { title: solution.title });
  return pageFace({ language, title, isHidden: true });
};

export default function EntryAudience({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, choices, isChanged } = loaderData;
  const { slug, title, updatedAt } = solution;
  const t = useTexts(groupTexts);
  const language = useLanguage();
  const shown = actionData && 'circle' in actionData ? actionData : null;
  const refused = actionData && 'values' in actionData ? actionData : undefined;
  const before = {
    tlp: solution.tlp,
    recipientIds: solution.recipients.map(({ id }) => id),
    recipientGroupIds: solution.recipientGroups.map(({ id }) => id),
  };
  const circle = shown?.circle ?? before;
  const typed = typedIn(
    { tlp: [circle.tlp], recipients: circle.recipientIds, recipientGroups: circle.recipientGroupIds },
    refused,
  );
  const isNaming = circle.tlp === 'AMBER' || circle.tlp === 'AMBER_STRICT';
  const named = [...new Map([...solution.recipients, ...(shown?.named ?? [])].map((one) => [one.id, one])).values()];
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb
        label={t('here')}
        items={[
          { label: t('catalogue'), href: '/katalog' },
          { label: title, href: `/v/${slug}` },
          { label: t('audienceTitle') },
        ]}
      />
      <PageHeading kicker={title} title={t('audienceTitle')} lead={t('audienceLead')} />
      {isChanged && !actionData ? <Alert tone="success" title={t('changed')} role="status" /> : null}
      <ProblemSummary problems={refused?.problems} />
      {shown?.isPreview ? (
        <Form method="post" className="al-stack">
          <AudienceChange before={before} after={circle}>
            {isNaming && shown.reach ? (
              <ReachInWords reach={shown.reach} />
            ) : (
              <p>{tlpTerms.find(({ code }) => code === circle.tlp)?.audience[language]}</p>
            )}
          </AudienceChange>
          <input type="hidden" name="updatedAt" value={updatedAt} />
          <input type="hidden" name="tlp" value={circle.tlp} />
          {circle.recipientIds.map((id) => (
            <input key={id} type="hidden" name="recipients" value={id} />
          ))}
          {circle.recipientGroupIds.map((id) => (
            <input key={id} type="hidden" name="recipientGroups" value={id} />
          ))}
          <div className="al-form-actions">
            <Button name="form" value="confirm">
              {t('confirm')}
            </Button>
            <Button name="form" value="adjust" look="secondary">
              {t('change')}
            </Button>
            <ButtonLink href={`/v/${slug}`} look="quiet">
              {t('back')}
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <Form method="post" className="al-form">
          <RadioGroup
            name="tlp"
            legend={t('label')}
            legendLevel={2}
            defaultValue={typed.text('tlp')}
            options={tlpTerms.map(({ code, label, audience }) => ({
              value: code,
              label: label[language],
              hint: audience[language],
            }))}
            error={problemOf(refused, 'tlp')}
          />
          <div className="for-named-municipalities">
            <RecipientFields typed={typed} answer={refused} named={named} choices={choices} />
          </div>
          <div className="al-form-actions">
            <Button name="form" value="preview">
              {t('toPreview')}
            </Button>
            <ButtonLink href={`/v/${slug}`} look="quiet">
              {t('back')}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  );
}
