import type { SplitPlace } from '@allmende/domain/clause-bodies';
import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { FieldError } from '@allmende/ui/field-error';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextField } from '@allmende/ui/text-field';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { outlineTexts } from './outline.texts.ts';

export interface ClauseShapeFieldsProps {
  /** Where the text may be cut. */
  readonly places: readonly SplitPlace[];
  /** Heading of the clause behind it; null where it is the last. */
  readonly next: string | null;
  readonly answer: FormAnswer | undefined;
}

/** Cutting a clause in two or joining it with the next, in the form of the clause: what is typed is saved with it. */
export function ClauseShapeFields({ places, next, answer }: ClauseShapeFieldsProps) {
  const t = useTexts(outlineTexts);
  const problem = (field: string) => problemOf(answer, field);
  const isAsked = ['splitAt', 'splitHeading', 'join'].some((field) => problem(field) !== undefined);
  return (
    <div id="gliedern" className="clause-shape">
      <Disclosure summary={t('shape')} defaultOpen={isAsked}>
        <div className="al-stack al-stack--loose">
          <section className="al-stack" aria-labelledby="teilen">
            <h2 id="teilen">{t('splitTitle')}</h2>
            {places.length === 0 ? (
              <p className="al-muted">{t('splitNothing')}</p>
            ) : (
              <>
                <RadioGroup
                  name="splitAt"
                  legend={t('splitAt')}
                  hint={t('splitAtHint')}
                  error={problem('splitAt')}
                  defaultValue={answer?.values['splitAt']}
                  options={places.map(({ excerpt }, index) => ({ value: String(index), label: excerpt }))}
                />
                <TextField
                  name="splitHeading"
                  label={t('splitHeading')}
                  maxLength={200}
                  defaultValue={answer?.values['splitHeading'] ?? ''}
                  error={problem('splitHeading')}
                />
                <div>
                  <Button name="weiter" value="teilen" look="secondary">
                    {t('splitNow')}
                  </Button>
                </div>
              </>
            )}
          </section>
          {next === null ? null : (
            <section className="al-stack" aria-labelledby="join">
              <h2 id="join" tabIndex={-1}>
                {t('joinTitle')}
              </h2>
              {problem('join') ? <FieldError id="join-fehler">{problem('join')}</FieldError> : null}
              <p>{t('joinText', { heading: next })}</p>
              <div>
                <Button name="weiter" value="verbinden" look="secondary">
                  {t('joinNow', { heading: next })}
                </Button>
              </div>
            </section>
          )}
        </div>
      </Disclosure>
    </div>
  );
}

/** Opens the fields for cutting, with a place chosen, and leads to the heading that is still missing. */
export function openSplit(fields: HTMLElement | null, place: number): void {
  const details = fields?.querySelector<HTMLDetailsElement>('#gliedern details');
  if (!details) return;
  details.open = true;
  const radio = details.querySelector<HTMLInputElement>(`[name='splitAt'][value='${place}']`);
  if (radio) radio.checked = true;
  const heading = details.querySelector<HTMLElement>('[name=splitHeading]');
  (heading ?? details.querySelector('summary'))?.focus();
}
