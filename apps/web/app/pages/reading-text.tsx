import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { redirect } from 'react-router';
import { readableDocument } from '../features/readings/readable-document.ts';
import { readingOf, reportOf } from '../features/readings/reading-page.ts';
import { readingsTexts } from '../features/readings/readings.texts.ts';
import { EntryClauses, EntryOutline } from '../features/solutions/entry-text.tsx';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/reading-text';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const reading = await readingOf(context, params.id);
  const report = reportOf(reading);
  if (!report || reading.state !== 'READ') throw redirect(`/einlesen/${params.id}`);
  const { content, pictures } = report;
  return {
    id: reading.id,
    title: content.metadata.title,
    version: { clauses: await readableDocument(content, pictures, language) },
    language,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, readingsTexts)('wholeText')}: ${title}`, isHidden: true });
};

/** The whole text of a document that was read, as it would be taken over with what was decided so far. */
export default function ReadingText({ loaderData: { id, title, version } }: Route.ComponentProps) {
  const t = useTexts(readingsTexts);
  const report = `/einlesen/${id}`;
  return (
    <div className="al-page al-stack al-stack--loose">
      <div>
        <Breadcrumb
          label={t('here')}
          items={[
            { label: t('publish'), href: '/veroeffentlichen' },
            { label: t('title'), href: report },
            { label: t('wholeText') },
          ]}
        />
        <PageHeading title={title} lead={t('wholeTextLead')} />
      </div>
      <div className="al-cluster">
        <ButtonLink href={report} look="secondary">
          {t('backToReport')}
        </ButtonLink>
      </div>
      <div className="al-entry">
        <EntryOutline version={version} />
        <EntryClauses version={version} />
      </div>
    </div>
  );
}
