import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { useContext } from 'react';
import { isRouteErrorResponse } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { PageRequest } from './page-request.ts';
import { shellTexts } from './shell.texts.ts';

/** What a visitor reads when a page could not be shown: what happened, what to do, and the number to ask with. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useTexts(shellTexts);
  const { requestId } = useContext(PageRequest);
  const kind = kindOf(error);
  return (
    <div className="al-page">
      <title>{t('title', { page: t(`${kind}Title`) })}</title>
      <meta name="robots" content="noindex" />
      <PageHeading
        title={t(`${kind}Title`)}
        lead={t(`${kind}Lead`)}
        actions={
          <>
            <ButtonLink href="/katalog">{t('toCatalogue')}</ButtonLink>
            <ButtonLink href="/" look="secondary">
              {t('toStart')}
            </ButtonLink>
          </>
        }
      />
      {requestId && kind !== 'notFound' ? <p className="al-muted">{t('requestId', { id: requestId })}</p> : null}
    </div>
  );
}

function kindOf(error: unknown) {
  if (!isRouteErrorResponse(error)) return 'error';
  const kinds = { 403: 'forbidden', 404: 'notFound', 429: 'busy', 503: 'down' } as const;
  return kinds[error.status as keyof typeof kinds] ?? 'error';
}
