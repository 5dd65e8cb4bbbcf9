import { Button } from '@allmende/ui/button';
import { DataTable } from '@allmende/ui/data-table';
import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { findingsTexts } from './findings.texts.ts';
import type { BriefReport, ShownReading } from './reading-page.ts';
import { ReportSection } from './report-section.tsx';

export interface ChangesSectionProps {
  readonly report: BriefReport;
  /** With which of the changes it was read. */
  readonly changes: ShownReading['changes'];
}

/** Recorded changes: with all of them, or without any; who has changed what, folded. */
export function ChangesSection({ report, changes }: ChangesSectionProps) {
  const t = useTexts(findingsTexts);
  const format = useFormat();
  const place = usePlace();
  const shown = report.changes.length;
  const summary =
    shown < report.changeCount ? t('changesFirst', { count: shown }) : t('changesList', { count: report.changeCount });
  return (
    <ReportSection id="aenderungen" title={t('changes')}>
      <RadioGroup
        name="changes"
        legend={t('changesLead')}
        defaultValue={changes}
        options={(['ACCEPTED', 'REJECTED'] as const).map((value) => ({
          value,
          label: t(value),
          hint: t(`${value}_HINT`),
        }))}
      />
      <ReadAnew />
      <Disclosure summary={summary}>
        <DataTable
          id="aenderungen-liste"
          caption={t('changesTable')}
          captionHidden
          rows={report.changes.map((change, at) => ({ ...change, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              key: 'what',
              header: t('what'),
              rowHeader: true,
              cell: ({ kind, excerpt }) => `${t(kind)}: ${excerpt || '–'}`,
            },
            { key: 'who', header: t('who'), cell: ({ author }) => author || t('unnamed') },
            { key: 'when', header: t('when'), cell: ({ date }) => (isMoment(date) ? format.moment(date) : date) },
            { key: 'where', header: t('where'), cell: place },
          ]}
        />
      </Disclosure>
    </ReportSection>
  );
}

/** A document may say anything where a moment should stand. */
const isMoment = (date: string): boolean => date !== '' && !Number.isNaN(Date.parse(date));

export function CommentsSection({ report: { comments, commentCount } }: Pick<ChangesSectionProps, 'report'>) {
  const t = useTexts(findingsTexts);
  const place = usePlace();
  const summary =
    comments.length < commentCount
      ? t('commentsFirst', { count: comments.length })
      : t('commentsList', { count: commentCount });
  return (
    <ReportSection id="kommentare" title={t('comments')} lead={t('commentsLead')}>
      <Disclosure summary={summary}>
        <ul className="al-stack found-list">
          {comments.map((comment, at) => (
            <li key={at}>
              <p>
                <strong>{comment.author || t('unnamed')}</strong>{' '}
                <span className="al-muted">
                  {place(comment)}
                  {comment.excerpt ? ` ${t('about', { excerpt: comment.excerpt })}` : null}
                </span>
              </p>
              <p className="statement">{comment.text}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </ReportSection>
  );
}

/** Has the document read as the page says now. */
export function ReadAnew() {
  const t = useTexts(findingsTexts);
  return (
    <div className="al-cluster">
      <Button name="form" value="again" look="secondary">
        {t('readAgain')}
      </Button>
      <span className="al-muted al-small">{t('readAgainHint')}</span>
    </div>
  );
}

/** Where something stands, in words. */
export function usePlace(): (place: { readonly heading: string }) => string {
  const t = useTexts(findingsTexts);
  return ({ heading }) => (heading ? t('inHeading', { heading }) : t('atTop'));
}
