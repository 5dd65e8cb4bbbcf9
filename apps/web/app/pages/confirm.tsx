import { redirect } from 'react-router';
import { ConfirmIdentity, questionFields } from '../features/second-factors/confirm-identity.tsx';
import { secondFactorTexts } from '../features/second-factors/second-factors.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn } from '../i18n/texts.ts';
import { query, signInPath } from '../session/api.ts';
import { answerFor, type FormProblem, refuse, safeReturn, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/confirm';

const ConfirmPage = graphql(`
  query ConfirmPage {
    viewer {
      account {
        id
      }
      ...ConfirmIdentityPart
    }
  }
`);

const Confirm = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, url }: Route.LoaderArgs) {
  const { viewer } = await query(context, ConfirmPage);
  if (!viewer.account) throw redirect(signInPath(sessionOf(context)));
  const goal = safeReturn(url.searchParams.get('ziel'), '/konto/sicherheit');
  return { viewer, goal, language: sessionOf(context).language };
}

/** Where the answer is right, the browser sends the form on to where it was meant to go, with all that was in it. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const t = textsIn(sessionOf(context).language, secondFactorTexts);
  const goal = safeReturn(form.get('ziel'), '/konto/sicherheit');
  const password = String(form.get('password') ?? '');
  const code = textOf(form, 'nachweis');
  const credentialJson = textOf(form, 'nachweis-passkey');
  if (!password && !code && !credentialJson) {
    const field = ['password', 'nachweis'].find((name) => form.has(name));
    const message =
      { password: t('passwordMissing'), nachweis: t('codeMissing') }[field ?? ''] ?? t('passkeyNeedsScript');
    return refuse('confirm', [{ code: 'INVALID_INPUT', message, path: field ? [field] : [] }], form);
  }
  const input = { ...(password && { password }), ...(code && { code }), ...(credentialJson && { credentialJson }) };
  const { errors } = (await query(context, Confirm, { input })).confirmIdentity;
  if (errors.length > 0) return refuse('confirm', errors.map(besideItsField), form);
  const isMeant = [...form.keys()].some((name) => !questionFields.has(name));
  return redirect(goal, isMeant ? 307 : 303);
}

const besideItsField = ({ code, message, path }: FormProblem): FormProblem => ({
  code,
  message,
  path: path?.includes('code') ? ['nachweis'] : (path ?? []),
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  return pageFace({ language, title: textsIn(language, secondFactorTexts)('confirmTitle'), isHidden: true });
};

export default function ConfirmRoute({ loaderData: { viewer, goal }, actionData }: Route.ComponentProps) {
  const answer = answerFor(actionData, 'confirm');
  return <ConfirmIdentity viewer={viewer} goal={safeReturn(answer?.values['ziel'], goal)} answer={answer} />;
}
