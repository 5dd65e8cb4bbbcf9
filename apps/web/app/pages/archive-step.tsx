import { Alert } from '@allmende/ui/alert';
import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { FactsList } from '@allmende/ui/facts-list';
import { Link } from '@allmende/ui/link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { ArchiveReport } from '../features/archives/archive-report.tsx';
import { archiveTexts } from '../features/archives/archives.texts.ts';
import { useConversionWatch } from '../features/documents/use-conversion-watch.ts';
import { graphql } from '../gql/gql.ts';
import { useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import { Waiting } from '../shell/waiting.tsx';
import type { Route } from './+types/archive-step';

export const handle: PageHandle = { interactive: true };

const ArchiveStepPage = graphql(`
  query ArchiveStepPage($ags: String!, $id: ID!) {
    municipality(ags: $ags) {
      ags
      name
      viewerMayArchive
    }
    conversion(id: $id) {
      id
      kind
      state
      ahead
      cancellable
      progress {
        phase
        done
        total
      }
      expiresAt
      file {
        name
        size
        url
      }
      problem {
        code
        message
      }
      ...ArchiveReport
    }
  }
`);

const TakeArchive = graphql(`
  mutation TakeArchive($input: TakeArchiveInput!) {
    takeArchive(input: $input) {
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

const CancelArchive = graphql(`
  mutation CancelArchive($input: CancelConversionInput!) {
    cancelConversion(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

/** What one waits for, by its kind. */
const words = { EXPORT_ARCHIVE: 'export', READ_ARCHIVE: 'read', TAKE_ARCHIVE: 'take' } as const;
const isOfArchive = (kind: string): kind is keyof typeof words => Object.hasOwn(words, kind);

export async function loader({ context, params }: Route.LoaderArgs) {
  const { municipality, conversion } = await query(context, ArchiveStepPage, params);
  if (!municipality?.viewerMayArchive || !conversion || !isOfArchive(conversion.kind)) throw notFound();
  return { municipality, conversion, what: words[conversion.kind], language: sessionOf(context).language };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const input = { conversionId: params.id };
  const wayTo = (id: string) => redirect(`/kommunen/${params.ags}/archiv/${id}`, 303);
  if (form.get('form') === 'take') {
    const { conversion, errors } = (await query(context, TakeArchive, { input })).takeArchive;
    return conversion ? wayTo(conversion.id) : refuse('take', errors, form);
  }
  const { errors } = (await query(context, CancelArchive, { input })).cancelConversion;
  // What has ended by itself in the meantime need not be cancelled: its page says what became of it.
  const problems = errors.filter(({ code }) => code !== 'WRONG_STATE');
  return problems.length > 0 ? refuse('cancel', problems, form) : wayTo(params.id);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, what, conversion } = loaderData;
  return pageFace({ language, title: textsIn(language, archiveTexts)(`${what}_${conversion.state}`), isHidden: true });
};

export default function ArchiveStep({ loaderData, actionData }: Route.ComponentProps) {
  const { municipality, conversion, what } = loaderData;
  const { id, state, file, problem } = conversion;
  const t = useTexts(archiveTexts);
  const format = useFormat();
  const isWaiting = state === 'WAITING' || state === 'RUNNING';
  // A file that somebody moves a town with is fetched by hand, not by itself.
  useConversionWatch(isWaiting, null);
  const archivePath = `/kommunen/${municipality.ags}/archiv`;
  const title = t(`${what}_${state}`);
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <div>
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('municipalities'), href: '/kommunen' },
            { label: municipality.name, href: `/kommunen/${municipality.ags}` },
            { label: t('title'), href: archivePath },
            { label: title },
          ]}
        />
        <PageHeading title={title} />
      </div>
      {isWaiting ? <Waiting conversion={conversion} here={`${archivePath}/${id}`} /> : null}
      {state === 'FAILED' ? <Alert tone="danger" role="alert" title={problem?.message ?? ''} /> : null}
      {state === 'CANCELLED' ? <Alert tone="info" role="status" title={t('cancelled')} /> : null}
      {state === 'DONE' && file ? (
        <>
          <div>
            <ButtonLink href={file.url} icon="download" download={file.name}>
              {t('fetch')}
            </ButtonLink>
          </div>
          <FactsList
            facts={[
              { term: t('file'), value: file.name },
              { term: t('size'), value: format.size(file.size) },
              { term: t('until'), value: format.moment(conversion.expiresAt) },
            ]}
          />
        </>
      ) : null}
      {state === 'DONE' && what === 'export' && !file ? <Alert tone="warning" title={t('gone')} /> : null}
      <ArchiveReport conversion={conversion} municipality={municipality} />
      {state === 'DONE' && what === 'read' ? <TakeOver count={newIn(conversion)} /> : null}
      <p className="al-cluster">
        {state === 'DONE' && what === 'take' ? <ButtonLink href="/arbeitsplatz">{t('toDesk')}</ButtonLink> : null}
        <Link href={archivePath}>{t('back')}</Link>
      </p>
    </div>
  );
}

const newIn = ({ archive }: Route.ComponentProps['loaderData']['conversion']): number =>
  archive?.solutions.filter(({ standing }) => standing === 'NEW').length ?? 0;

/** Takes over what is new, where anything is. */
function TakeOver({ count }: { count: number }) {
  const t = useTexts(archiveTexts);
  if (count === 0) return <p>{t('newNone')}</p>;
  return (
    <form method="post" className="al-stack">
      <p>{t('new', { count })}</p>
      <div>
        <Button name="form" value="take">
          {t('takeOver')}
        </Button>
      </div>
    </form>
  );
}
