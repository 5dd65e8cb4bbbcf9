import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { labelsIn, readableText } from '../../shell/readable.ts';
import type { BriefReport } from './reading-page.ts';
import { readingsTexts } from './readings.texts.ts';
import { ReportSection } from './report-section.tsx';

export interface OutlineSectionProps {
  readonly content: BriefReport['content'];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

/** Clauses that are listed at once; those of a long document are unfolded. */
const FIRST = 40;

/** The clauses that come of the document, and the way to its whole text. */
export function OutlineSection({ content, notes }: OutlineSectionProps) {
  const t = useTexts(readingsTexts);
  const [first, others] = [content.clauses.slice(0, FIRST), content.clauses.slice(FIRST)];
  return (
    <ReportSection id="gliederung" title={t('outline')}>
      <ClauseList clauses={first} content={content} />
      {others.length > 0 ? (
        <Disclosure summary={t('moreClauses', { count: others.length })}>
          <ClauseList clauses={others} content={content} />
        </Disclosure>
      ) : null}
      <div className="al-cluster">
        <Button name="form" value="read" look="secondary">
          {t('readText')}
        </Button>
        <span className="al-muted al-small">{t('readTextHint')}</span>
      </div>
      {notes.length > 0 ? (
        <Disclosure summary={t('notes')}>
          <ul className="plain-list">
            {notes.map(({ code, message }, at) => (
              <li key={`${code}-${at}`}>{message}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </ReportSection>
  );
}

interface ClauseListProps extends Pick<OutlineSectionProps, 'content'> {
  readonly clauses: BriefReport['content']['clauses'];
}

function ClauseList({ clauses, content }: ClauseListProps) {
  const t = useTexts(readingsTexts);
  const labels = labelsIn(useLanguage(), content);
  return (
    <ol className="clause-list">
      {clauses.map(({ id, heading, level }) => (
        <li key={id} data-level={level}>
          <div className="clause-list__name">{readableText(heading, labels) || t('untitled')}</div>
        </li>
      ))}
    </ol>
  );
}
