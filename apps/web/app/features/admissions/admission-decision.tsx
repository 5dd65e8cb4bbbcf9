import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { Disclosure } from '@allmende/ui/disclosure';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { graphql } from '../../gql/gql.ts';
import type { AdmissionDecisionFragment } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { decidingTexts } from './deciding.texts.ts';
import { refusalBlocks } from './refusal-blocks.ts';

export const AdmissionDecisionPart = graphql(`
  fragment AdmissionDecision on Admission {
    name
    domain
    verdict
    revision
    municipality {
      name
    }
  }
`);

export interface AdmissionDecisionProps {
  readonly admission: AdmissionDecisionFragment;
  readonly answer: FormAnswer | undefined;
  /** False where somebody was faster: then the application can be refused only. */
  readonly canApprove: boolean;
}

/** Three ways to go on, each a form of its own: admit, ask, refuse. */
export function AdmissionDecision({ admission, answer, canApprove }: AdmissionDecisionProps) {
  const t = useTexts(decidingTexts);
  const language = useLanguage();
  const { name, domain, verdict, revision, municipality } = admission;
  const held = <input type="hidden" name="revision" value={revision} />;
  return (
    <>
      {canApprove ? (
        <section className="al-stack" aria-labelledby="aufnehmen">
          <h2 id="aufnehmen">{t('approveTitle')}</h2>
          <form method="post" className="al-form">
            {held}
            <p>{t('approveText', { name, municipality: municipality.name })}</p>
            {verdict === 'KNOWN' ? null : (
              <CheckboxField
                name="takeDomain"
                value="ja"
                label={t('takeDomain', { domain })}
                hint={t('takeDomainHint')}
                error={problemOf(answer, 'takeDomain')}
              />
            )}
            <div className="al-form-actions">
              <Button name="form" value="approve">
                {t('approve')}
              </Button>
            </div>
          </form>
        </section>
      ) : null}
      <Disclosure summary={t('askTitle')} defaultOpen={answer?.values['form'] === 'ask'}>
        <form method="post" className="al-form" noValidate>
          {held}
          <TextArea
            name="question"
            label={t('question')}
            hint={t('questionHint')}
            rows={4}
            maxLength={2000}
            defaultValue={answer?.values['question']}
            error={problemOf(answer, 'question')}
          />
          <div className="al-form-actions">
            <Button name="form" value="ask" look="secondary">
              {t('ask')}
            </Button>
          </div>
        </form>
      </Disclosure>
      <Disclosure summary={t('refuseTitle')} defaultOpen={answer?.values['form'] === 'refuse'}>
        <form method="post" className="al-form" noValidate>
          {held}
          <SelectField
            name="block"
            label={t('block')}
            hint={t('blockHint')}
            defaultValue={answer?.values['block'] ?? ''}
            options={[
              { value: '', label: t('blockNone') },
              ...refusalBlocks.map((block) => ({ value: block.code, label: block.name[language] })),
            ]}
          />
          <TextArea
            name="reason"
            label={t('ownWords')}
            hint={t('ownWordsHint')}
            rows={4}
            maxLength={1500}
            defaultValue={answer?.values['reason']}
            error={problemOf(answer, 'reason')}
          />
          <div className="al-form-actions">
            <Button name="form" value="refuse" look="danger">
              {t('refuse')}
            </Button>
          </div>
        </form>
      </Disclosure>
    </>
  );
}
