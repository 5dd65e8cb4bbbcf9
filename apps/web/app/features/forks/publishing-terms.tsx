import { SummaryList } from '@allmende/ui/summary-list';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { graphql } from '../../gql/gql.ts';
import type { PublishingTermsFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { publishingTexts } from './publishing.texts.ts';

export const PublishingTermsPart = graphql(`
  fragment PublishingTerms on Solution {
    tlp
    origin {
      title
      municipalityName
      number
      licence
      version {
        credits {
          municipality {
            name
          }
        }
      }
    }
  }
`);

/** Where an own version comes from and under which terms it would be passed on. */
export function PublishingTerms({
  solution: { tlp, origin },
  licence,
}: {
  solution: PublishingTermsFragment;
  licence: string;
}) {
  const t = useTexts(publishingTexts);
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  if (!origin) return null;
  const credits = [...new Set(origin.version?.credits.map(({ municipality }) => municipality.name) ?? [])];
  const audience = tlpTerms.find(({ code }) => code === tlp)?.audience[language] ?? '';
  return (
    <section className="al-stack" aria-labelledby="herkunft">
      <h2 id="herkunft">{t('provenance')}</h2>
      <SummaryList
        rows={[
          { term: t('basedOn'), value: t('basedOnValue', { title: origin.title, number: origin.number }) },
          { term: t('owner'), value: origin.municipalityName },
          ...(credits.length > 0 ? [{ term: t('credits'), value: format.list(credits) }] : []),
          { term: t('licence'), value: words.licence(origin.licence) },
          { term: t('ownLicence'), value: licence ? words.licence(licence) : '–' },
          { term: t('audience'), value: `${words.tlp(tlp)}: ${audience}` },
        ]}
      />
      <p className="al-muted">{t('provenanceText')}</p>
    </section>
  );
}
