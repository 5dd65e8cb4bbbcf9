import { Alert } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { ButtonLink } from '@allmende/ui/button-link';
import { DataTable } from '@allmende/ui/data-table';
import { Link } from '@allmende/ui/link';
import { DraftHead } from '../features/documents/draft-head.tsx';
import { draftTexts } from '../features/documents/drafts.texts.ts';
import { listedVariables } from '../features/documents/variable-part.ts';
import { overviewOf, workingCopyOf } from '../features/documents/working-copy.ts';
import { textsIn, useTexts } from '../i18n/texts.ts';
import { sessionOf } from '../session/session.ts';
import type { PageHandle } from '../shell/page-handle.ts';
import { pageFace } from '../shell/page-title.ts';
import type { Route } from './+types/draft-variables';

export const handle: PageHandle = { interactive: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language } = sessionOf(context);
  const working = await workingCopyOf(context, params.id);
  const { id, title, content } = working;
  return { id, title, overview: overviewOf(working), variables: listedVariables(content, language), language };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { language, title } = loaderData;
  return pageFace({ language, title: `${textsIn(language, draftTexts)('variables')}: ${title}`, isHidden: true });
};

export default function DraftVariables({ loaderData: { id, title, overview, variables } }: Route.ComponentProps) {
  const t = useTexts(draftTexts);
  return (
    <div className="al-page al-stack al-stack--loose">
      <DraftHead solution={title} overview={overview} title={t('variables')} lead={t('variablesLead')} />
      {variables.length === 0 ? (
        <Alert tone="info" title={t('noVariables', { open: '{{', close: '}}' })} />
      ) : (
        <DataTable
          id="platzhalter"
          caption={t('variables')}
          captionHidden
          rows={variables}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'label',
              header: t('variable'),
              rowHeader: true,
              cell: ({ key, label }) => <Link href={`/entwurf/${id}/angaben/${key}`}>{label}</Link>,
            },
            { key: 'key', header: t('key'), cell: ({ key }) => <code>{key}</code> },
            { key: 'occurrences', header: t('occurrences'), numeric: true, cell: ({ occurrences }) => occurrences },
            {
              key: 'state',
              header: t('state'),
              cell: ({ state, occurrences }) =>
                occurrences === 0 ? (
                  <Badge tone="warning">{t('unused')}</Badge>
                ) : (
                  <Badge tone={state === 'undescribed' ? 'warning' : state === 'profile' ? 'info' : 'success'}>
                    {t(state)}
                  </Badge>
                ),
            },
          ]}
        />
      )}
      <div>
        <ButtonLink href={overview} look="secondary">
          {t('overview')}
        </ButtonLink>
      </div>
    </div>
  );
}
