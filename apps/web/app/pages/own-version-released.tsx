import { Alert } from '@allmende/ui/alert';
import { askExport, exportIn } from '../features/documents/ask-export.ts';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { AttachedFiles } from '../features/documents/attached-files.tsx';
import { historyTexts } from '../features/documents/history.texts.ts';
import { InvolvementList } from '../features/documents/involvement-list.tsx';
import { involvementTexts } from '../features/documents/involvement.texts.ts';
import { formatsOf } from '../features/documents/known-formats.ts';
import { OutputForm } from '../features/documents/output-form.tsx';
import { ReleaseRecord } from '../features/documents/release-record.tsx';
import { ownDocumentOf } from '../features/forks/own-document.ts';
import { EntryClauses } from '../features/solutions/entry-text.tsx';
import { graphql } from '../gql/gql.ts';
import { today, useFormat } from '../i18n/format.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { notFound, query } from '../session/api.ts';
import { refuse } from '../session/problems.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { ProblemSummary } from '../shell/problem-summary.tsx';
import type { Route } from './+types/own-version-released';

const ReleasedRecordPage = graphql(`
  query ReleasedRecordPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Version {
        validFrom
        ...InvolvementList
        ...ReleaseRecord
        ...AttachedFiles
      }
    }
  }
`);

export async function loader({ context, params }: Route.LoaderArgs) {
  const [{ solution, version, fileName }, formats] = await Promise.all([
    ownDocumentOf(context, params.id, params.number),
    // The same for everybody, and asked once for all.
    formatsOf(context),
  ]);
  if (!solution.origin) throw notFound();
  const { id, number, clauses } = version;
  const { node: record } = await query(context, ReleasedRecordPage, { id });
  if (record?.__typename !== 'Version') throw notFound();
  return {
    solution,
    record,
    version: { id, number, clauses: clauses.map((clause) => ({ ...clause, guidanceHtml: '', when: null })) },
    fileName,
    formats,
    day: today(),
    language: sessionOf(context).language,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const asked = await askExport(context, exportIn(form));
  return asked instanceof Response ? asked : refuse('output', asked, form);
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, solution, version } = loaderData;
  const t = textsIn(language, historyTexts);
  const title = `${solution.title}: ${t('version', { number: version.number ?? '' })}`;
  return pageFace({ language, title, isHidden: true });
};

export default function OwnVersionReleased({ loaderData, actionData }: Route.ComponentProps) {
  const { solution, version, record, fileName, formats, day } = loaderData;
  const t = useTexts(historyTexts);
  const involvement = useTexts(involvementTexts);
  const format = useFormat();
  const overview = `/eigene-fassung/${solution.id}`;
  const number = version.number ?? '';
  return (
    <div className="al-page al-stack al-stack--loose">
      <ProblemSummary problems={actionData?.problems} />
      <DraftHead
        solution={solution.title}
        overview={overview}
        between={{ label: t('title'), href: `${overview}/fassungen` }}
        title={t('version', { number })}
        lead={t('readLead', { number, date: format.date(record.validFrom) || t('notStated') })}
      />
      <Alert tone="info" title={t('valuesTitle')}>
        {t('filledThen')}
      </Alert>
      <OutputForm
        versionId={version.id}
        formats={formats}
        hasLetterhead={solution.municipality.letterhead !== null}
        letterheadHref={null}
        markdown={{ href: `${overview}/fassungen/${number}.md`, fileName }}
      />
      <section className="al-stack" aria-labelledby="text">
        <h2 id="text">{t('text')}</h2>
        <div className="document-preview">
          <EntryClauses version={version} />
        </div>
      </section>
      <AttachedFiles version={record} />
      <section className="al-stack" aria-labelledby="beteiligung">
        <h2 id="beteiligung">{involvement('title')}</h2>
        <InvolvementList version={record} mayInvolve={false} today={day} answer={undefined} />
      </section>
      <ReleaseRecord version={record} />
    </div>
  );
}
