import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { FieldFrame } from '@allmende/ui/field';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect, type RouterContextProvider } from 'react-router';
import { archiveTexts } from '../features/archives/archives.texts.ts';
import { bringArchive } from '../features/archives/bring-archive.ts';
import { bringsFiles } from '../features/documents/upload-files.ts';
import { ConfirmIdentity } from '../features/second-factors/confirm-identity.tsx';
import { graphql } from '../gql/gql.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query, signInPath } from '../session/api.ts';
import { refuseOrAsk } from '../session/confirm-first.ts';
import { answerFor, problemOf, refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/archive';

const ArchivePage = graphql(`
  query ArchivePage($ags: String!) {
    viewer {
      account {
        id
      }
      ...ConfirmIdentityPart
    }
    municipality(ags: $ags) {
      id
      ags
      name
      viewerMayArchive
    }
  }
`);

const ExportArchive = graphql(`
  mutation ExportArchive($input: ExportArchiveInput!) {
    exportArchive(input: $input) {
      conversion {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

/** For administrators; to everybody else there is no such page. */
async function archiveOf(context: Readonly<RouterContextProvider>, ags: string) {
  const { viewer, municipality } = await query(context, ArchivePage, { ags });
  if (!viewer.account) throw redirect(signInPath(sessionOf(context)));
  if (!municipality?.viewerMayArchive) throw notFound();
  return { viewer, municipality };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  return { ...(await archiveOf(context, params.ags)), language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { municipality } = await archiveOf(context, params.ags);
  const wayTo = (id: string) => redirect(`/kommunen/${params.ags}/archiv/${id}`, 303);
  if (bringsFiles(request)) {
    const brought = await bringArchive(context, municipality.id, request);
    return typeof brought === 'string' ? wayTo(brought) : refuse('bring', brought, new FormData());
  }
  const form = await request.formData();
  const input = { municipalityId: municipality.id };
  const { conversion, errors } = (await query(context, ExportArchive, { input })).exportArchive;
  return conversion ? wayTo(conversion.id) : refuseOrAsk('export', errors, form);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, municipality } = loaderData;
  return pageFace({
    language,
    title: textsIn(language, archiveTexts)('titleOf', { name: municipality.name }),
    isHidden: true,
  });
};

export default function Archive({ loaderData: { viewer, municipality }, actionData }: Route.ComponentProps) {
  const { ags, name } = municipality;
  const t = useTexts(archiveTexts);
  const here = `/kommunen/${ags}/archiv`;
  const confirm = answerFor(actionData, 'confirm');
  if (confirm) return <ConfirmIdentity viewer={viewer} goal={here} answer={confirm} />;
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <div>
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('municipalities'), href: '/kommunen' },
            { label: name, href: `/kommunen/${ags}` },
            { label: t('title') },
          ]}
        />
        <PageHeading title={t('titleOf', { name })} lead={t('lead')} />
      </div>
      <section className="al-stack" aria-labelledby="mitnehmen">
        <h2 id="mitnehmen">{t('take')}</h2>
        <p className="al-measure">{t('takeText')}</p>
        <p className="al-measure">{t('takeLabel')}</p>
        <form method="post" action={here}>
          <Button name="form" value="export">
            {t('ask')}
          </Button>
        </form>
      </section>
      <section className="al-stack" aria-labelledby="einlesen">
        <h2 id="einlesen">{t('bring')}</h2>
        <p className="al-measure">{t('bringText')}</p>
        <form method="post" action={here} encType="multipart/form-data" className="al-form upload" noValidate>
          <FieldFrame
            name="archive"
            label={t('choose')}
            hint={t('chooseHint')}
            error={problemOf(actionData, 'archive')}
          >
            {(control) => <input {...control} type="file" name="archive" accept=".zip" className="upload__input" />}
          </FieldFrame>
          <div>
            <Button look="secondary">{t('look')}</Button>
          </div>
        </form>
      </section>
    </div>
  );
}
