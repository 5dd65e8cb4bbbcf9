import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { type KeyboardEvent, useState } from 'react';
import { Form } from 'react-router';
import { type Translate, useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { ChangedWords } from '../../shell/changed-words.tsx';
import type { MergeItemSides } from './merge-items.ts';
import { mergeTexts } from './merges.texts.ts';

export interface DecisionFormProps {
  readonly item: MergeItemSides;
  readonly merge: {
    readonly id: string;
    readonly revision: number;
    readonly baseNumber: string;
    readonly theirsNumber: string;
  };
  readonly kept: {
    readonly take: 'MINE' | 'THEIRS' | 'COMBINED' | null;
    readonly combined: { readonly heading: string; readonly level: number; readonly body: string } | string | null;
    readonly note: string;
  };
  readonly answer: FormAnswer | undefined;
}

/** One decision: what was, what either side says, and what is to stand. An ordinary form; Ctrl+Enter saves it. */
export function DecisionForm({ item, merge, kept, answer }: DecisionFormProps) {
  const t = useTexts(mergeTexts);
  const labels = labelsFor(item, merge.theirsNumber, t);
  const begin = kept.combined ?? item.combining;
  const typed = (name: string, stored: string) => answer?.values[name] ?? stored;
  const body = typed('body', typeof begin === 'string' ? begin : (begin?.body ?? ''));
  const [text, setText] = useState(body);
  const chosen = answer?.values['take'] ?? kept.take ?? undefined;
  const saveByKeys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit(event.currentTarget.querySelector<HTMLButtonElement>('button[value="decide"]'));
  };
  return (
    <Form method="post" className="al-stack al-stack--loose" onKeyDown={saveByKeys} noValidate>
      <input type="hidden" name="merge" value={merge.id} />
      <input type="hidden" name="revision" value={merge.revision} />
      <input type="hidden" name="id" value={item.id} />
      {item.base === null ? null : (
        <Side id="bisher" title={t('before', { number: merge.baseNumber })}>
          <p className="changed-words">{item.base || t('absent')}</p>
        </Side>
      )}
      <div className="merge-sides">
        <Side id="ihre" title={t('MINE')}>
          <SideText side={item.mine} base={item.base} />
          {item.deviation ? <p className="al-muted">{t('deviation', { reason: item.deviation })}</p> : null}
        </Side>
        <Side id="ursprung" title={t('THEIRS', { number: merge.theirsNumber })}>
          <SideText side={item.theirs} base={item.base} />
        </Side>
      </div>
      <RadioGroup
        name="take"
        legend={t('choose')}
        defaultValue={chosen}
        error={problemOf(answer, 'take')}
        options={[
          { value: 'MINE', label: labels.MINE },
          { value: 'THEIRS', label: labels.THEIRS },
          ...(begin === null ? [] : [{ value: 'COMBINED', label: labels.COMBINED }]),
        ]}
      />
      {begin === null ? null : (
        <div
          className="al-stack merge-combine"
          onInput={({ currentTarget }) => {
            // Whoever writes a text of their own wants it to stand.
            const choice = currentTarget.closest('form')?.querySelector<HTMLInputElement>('input[value="COMBINED"]');
            if (choice) choice.checked = true;
          }}
        >
          {typeof begin === 'string' ? null : (
            <>
              <input type="hidden" name="level" value={begin.level} />
              <TextField
                name="heading"
                label={t('heading')}
                defaultValue={typed('heading', begin.heading)}
                error={problemOf(answer, 'heading')}
              />
            </>
          )}
          <TextArea
            name="body"
            label={t('body')}
            hint={t('bodyHint', { choice: labels.COMBINED })}
            rows={8}
            defaultValue={body}
            error={problemOf(answer, 'body')}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            // Browsers bring only the line with the cursor into view.
            onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
          />
          {text !== body && item.mine !== null ? (
            <Side id="ihr-text" title={t('changesTo')}>
              <ChangedWords from={body} to={text} folded />
            </Side>
          ) : null}
        </div>
      )}
      <TextArea
        name="note"
        label={t('note')}
        optionalText={t('optional')}
        rows={2}
        maxLength={500}
        defaultValue={typed('note', kept.note)}
        error={problemOf(answer, 'note')}
      />
      <div className="al-form-actions">
        <Button name="form" value="decide">
          {t('save')}
        </Button>
        <Button name="form" value="later" look="secondary">
          {t('later')}
        </Button>
        <span className="al-muted al-small merge-keys">{t('keys')}</span>
      </div>
    </Form>
  );
}

function Side({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="merge-side" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function SideText({ side, base }: { side: string | null; base: string | null }) {
  const t = useTexts(mergeTexts);
  if (side === null) return <p>{t('absent')}</p>;
  if (base === null) return <p className="changed-words">{side}</p>;
  return <ChangedWords from={base} to={side} />;
}

/** The choices in the words of the question. */
function labelsFor({ conflict }: MergeItemSides, number: string, t: Translate<typeof mergeTexts.de>) {
  if (conflict === 'removedByThemEditedByMe')
    return { MINE: t('keepIt'), THEIRS: t('letGo'), COMBINED: t('combineKept') };
  if (conflict === 'editedByThemRemovedByMe')
    return { MINE: t('leaveOut'), THEIRS: t('takeBack', { number }), COMBINED: t('combineTaken') };
  return { MINE: t('MINE'), THEIRS: t('THEIRS', { number }), COMBINED: t('COMBINED') };
}

/** Why it is asked. */
export function DecisionReason({ item, isAgain }: { item: MergeItemSides; isAgain: boolean }) {
  const t = useTexts(mergeTexts);
  return (
    <>
      {isAgain ? <Alert tone="warning" title={t('changedSince')} /> : null}
      <p>{t(item.conflict ? `why_${item.conflict}` : 'why_none')}</p>
    </>
  );
}
