import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { StatusLine } from '@allmende/ui/status-line';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Form, useLocation, useNavigation } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/texts.ts';
import { forgetInput, keepInput, keptInput, type KeptInput, putInto } from './kept-input.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { savingTexts } from './saving.texts.ts';
import { StalePanel } from './stale-panel.tsx';
import { differing, type EditAnswer, type Fields, fieldsIn, type StoredPart } from './stored-fields.ts';
import { type AutosaveState, useAutosave } from './use-autosave.ts';

export interface SavingFormProps {
  /** Names the input on the visitor's device: the thing and its part. */
  readonly keep: string;
  readonly part: StoredPart;
  readonly answer: EditAnswer | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Where it is saved after a pause while somebody types; without it only the button saves. */
  readonly saveTo?: string;
  /** What the saving answered, e.g. a fresh preview. */
  readonly onSaved?: (answer: Readonly<Record<string, unknown>>) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A form for something that several people may edit. Without script it is an ordinary form. With script it saves after a
 * pause, keeps on the device what is not saved yet and offers it again after a crash. When somebody else has changed the
 * same part, both texts are shown and nothing is overwritten.
 */
export function SavingForm({ keep, part, answer, labels, saveTo, onSaved, className, children }: SavingFormProps) {
  const t = useTexts(savingTexts);
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const [kept, setKept] = useState<KeptInput | null>(null);
  const [mine, setMine] = useState<Fields>({});
  const stored = answer?.stale ?? part;
  const { state, base, schedule, stop } = useAutosave({ form, keep, saveTo, base: stored.base, onSaved });
  const stale = state.kind === 'stale' ? state.part : answer?.stale;

  useEffect(() => {
    const found = keptInput(keep);
    if (!found || !form.current) return;
    if (differing(found.fields, fieldsIn(new FormData(form.current))).length === 0) forgetInput(keep);
    else setKept(found);
  }, [keep]);
  useEffect(() => {
    if (stale && form.current) setMine(fieldsIn(new FormData(form.current)));
  }, [stale]);
  useForgetWhenDone(keep, stop);

  const onInput = useCallback(() => {
    if (!form.current) return;
    keepInput(keep, fieldsIn(new FormData(form.current)));
    if (!stale) schedule();
  }, [keep, schedule, stale]);

  const take = (name: string) => {
    if (!form.current || !stale) return;
    const fields = { ...fieldsIn(new FormData(form.current)), [name]: stale.fields[name] ?? [''] };
    putInto(form.current, fields);
    setMine(fields);
  };
  return (
    <Form method="post" ref={form} onInput={onInput} noValidate className={className ?? 'al-form'}>
      <input type="hidden" name="base" value={base} />
      <ProblemSummary problems={answer && !answer.stale ? answer.problems : undefined} />
      {stale ? (
        <StalePanel
          mine={Object.keys(mine).length > 0 ? mine : withoutCarriers(answer)}
          theirs={stale.fields}
          labels={labels}
          onTake={Object.keys(mine).length > 0 ? take : undefined}
          onLoad={() => forgetInput(keep)}
        />
      ) : null}
      {kept ? (
        <Alert
          tone="info"
          role="status"
          title={t('keptTitle')}
          actions={
            <>
              <Button
                type="button"
                small
                onClick={() => {
                  if (form.current) putInto(form.current, kept.fields);
                  setKept(null);
                }}
              >
                {t('restore')}
              </Button>
              <Button
                type="button"
                look="quiet"
                small
                onClick={() => {
                  forgetInput(keep);
                  setKept(null);
                }}
              >
                {t('discard')}
              </Button>
            </>
          }
        >
          {t('keptText', { moment: format.moment(kept.at) })}
        </Alert>
      ) : null}
      {children}
      <div className="saving-state">
        <StatusLine>{saveTo ? sentenceOf(state, t) : null}</StatusLine>
      </div>
    </Form>
  );
}

const withoutCarriers = (answer: EditAnswer | undefined): Fields =>
  Object.fromEntries(Object.entries(answer?.lists ?? {}).filter(([name]) => name !== 'base' && name !== 'form'));

function sentenceOf(state: AutosaveState, t: ReturnType<typeof useTexts<typeof savingTexts.de>>): string | null {
  switch (state.kind) {
    case 'saved':
      return t('saved', { time: state.time });
    case 'saving':
    case 'unsaved':
    case 'offline':
    case 'signedOut':
    case 'locked':
      return t(state.kind);
    case 'refused':
      return t('refused', { reason: state.reason });
    default:
      return null;
  }
}

/** What was sent and led to another view has been saved: the copy on the device is no longer needed. */
function useForgetWhenDone(keep: string, stop: () => void) {
  const { state, formData, location } = useNavigation();
  const here = useLocation();
  const isSending = formData?.has('base') ?? false;
  const hasMoved = state === 'loading' && location.pathname + location.search !== here.pathname + here.search;
  useEffect(() => {
    if (isSending) stop();
    if (isSending && hasMoved) forgetInput(keep);
  }, [isSending, hasMoved, keep, stop]);
}
