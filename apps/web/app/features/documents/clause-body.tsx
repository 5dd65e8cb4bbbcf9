import type { SplitPlace } from '@allmende/domain/clause-bodies';
import { isHostileMarkdown } from '@allmende/domain/parse-limits';
import { Button } from '@allmende/ui/button';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { CountedArea } from '../../shell/counted-text.tsx';
import type { DraftPicture } from './draft-pictures.ts';
import { draftTexts } from './drafts.texts.ts';

/** Comes with the first clause that somebody opens; other pages never load it. */
const ClauseEditor = lazy(() => import('@allmende/clause-editor/clause-editor'));

export interface ClauseBodyProps {
  readonly defaultValue: string;
  readonly error: string | undefined;
  readonly variables: readonly { readonly key: string; readonly label: string }[];
  /** Pictures that can be put into the text, and where more are added. */
  readonly pictures: readonly DraftPicture[];
  readonly filesHref: string;
  /** The wish to cut the text where the cursor stands; only from the editor. */
  readonly onSplit: (places: readonly SplitPlace[], place: number) => void;
}

/**
 * The text of a clause. The field with the Markdown is what is sent, and all there is without script; with script the
 * editor stands in its place and writes into it, until somebody wants to see the Markdown.
 */
export function ClauseBody({ defaultValue, error, onSplit, ...offered }: ClauseBodyProps) {
  const t = useTexts(draftTexts);
  const language = useLanguage();
  const area = useRef<HTMLDivElement>(null);
  const [field, setField] = useState<HTMLTextAreaElement | null>(null);
  const isReadable = !error && !isHostileMarkdown(defaultValue);
  const show = (isFormatted: boolean) =>
    setField(isFormatted ? (area.current?.querySelector('textarea') ?? null) : null);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => {
    setHasScript(true);
    if (isReadable) show(true);
  }, [isReadable]);
  return (
    <div className="al-stack al-stack--tight">
      {field ? <p className="al-field__label">{t('body')}</p> : null}
      {field ? (
        <Suspense fallback={<p className="al-muted">{t('editorLoading')}</p>}>
          <ClauseEditor {...{ field, language, onSplit }} {...offered} label={t('body')} />
        </Suspense>
      ) : null}
      <div ref={area} hidden={field !== null}>
        <CountedArea
          name="body"
          label={t('body')}
          hint={t('bodyHint')}
          rows={14}
          max={100_000}
          defaultValue={defaultValue}
          error={error}
        />
      </div>
      {hasScript ? (
        <div>
          <Button type="button" look="quiet" small onClick={() => show(field === null)}>
            {field ? t('asMarkdown') : t('asFormatted')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
