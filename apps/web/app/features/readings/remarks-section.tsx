import { CheckboxGroup } from '@allmende/ui/checkbox-group';
import { Disclosure } from '@allmende/ui/disclosure';
import { useTexts } from '../../i18n/texts.ts';
import { ReadAnew, usePlace } from './changes-section.tsx';
import { findingsTexts } from './findings.texts.ts';
import type { Remark } from './reading-page.ts';
import { grouped, type RemarkKind } from './remark-kinds.ts';
import { ReportSection } from './report-section.tsx';

/** Remarks of one kind: what is so, how often, and where, folded. */
export function RemarksSection({
  kind,
  remarks,
}: {
  kind: Exclude<RemarkKind, 'headings' | 'pictures' | 'tables'>;
  remarks: readonly Remark[];
}) {
  const t = useTexts(findingsTexts);
  return (
    <ReportSection id={kind} title={t(kind)} lead={kind === 'jumps' ? t('jumpsLead') : undefined}>
      <RemarkList remarks={remarks} />
    </ReportSection>
  );
}

export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const t = useTexts(findingsTexts);
  const place = usePlace();
  return (
    <ul className="al-stack found-list">
      {grouped(remarks).map(({ message, count, places }) => (
        <li key={message} className="al-stack al-stack--tight">
          <p>
            {message}
            {count > 1 ? <span className="al-muted"> ({t('timesHere', { count })})</span> : null}
          </p>
          {places.length > 0 ? (
            <Disclosure summary={t('places', { count: places.length })}>
              <ul className="plain-list">
                {places.map((remark, at) => (
                  <li key={at}>
                    {remark.excerpt && remark.excerpt !== remark.heading
                      ? `${t('found', { found: remark.excerpt })}, `
                      : null}
                    <span className="al-muted">{place(remark)}</span>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Lines that look like headings: which of them are to be some. */
export function HeadingsSection({ remarks }: { remarks: readonly Remark[] }) {
  const t = useTexts(findingsTexts);
  const offers = remarks.filter((remark): remark is Remark & { offer: string } => remark.offer !== null);
  return (
    <ReportSection id="headings" title={t('headings')} lead={t('headingsLead')}>
      <CheckboxGroup
        name="headings"
        id="ueberschriften"
        legend={t('asHeading')}
        defaultValues={offers.filter(({ code }) => code === 'heading-turned').map(({ offer }) => offer)}
        options={offers.map(({ offer, excerpt }) => ({ value: offer, label: excerpt }))}
      />
      <ReadAnew />
    </ReportSection>
  );
}
