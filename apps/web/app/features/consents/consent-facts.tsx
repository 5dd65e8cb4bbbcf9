import { FactsList } from '@allmende/ui/facts-list';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import type { ShownConsent } from './consent-page.ts';
import { consentTexts } from './consents.texts.ts';

/** What is asked for, in facts that both cities read alike. */
export function ConsentFacts({ consent }: { consent: ShownConsent }) {
  const t = useTexts(consentTexts);
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { purposes, tlp, licence, recipients, originTitle, baseNumber, baseLicence } = consent;
  const audience = tlpTerms.find(({ code }) => code === tlp)?.audience[language];
  return (
    <FactsList
      facts={[
        {
          term: t('purpose'),
          value: purposes.map((purpose) => <div key={purpose}>{t(purpose)}</div>),
        },
        ...(tlp
          ? [
              {
                term: t('audience'),
                value: (
                  <>
                    <TlpLabel tlp={tlp} /> {audience}
                  </>
                ),
              },
            ]
          : []),
        ...(recipients.length > 0
          ? [{ term: t('recipients'), value: format.list(recipients.map(({ name }) => name)) }]
          : []),
        ...(licence ? [{ term: t('licence'), value: words.licence(licence) }] : []),
        { term: t('basedOn'), value: t('basedOnValue', { title: originTitle, number: baseNumber }) },
        { term: t('baseLicence'), value: words.licence(baseLicence) },
      ]}
    />
  );
}
