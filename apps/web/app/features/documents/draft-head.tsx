import { Breadcrumb } from '@allmende/ui/breadcrumb';
import { PageHeading } from '@allmende/ui/page-heading';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { draftTexts } from './drafts.texts.ts';

export interface DraftHeadProps {
  /** Title of the solution. */
  readonly solution: string;
  /** Where its tasks are listed. */
  readonly overview: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly meta?: ReactNode;
  readonly between?: { readonly label: string; readonly href: string };
}

/** The head of a page that works on one part of a draft: the way back and what is done here. */
export function DraftHead({ solution, overview, title, lead, meta, between }: DraftHeadProps) {
  const t = useTexts(draftTexts);
  return (
    <div>
      <Breadcrumb
        label={t('here')}
        items={[
          { label: t('desk'), href: '/arbeitsplatz' },
          { label: solution, href: overview },
          ...(between ? [between] : []),
          { label: title },
        ]}
      />
      <PageHeading title={title} lead={lead} meta={meta} />
    </div>
  );
}
