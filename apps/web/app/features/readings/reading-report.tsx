import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { FormAnswer } from '../../session/problems.ts';
import { ChangesSection, CommentsSection } from './changes-section.tsx';
import { OutlineSection } from './outline-section.tsx';
import { PicturesSection } from './pictures-section.tsx';
import type { BriefReport, ShownReading } from './reading-page.ts';
import { readingsTexts } from './readings.texts.ts';
import { kindOf, type RemarkKind } from './remark-kinds.ts';
import { HeadingsSection, RemarksSection } from './remarks-section.tsx';
import { ReportSection } from './report-section.tsx';
import { ReportSummary } from './report-summary.tsx';
import { TablesSection } from './tables-section.tsx';
import { TracesSection } from './traces-section.tsx';

export interface ReadingReportProps {
  readonly reading: ShownReading;
  readonly report: BriefReport;
  readonly answer: FormAnswer | undefined;
  /** Title and type of the solution that it becomes. */
  readonly fields: ReactNode;
}

/** What was found in a document, in order of importance, with everything that a person decides: one form for all of it. */
export function ReadingReport({ reading, report, answer, fields }: ReadingReportProps) {
  const t = useTexts(readingsTexts);
  const { solution } = reading;
  const of = (kind: RemarkKind) => report.remarks.filter((remark) => kindOf(remark) === kind);
  const told = (kind: Exclude<RemarkKind, 'headings' | 'pictures' | 'tables'>) =>
    of(kind).length > 0 ? <RemarksSection kind={kind} remarks={of(kind)} /> : null;
  return (
    <Form method="post" className="al-stack al-stack--loose" noValidate>
      <input type="hidden" name="revision" value={reading.revision} />
      {/* What Enter in a field presses: nothing is taken over, or read anew, without its own button. */}
      <button name="form" value="choose" hidden />
      <ReportSummary report={report} />
      <LabelNotice report={report} solution={solution} />
      {report.changeCount > 0 ? <ChangesSection report={report} changes={reading.changes} /> : null}
      {report.commentCount > 0 ? <CommentsSection report={report} /> : null}
      {told('left')}
      {of('headings').length > 0 ? <HeadingsSection remarks={of('headings')} /> : null}
      {told('jumps')}
      {report.pictures.some(({ needsWords }) => needsWords) || of('pictures').length > 0 ? (
        <PicturesSection pictures={report.pictures} remarks={of('pictures')} answer={answer} />
      ) : null}
      {of('tables').length > 0 ? <TablesSection remarks={of('tables')} mergedCells={reading.mergedCells} /> : null}
      {report.traceCount > 0 ? (
        <TracesSection traces={report.traces} count={report.traceCount} left={report.tracesLeft} answer={answer} />
      ) : null}
      {told('others')}
      <OutlineSection content={report.content} notes={report.notes} />
      <ReportSection id="uebernehmen" title={t('take')} lead={solution ? t('compareLead') : t('takeLead')}>
        {solution ? null : fields}
        <div className="al-form-actions">
          <Button name="form" value={solution ? 'compare' : 'take'}>
            {solution ? t('compareButton') : t('takeButton')}
          </Button>
          <Button name="form" value="choose" look="secondary">
            {t('keepButton')}
          </Button>
        </div>
      </ReportSection>
    </Form>
  );
}

function LabelNotice({ report, solution }: Pick<ReadingReportProps, 'report'> & Pick<ShownReading, 'solution'>) {
  const t = useTexts(readingsTexts);
  if (report.isKnown && solution) return <Alert tone="info" title={t('isKnown')} />;
  if (!report.tlp) return null;
  const tlp = labelName(report.tlp);
  return (
    <Alert
      tone="info"
      title={solution ? t('labelCompare', { tlp, solution: labelName(solution.tlp) }) : t('labelHolds', { tlp })}
    />
  );
}

const labelName = (tlp: NonNullable<BriefReport['tlp']>): string => `TLP:${tlp.replace('_', '+')}`;
