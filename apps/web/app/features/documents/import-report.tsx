import { Alert } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { PageHeading } from '@allmende/ui/page-heading';
import { useTexts } from '../../i18n/texts.ts';
import { importTexts } from './import.texts.ts';

export interface ImportReportProps {
  readonly solution: { readonly id: string; readonly title: string };
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

/** How a document was read, before one goes on with the draft. */
export function ImportReport({ solution, notes }: ImportReportProps) {
  const t = useTexts(importTexts);
  return (
    <>
      <PageHeading title={t('reportTitle')} lead={t('reportLead', { title: solution.title })} />
      {notes.length === 0 ? (
        <Alert tone="success" title={t('reportNothing')} />
      ) : (
        <ul className="plain-list">
          {notes.map(({ code, message }, index) => (
            <li key={`${code}-${index}`}>{message}</li>
          ))}
        </ul>
      )}
      <div>
        <ButtonLink href={`/entwurf/${solution.id}`}>{t('toDraft')}</ButtonLink>
      </div>
    </>
  );
}
