import { licenceFits, MUNICIPAL_LICENCE } from '@allmende/domain/licences';
import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { CheckboxGroup } from '@allmende/ui/checkbox-group';
import { Link } from '@allmende/ui/link';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { licences } from '@allmende/vocabularies/licences';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { Form } from 'react-router';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { AskingVersion } from './consent-page.ts';
import { consentTexts } from './consents.texts.ts';

export interface AskFormProps {
  readonly solution: AskingVersion;
  readonly name: string;
  readonly answer: FormAnswer | undefined;
}

/** For what one asks, on which terms, and why. */
export function AskForm({ solution, name, answer }: AskFormProps) {
  const t = useTexts(consentTexts);
  const { id, consentNeeded } = solution;
  const only = consentNeeded.length === 1 ? [...consentNeeded] : [];
  return (
    <Form method="post" className="al-form" noValidate>
      <CheckboxGroup
        name="purposes"
        legend={t('purposes')}
        legendLevel={2}
        defaultValues={answer ? (answer.lists['purposes'] ?? []) : only}
        error={problemOf(answer, 'purposes')}
        options={consentNeeded.map((purpose) =>
          purpose === 'MERGE'
            ? { value: purpose, label: t('MERGE'), hint: t('mergeHint') }
            : {
                value: purpose,
                label: t('PUBLISH'),
                hint: t('publishHint'),
                detail: <Terms solution={solution} answer={answer} />,
              },
        )}
      />
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint', { name })}
        rows={4}
        maxLength={2_000}
        defaultValue={answer?.values['reason'] ?? ''}
        error={problemOf(answer, 'reason')}
      />
      <Alert tone="info" title={t('whatOwnerSees', { name })} titleLevel={2}>
        <p>{t('whatOwnerSeesText')}</p>
      </Alert>
      <div className="al-form-actions">
        <Button name="form" value="ask">
          {t('send')}
        </Button>
        <Link href={`/eigene-fassung/${id}`}>{t('cancel')}</Link>
      </div>
    </Form>
  );
}

function Terms({ solution, answer }: Pick<AskFormProps, 'solution' | 'answer'>) {
  const t = useTexts(consentTexts);
  const language = useLanguage();
  const { tlp, workingCopy, version } = solution;
  const own = (workingCopy ?? version)?.metadata.licence ?? '';
  const isSoftware = licences.some(({ code, forSoftware }) => code === own && forSoftware);
  const fitting = licences.filter(({ code, forSoftware }) => forSoftware === isSoftware || code === MUNICIPAL_LICENCE);
  const usual = tlp === 'CLEAR' ? 'CC-BY-4.0' : MUNICIPAL_LICENCE;
  // Named municipalities are those that the own version names: where it names none there is nobody to ask for.
  const offered = tlpTerms.filter(({ code }) => code === 'CLEAR' || code === 'GREEN' || code === tlp);
  return (
    <div className="al-stack">
      <SelectField
        name="tlp"
        label={t('wantedTlp')}
        defaultValue={answer?.values['tlp'] ?? tlp}
        options={offered.map(({ code, label }) => ({ value: code, label: label[language] }))}
        error={problemOf(answer, 'tlp')}
      />
      <SelectField
        name="licence"
        label={t('wantedLicence')}
        hint={t('wantedLicenceHint')}
        defaultValue={answer?.values['licence'] ?? (licenceFits(tlp, own) ? own : usual)}
        options={fitting.map(({ code, label }) => ({ value: code, label: label[language] }))}
        error={problemOf(answer, 'licence')}
      />
    </div>
  );
}
