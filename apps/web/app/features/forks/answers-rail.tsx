import { buttonClass } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { Meter } from '@allmende/ui/meter';
import { StatusLine } from '@allmende/ui/status-line';
import type { RefObject } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import type { PreviewedClause } from './answers-preview.ts';
import type { LiveAnswers } from './use-live-answers.ts';
import { answerTexts } from './answers.texts.ts';
import { fieldOfKey } from './field-of-key.ts';
import { forkTexts } from './forks.texts.ts';

export interface AnswersRailProps {
  readonly clauses: readonly PreviewedClause[];
  readonly live: LiveAnswers;
  readonly preview: RefObject<HTMLDivElement | null>;
}

/** What is still missing, and the document as it reads now. */
export function AnswersRail({ clauses, live, preview }: AnswersRailProps) {
  const t = useTexts(answerTexts);
  const fork = useTexts(forkTexts);
  const { state, isLive, news, nextGap } = live;
  const { open, asked, standing } = state;
  const count = asked.size;
  const filled = count - open.length;
  const omitted = clauses.length - standing.size;
  return (
    <aside className="al-stack answers-rail" aria-label={fork('progressLabel')}>
      <div className="al-stack al-stack--tight answers-state">
        <Meter
          id="fortschritt"
          label={fork('progressLabel')}
          value={filled}
          max={count}
          valueText={t('counter', { filled, count })}
        />
        {nextGap ? (
          <>
            <div>
              <a
                className={buttonClass('secondary', true)}
                href={`#${fieldOfKey(nextGap.key)}`}
                onClick={() => document.getElementById(fieldOfKey(nextGap.key))?.focus()}
              >
                {t('nextGap')}
              </a>
            </div>
            <Disclosure summary={t('gapsList', { count: open.length })}>
              <ul className="plain-list">
                {open.map(({ key, label }) => (
                  <li key={key}>
                    <a href={`#${fieldOfKey(key)}`}>{label}</a>
                  </li>
                ))}
              </ul>
            </Disclosure>
          </>
        ) : (
          <p>{t('complete')}</p>
        )}
      </div>
      <section className="al-stack al-stack--tight" aria-labelledby="vorschau">
        <h2 id="vorschau">{t('preview')}</h2>
        <p className="al-muted al-small">{isLive ? t('previewLive') : t('previewSaved')}</p>
        <StatusLine>{news ? t(news.kind, { heading: news.heading }) : null}</StatusLine>
        <div ref={preview} className="answers-preview" tabIndex={0} role="group" aria-labelledby="vorschau">
          {clauses.map(({ id, level, headingHtml, html }) => (
            <div key={id} className="al-stack al-stack--tight" hidden={!standing.has(id)} data-clause={id}>
              <Heading level={level} html={headingHtml} />
              <div className="al-prose rendered" dangerouslySetInnerHTML={{ __html: html }} />
            </div>
          ))}
        </div>
        {omitted > 0 ? <p className="al-muted al-small">{t('omitted', { count: omitted })}</p> : null}
      </section>
    </aside>
  );
}

function Heading({ level, html }: { level: number; html: string }) {
  const Element = level === 1 ? 'h3' : 'h4';
  return <Element dangerouslySetInnerHTML={{ __html: html }} />;
}
