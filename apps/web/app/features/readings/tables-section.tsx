import { RadioGroup } from '@allmende/ui/radio-group';
import { useTexts } from '../../i18n/texts.ts';
import { ReadAnew } from './changes-section.tsx';
import { findingsTexts } from './findings.texts.ts';
import type { Remark, ShownReading } from './reading-page.ts';
import { RemarkList } from './remarks-section.tsx';
import { ReportSection } from './report-section.tsx';

export interface TablesSectionProps {
  readonly remarks: readonly Remark[];
  /** What was made of merged cells. */
  readonly mergedCells: ShownReading['mergedCells'];
}

/** What became of tables; where cells were merged, what is to stand in each of them. */
export function TablesSection({ remarks, mergedCells }: TablesSectionProps) {
  const t = useTexts(findingsTexts);
  const hasMerged = remarks.some(({ code }) => code.startsWith('cells-'));
  return (
    <ReportSection id="tables" title={t('tables')}>
      <RemarkList remarks={remarks} />
      {hasMerged ? (
        <>
          <RadioGroup
            name="mergedCells"
            legend={t('cellsLead')}
            defaultValue={mergedCells}
            options={(['REPEATED', 'EMPTIED'] as const).map((value) => ({
              value,
              label: t(value),
              hint: t(`${value}_HINT`),
            }))}
          />
          <ReadAnew />
        </>
      ) : null}
    </ReportSection>
  );
}
