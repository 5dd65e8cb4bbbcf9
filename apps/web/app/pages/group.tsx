import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import { PageHeading } from '@allmende/ui/page-heading';
import { Form, redirect } from 'react-router';
import { GroupFields } from '../features/groups/group-form.tsx';
import { groupIn } from '../features/groups/group-input.ts';
import { groupTexts } from '../features/groups/groups.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { answerFor, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/group';

export const handle: PageHandle = { interactive: true };

const GroupPage = graphql(`
  query GroupPage($id: ID!) {
    viewer {
      account {
        id
      }
      mayKeepGroups
    }
    node(id: $id) {
      __typename
      ... on Group {
        dissolvedAt
        ...EditedGroup
      }
    }
  }
`);

const CreateGroup = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const ChangeGroup = graphql(`
  mutation ChangeGroup($input: ChangeGroupInput!) {
    changeGroup(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const DissolveGroup = graphql(`
  mutation DissolveGroup($input: DissolveGroupInput!) {
    dissolveGroup(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const LIST = '/pruefstelle/gruppen';

export async function loader({ context, params }: Route.LoaderArgs) {
  const session = sessionOf(context);
  const { viewer, node } = await query(context, GroupPage, { id: params.id ?? '' });
  if (!viewer.account) throw redirect(signInPath(session));
  const group = node?.__typename === 'Group' && node.dissolvedAt === null ? node : null;
  if (!viewer.mayKeepGroups || (params.id && !group)) throw notFound();
  return { group, language: session.language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  if (params.id && form.get('form') === 'dissolve') {
    const { errors } = (await query(context, DissolveGroup, { input: { groupId: params.id } })).dissolveGroup;
    return errors.length > 0 ? refuse('dissolve', errors, form) : redirect(`${LIST}?aufgeloest`, 303);
  }
  const said = await groupIn(context, form);
  if ('problems' in said) return refuse('group', said.problems, form);
  const expectedRevision = Number(form.get('revision'));
  const { errors } = params.id
    ? (await query(context, ChangeGroup, { input: { ...said.group, groupId: params.id, expectedRevision } }))
        .changeGroup
    : (await query(context, CreateGroup, { input: said.group })).createGroup;
  return errors.length > 0 ? refuse('group', errors, form) : redirect(`${LIST}?gespeichert`, 303);
}

const titleOf = (t: (key: 'newTitle' | 'editTitle', values?: { name: string }) => string, name: string | undefined) =>
  name === undefined ? t('newTitle') : t('editTitle', { name });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, group } = loaderData;
  return pageFace({ language, title: titleOf(textsIn(language, groupTexts), group?.name), isHidden: true });
};

export default function Group({ loaderData: { group }, actionData }: Route.ComponentProps) {
  const t = useTexts(groupTexts);
  const title = titleOf(t, group?.name);
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb
        label={t('here')}
        items={[{ label: t('desk'), href: '/pruefstelle' }, { label: t('title'), href: LIST }, { label: title }]}
      />
      <PageHeading title={title} lead={group ? t('editLead') : t('lead')} />
      <ProblemSummary problems={actionData?.problems} />
      <Form method="post" className="al-form">
        {group ? <input type="hidden" name="revision" value={group.revision} /> : null}
        <GroupFields group={group} answer={answerFor(actionData, 'group')} />
        <div className="al-form-actions">
          <Button>{t('save')}</Button>
          <ButtonLink href={LIST} look="quiet">
            {t('cancel')}
          </ButtonLink>
        </div>
      </Form>
      {group ? (
        <Disclosure summary={t('dissolve')}>
          <Form method="post" className="al-stack">
            <p>{t('dissolveText')}</p>
            <div>
              <Button name="form" value="dissolve" look="danger">
                {t('dissolve')}
              </Button>
            </div>
          </Form>
        </Disclosure>
      ) : null}
    </div>
  );
}
