import { Disclosure } from '@allmende/ui/disclosure';
import type { Content } from '@allmende/domain/content';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { labelsIn, readableText } from '../../shell/readable.ts';
import { readingsTexts } from './readings.texts.ts';
import { ReportSection } from './report-section.tsx';

export interface PreviewedClause {
  readonly id: string;
  readonly headingHtml: string;
  readonly html: string;
}

export interface OutlineSectionProps {
  readonly content: Pick<Content, 'clauses' | 'variables'>;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  /** The beginning of the text as people will read it. */
  readonly preview: readonly PreviewedClause[];
}

/** The clauses that come of the document, and how its text will read. */
export function OutlineSection({ content, notes, preview }: OutlineSectionProps) {
  const t = useTexts(readingsTexts);
  const labels = labelsIn(useLanguage(), content);
  return (
    <ReportSection id="gliederung" title={t('outline')}>
      <ol className="clause-list">
        {content.clauses.map(({ id, heading, level }) => (
          <li key={id} data-level={level}>
            <div className="clause-list__name">{readableText(heading, labels) || t('untitled')}</div>
          </li>
        ))}
      </ol>
      {notes.length > 0 ? (
        <Disclosure summary={t('notes')}>
          <ul className="plain-list">
            {notes.map(({ code, message }, at) => (
              <li key={`${code}-${at}`}>{message}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Disclosure summary={t('preview')}>
        {preview.length < content.clauses.length ? (
          <p className="al-muted">{t('previewPart', { count: preview.length })}</p>
        ) : null}
        {preview.map(({ id, headingHtml, html }) => (
          <article key={id} className="al-stack al-stack--tight">
            <h3 dangerouslySetInnerHTML={{ __html: headingHtml }} />
            <div className="al-prose rendered" dangerouslySetInnerHTML={{ __html: html }} />
          </article>
        ))}
      </Disclosure>
    </ReportSection>
  );
}
