import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { TextArea } from '@allmende/ui/text-area';
import { redirect } from 'react-router';
import { ApplicantFields, applicantProblems } from '../features/admissions/applicant-fields.tsx';
import { admissionTexts } from '../features/admissions/admissions.texts.ts';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { type FormAnswer, answerFor, problemOf, refuse, textOf } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/admission-request';

const AdmissionRequestPage = graphql(`
  query AdmissionRequestPage($ags: String!) {
    municipality(ags: $ags) {
      id
      ags
      name
      takesAdmissions
    }
  }
`);

const RequestAdmission = graphql(`
  mutation RequestAdmission($input: RequestAdmissionInput!) {
    requestAdmission(input: $input) {
      verdict
      errors {
        code
        message
        path
      }
    }
  }
`);

const TellAdministrators = graphql(`
  mutation TellAdministrators($input: TellAdministratorsInput!) {
    tellAdministrators(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export async function loader({ context, params, url: { searchParams } }: Route.LoaderArgs) {
  const { municipality } = await query(context, AdmissionRequestPage, { ags: params.ags });
  if (!municipality) throw notFound();
  const sent = searchParams.get('gesendet');
  return {
    municipality,
    verdict: sent === 'bekannt' ? ('KNOWN' as const) : sent === null ? null : ('UNKNOWN' as const),
    isTold: searchParams.has('benachrichtigt'),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const missing = applicantProblems(sessionOf(context).language, form);
  if (missing.length > 0) return refuse('admission', missing, form);
  const { municipality } = await query(context, AdmissionRequestPage, { ags: params.ags });
  if (!municipality) throw notFound();
  const person = {
    municipalityId: municipality.id,
    name: textOf(form, 'name'),
    function: textOf(form, 'function'),
    email: textOf(form, 'email'),
  };
  if (form.get('form') === 'tell') {
    const { errors } = (await query(context, TellAdministrators, { input: person })).tellAdministrators;
    return errors.length > 0
      ? refuse('admission', errors, form)
      : redirect(`/aufnahme/${params.ags}?benachrichtigt`, 303);
  }
  const input = { ...person, message: textOf(form, 'message') };
  const { errors, verdict } = (await query(context, RequestAdmission, { input })).requestAdmission;
  if (errors.length > 0) return refuse('admission', errors, form);
  return redirect(`/aufnahme/${params.ags}?gesendet=${verdict === 'KNOWN' ? 'bekannt' : 'pruefen'}`, 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, municipality } = loaderData;
  const t = textsIn(language, admissionTexts);
  const title = municipality.takesAdmissions ? 'requestTitle' : 'takenTitle';
  return pageFace({ language, title: t(title, { name: municipality.name }), isHidden: true });
};

export default function AdmissionRequest({ loaderData, actionData }: Route.ComponentProps) {
  const { municipality, verdict, isTold } = loaderData;
  const t = useTexts(admissionTexts);
  const answer = answerFor(actionData, 'admission');
  const { name, takesAdmissions } = municipality;
  return (
    <div className="al-page al-stack al-stack--loose">
      <Breadcrumb label={t('here')} items={[{ label: t('title'), href: '/aufnahme' }, { label: name }]} />
      {takesAdmissions ? (
        <PageHeading title={t('requestTitle', { name })} lead={verdict ? undefined : t('requestLead')} />
      ) : (
        <PageHeading title={t('takenTitle', { name })} lead={isTold ? undefined : t('takenText')} />
      )}
      <ProblemSummary problems={answer?.problems} />
      {takesAdmissions ? (
        verdict && !answer ? (
          <Alert tone="success" title={t('sentTitle')} titleLevel={2}>
            <p>{t('sentText')}</p>
            <p>{t(verdict)}</p>
            <p>{t('noMail')}</p>
          </Alert>
        ) : (
          <RequestForm answer={answer} />
        )
      ) : isTold && !answer ? (
        <Alert tone="success" title={t('toldTitle')} titleLevel={2}>
          <p>{t('toldText')}</p>
        </Alert>
      ) : (
        <TellForm answer={answer} />
      )}
      <p>
        <Link href="/aufnahme">{t('otherMunicipality')}</Link>
      </p>
    </div>
  );
}

function RequestForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts(admissionTexts);
  return (
    <form method="post" className="al-form" noValidate>
      <ApplicantFields answer={answer} />
      <TextArea
        name="message"
        label={t('message')}
        optionalText={t('optional')}
        hint={t('messageHint')}
        rows={4}
        maxLength={1000}
        defaultValue={answer?.values['message']}
        error={problemOf(answer, 'message')}
      />
      <p>
        <Link href="/datenschutz">{t('privacy')}</Link>
      </p>
      <div className="al-form-actions">
        <Button name="form" value="request">
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function TellForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts(admissionTexts);
  return (
    <section className="al-stack" aria-labelledby="benachrichtigen">
      <h2 id="benachrichtigen">{t('tellTitle')}</h2>
      <p className="al-measure">{t('tellText')}</p>
      <form method="post" className="al-form" noValidate>
        <ApplicantFields answer={answer} />
        <div className="al-form-actions">
          <Button name="form" value="tell">
            {t('tell')}
          </Button>
        </div>
      </form>
    </section>
  );
}
