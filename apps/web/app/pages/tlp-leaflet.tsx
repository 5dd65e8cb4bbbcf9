import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { accountTexts } from '../features/accounts/accounts.texts.ts';
import { Leaflet } from '../features/accounts/leaflet.tsx';
import { LeafletForm } from '../features/accounts/leaflet-form.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { query } from '../session/api.ts';
import { answerFor, refuse, safeReturn } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/tlp-leaflet';

const LeafletPage = graphql(`
  query LeafletPage {
    viewer {
      account {
        id
      }
      acknowledgedLeaflet
    }
  }
`);

const AcknowledgeLeaflet = graphql(`
  mutation AcknowledgeLeaflet {
    acknowledgeLeaflet {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await query(context, LeafletPage);
  const returnTo = safeReturn(new URL(request.url).searchParams.get('zurueck'), '/tlp-merkblatt');
  const { language, publicUrl } = sessionOf(context);
  return { viewer, returnTo, language, canonical: `${publicUrl}/tlp-merkblatt` };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  if (!form.get('gelesen')) {
    const message = textsIn(sessionOf(context).language, accountTexts)('acknowledgeMissing');
    return refuse('leaflet', [{ code: 'INVALID_INPUT', message, path: ['gelesen'] }], form);
  }
  const { acknowledgeLeaflet } = await query(context, AcknowledgeLeaflet);
  if (acknowledgeLeaflet.errors.length > 0) return refuse('leaflet', acknowledgeLeaflet.errors, form);
  return redirect(safeReturn(form.get('zurueck'), '/tlp-merkblatt'), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const t = textsIn(language, accountTexts);
  return pageFace({
    language,
    title: t('leafletTitle'),
    description: t('leafletLead'),
    canonical: loaderData?.canonical,
  });
};

export default function TlpLeafletRoute({ loaderData: { viewer, returnTo }, actionData }: Route.ComponentProps) {
  const t = useTexts(accountTexts);
  const answer = answerFor(actionData, 'leaflet');
  return (
    <div className="al-page al-stack al-stack--loose">
      <PageHeading title={t('leafletTitle')} lead={t('leafletLead')} />
      <ProblemSummary problems={answer?.problems} />
      <Leaflet />
      <LeafletForm
        isSignedIn={viewer.account !== null}
        isAcknowledged={viewer.acknowledgedLeaflet}
        returnTo={returnTo}
        answer={answer}
      />
    </div>
  );
}
