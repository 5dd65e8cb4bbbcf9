import type { SplitPlace } from '@allmende/domain/clause-bodies';
import { Button } from '@allmende/ui/button';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { SavingForm } from '../../shell/saving-form.tsx';
import { type EditAnswer, type StoredPart, typedIn } from '../../shell/stored-fields.ts';
import type { DecidingQuestion } from './clause-condition.ts';
import { conditionTexts } from './clause-condition.texts.ts';
import { ClauseFields } from './clause-fields.tsx';
import { ClauseShapeFields, openSplit } from './clause-shape-fields.tsx';
import type { DraftPicture } from './draft-pictures.ts';
import { draftTexts } from './drafts.texts.ts';
import { outlineTexts } from './outline.texts.ts';

export interface ClauseFormProps {
  readonly page: {
    /** Of the solution. */
    readonly id: string;
    readonly clauseId: string;
    readonly part: StoredPart;
    readonly preview: string | null;
    readonly places: readonly SplitPlace[];
    readonly variables: readonly { readonly key: string; readonly label: string }[];
    readonly pictures: readonly DraftPicture[];
    readonly filesHref: string;
    readonly questions: readonly DecidingQuestion[];
    readonly previous: string | null;
    readonly next: { readonly heading: string } | null;
    readonly mayDeviate: boolean;
  };
  readonly answer: EditAnswer | undefined;
}

/** A clause to write on, beside what readers will see of it. */
export function ClauseForm({ page, answer }: ClauseFormProps) {
  const { id, clauseId, part, next } = page;
  const t = useTexts(draftTexts);
  const outline = useTexts(outlineTexts);
  const condition = useTexts(conditionTexts);
  const [preview, setPreview] = useState(page.preview);
  const [places, setPlaces] = useState(page.places);
  const split = useSplitting(setPlaces);
  const onSaved = useCallback((saved: Readonly<Record<string, unknown>>) => {
    if (typeof saved['preview'] === 'string') setPreview(saved['preview']);
    if (Array.isArray(saved['places'])) setPlaces(saved['places'] as SplitPlace[]);
  }, []);
  return (
    <div className="al-split">
      <SavingForm
        keep={`${id}/abschnitt/${clauseId}`}
        part={part}
        answer={answer}
        labels={{
          heading: t('heading'),
          level: t('level'),
          body: t('body'),
          deviation: outline('deviation'),
          guidance: t('guidance'),
          requirements: t('requirements'),
          when: condition('legend'),
        }}
        saveTo={`/entwurf/${id}/sichern?teil=abschnitt&von=${clauseId}`}
        onSaved={onSaved}
      >
        <div ref={split.place} className="al-stack al-stack--loose">
          <ClauseFields {...page} typed={typedIn(part.fields, answer)} answer={answer} onSplit={split.ask} />
          <div className="al-form-actions">
            {next ? (
              <Button name="weiter" value="naechster">
                {t('saveAndNext')}
              </Button>
            ) : null}
            <Button look={next ? 'secondary' : 'primary'}>{t('saveAndList')}</Button>
          </div>
          <ClauseShapeFields places={places} next={next?.heading ?? null} answer={answer} />
        </div>
      </SavingForm>
      <section className="al-stack clause-preview" aria-labelledby="vorschau" tabIndex={0}>
        <div className="al-cluster al-cluster--spread">
          <h2 id="vorschau">{t('preview')}</h2>
          <span className="al-muted al-small">{t('previewHint')}</span>
        </div>
        <div className="al-prose rendered" dangerouslySetInnerHTML={{ __html: preview || '<p>–</p>' }} />
      </section>
    </div>
  );
}

/** The editor knows where the text may be cut before it is saved: first the places are shown, then one is chosen. */
function useSplitting(show: (places: readonly SplitPlace[]) => void) {
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly place: number } | null>(null);
  useEffect(() => {
    if (asked) openSplit(place.current, asked.place);
  }, [asked]);
  const ask = useCallback(
    (places: readonly SplitPlace[], chosen: number) => {
      show(places);
      setAsked({ place: chosen });
    },
    [show],
  );
  return { place, ask };
}
