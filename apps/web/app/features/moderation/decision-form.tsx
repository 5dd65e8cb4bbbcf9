import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-router';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { outcomes, seals } from './decision-input.ts';
import { moderationTexts } from './moderation.texts.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** The decision with its reason; nothing is chosen beforehand. */
export function DecisionForm({ caseId, answer }: { caseId: string; answer: FormAnswer | undefined }) {
  const t = useTexts(moderationTexts);
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const insert = ({ text, outcome }: TextBlock) => {
    const area = form.current?.querySelector<HTMLTextAreaElement>('#reason');
    if (!area) return;
    area.value = [area.value.trim(), text].filter(Boolean).join('\n\n');
    area.focus();
    const choice = form.current?.querySelector<HTMLInputElement>(`[name="decision"][value="${outcome}"]`);
    if (choice && !form.current?.querySelector('[name="decision"]:checked')) choice.checked = true;
  };
  return (
    <Form method="post" ref={form} className="al-form" noValidate>
      <input type="hidden" name="caseId" value={caseId} />
      <RadioGroup
        name="decision"
        legend={t('outcome')}
        defaultValue={answer?.values['decision']}
        options={outcomes.map((value) => ({
          value,
          label: t(value),
          hint: t(`${value}_HINT`),
          ...(value === 'PUBLISH' && {
            detail: (
              <div className="seal-choice">
                <RadioGroup
                  name="seal"
                  legend={t('seal')}
                  defaultValue={answer?.values['seal'] ?? 'FORMALLY_CHECKED'}
                  options={seals.map((seal) => ({
                    value: seal,
                    label: words.seal(seal),
                    hint: words.sealMeaning(seal),
                  }))}
                />
              </div>
            ),
          }),
        }))}
        error={problemOf(answer, 'decision')}
      />
      <TextBlocks onInsert={insert} />
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={6}
        maxLength={5000}
        defaultValue={answer?.values['reason'] ?? ''}
        error={problemOf(answer, 'reason')}
      />
      <Disclosure summary={t('statementPreview')}>
        <p>{t('statementIntro')}</p>
        <ul className="plain-list">
          {(['statement1', 'statement2', 'statement3', 'statement4', 'statement5'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Disclosure>
      <div className="al-form-actions">
        <Button name="form" value="decide">
          {t('decideNow')}
        </Button>
      </div>
    </Form>
  );
}

/** Sentences to choose from; with script they go into the reason, without it they can be copied. */
function TextBlocks({ onInsert }: { onInsert: (block: TextBlock) => void }) {
  const t = useTexts(moderationTexts);
  const language = useLanguage();
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return (
    <Disclosure summary={t('blocks')}>
      <p className="al-muted">{t('blocksHint')}</p>
      {outcomes.map((outcome) => (
        <section key={outcome} className="al-stack al-stack--tight text-blocks" data-outcome={outcome}>
          <h3>{t(outcome)}</h3>
          {textBlocks
            .filter((block) => block.outcome === outcome)
            .map((block) => (
              <div key={block.code}>
                <p>
                  <strong>{block.name[language]}:</strong> <span lang="de">{block.text}</span>
                </p>
                {hasScript ? (
                  <Button type="button" look="secondary" small onClick={() => onInsert(block)}>
                    {t('insert')}
                    <span className="al-visually-hidden">: {block.name[language]}</span>
                  </Button>
                ) : null}
              </div>
            ))}
        </section>
      ))}
    </Disclosure>
  );
}
