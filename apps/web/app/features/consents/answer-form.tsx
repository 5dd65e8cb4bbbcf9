import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { answerFor, type FormAnswer, problemOf } from '../../session/problems.ts';
import type { ShownConsent } from './consent-page.ts';
import { consentTexts } from './consents.texts.ts';

export interface ConsentFormProps {
  readonly consent: ShownConsent;
  readonly answer: FormAnswer | undefined;
}

/** The owner's answer. Nothing is chosen beforehand. */
export function AnswerForm({ consent, answer: answered }: ConsentFormProps) {
  const t = useTexts(consentTexts);
  const answer = answerFor(answered, 'answer');
  const { name } = consent.municipality;
  return (
    <Form method="post" className="al-form" noValidate>
      <input type="hidden" name="revision" value={answer?.values['revision'] ?? consent.revision} />
      <RadioGroup
        name="verdict"
        legend={t('verdict')}
        defaultValue={answer?.values['verdict']}
        error={problemOf(answer, 'verdict')}
        options={[
          { value: 'GIVE', label: t('GIVE'), hint: t('giveHint') },
          { value: 'REFUSE', label: t('REFUSE'), hint: t('refuseHint', { name }) },
        ]}
      />
      <TextArea
        name="reason"
        label={t('answerReason')}
        hint={t('answerReasonHint', { name })}
        rows={4}
        maxLength={2_000}
        defaultValue={answer?.values['reason'] ?? ''}
        error={problemOf(answer, 'reason')}
      />
      <div className="al-form-actions">
        <Button name="form" value="answer">
          {t('sendAnswer')}
        </Button>
      </div>
    </Form>
  );
}

/** Taking a given consent back, folded: it is seldom wanted. */
export function TakeBackForm({ consent, answer: answered }: ConsentFormProps) {
  const t = useTexts(consentTexts);
  const answer = answerFor(answered, 'takeBack');
  const { name } = consent.municipality;
  return (
    <Disclosure summary={t('takeBack')} defaultOpen={answer !== undefined}>
      <Form method="post" className="al-form" noValidate>
        <p>{t('takeBackText', { name })}</p>
        <input type="hidden" name="revision" value={answer?.values['revision'] ?? consent.revision} />
        <TextArea
          name="reason"
          label={t('takeBackReason')}
          hint={t('reasonHint', { name })}
          rows={3}
          maxLength={2_000}
          defaultValue={answer?.values['reason'] ?? ''}
          error={problemOf(answer, 'reason')}
        />
        <div>
          <Button name="form" value="takeBack" look="secondary">
            {t('takeBackNow')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** Withdrawing a question, folded likewise. */
export function WithdrawForm({ consent }: { consent: ShownConsent }) {
  const t = useTexts(consentTexts);
  return (
    <Disclosure summary={t('withdraw')}>
      <Form method="post" className="al-stack">
        <p>{t('withdrawText', { name: consent.originMunicipality.name })}</p>
        <div>
          <Button name="form" value="withdraw" look="secondary">
            {t('withdrawNow')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
