import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { internalLicence, type Licence, licences } from '@allmende/vocabularies/licences';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Typed } from '../../shell/stored-fields.ts';
import { draftTexts } from './drafts.texts.ts';

export interface LicenceFieldsProps {
  readonly typed: Typed;
  readonly answer: FormAnswer | undefined;
  /** The label can no longer be changed here. */
  readonly isSettled: boolean;
  /** Asks whom an AMBER label names. */
  readonly recipients: ReactNode;
  /** Licence of the original of an own version. */
  readonly originLicence: string | null;
  /** Tools first get the licences for software. */
  readonly isTool: boolean;
}

/** Who may see it and under which licence; the explanations stand beside the choices. */
export function LicenceFields(props: LicenceFieldsProps) {
  const { typed, answer, isSettled, recipients, originLicence, isTool } = props;
  const t = useTexts(draftTexts);
  const words = useWords();
  const language = useLanguage();
  const fitting = licences.filter(({ code, forSoftware }) => code === internalLicence || forSoftware === isTool);
  const others = licences.filter((licence) => !fitting.includes(licence));
  const recommended = isTool ? 'EUPL-1.2' : 'CC-BY-4.0';
  const optionOf = ({ code, label, definition }: Licence) => ({
    value: code,
    label: code === recommended ? `${label[language]} (${t('recommended')})` : label[language],
    hint: definition?.[language],
  });
  return (
    <>
      {isSettled ? (
        <p>{t('tlpSettled', { tlp: typed.text('tlp').replace('_', '+') })}</p>
      ) : (
        <>
          <RadioGroup
            name="tlp"
            legend={t('tlp')}
            legendLevel={2}
            defaultValue={typed.text('tlp')}
            options={tlpTerms.map(({ code, label, audience }) => ({
              value: code,
              label: label[language],
              hint: audience[language],
            }))}
            error={problemOf(answer, 'tlp')}
          />
          <div className="for-named-municipalities">{recipients}</div>
        </>
      )}
      <RadioGroup
        name="licence"
        legend={t('licence')}
        legendLevel={2}
        hint={originLicence ? t('licenceOriginHint', { licence: words.licence(originLicence) }) : t('licenceHint')}
        defaultValue={typed.text('licence')}
        options={fitting.map(optionOf)}
        error={problemOf(answer, 'licence')}
      />
      <Disclosure
        summary={t(isTool ? 'licencesForDocuments' : 'licencesForSoftware')}
        defaultOpen={others.some(({ code }) => code === typed.text('licence'))}
      >
        <RadioGroup
          id="licence-more"
          name="licence"
          legend={t('moreLicences')}
          defaultValue={typed.text('licence')}
          options={others.map(optionOf)}
        />
      </Disclosure>
      <p className="al-muted">{t('thirdParty')}</p>
    </>
  );
}
