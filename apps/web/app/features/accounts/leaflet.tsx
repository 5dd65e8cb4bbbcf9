import { TlpLabel } from '@allmende/ui/tlp-label';
import { tlpTerms } from '@allmende/vocabularies/tlp';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { accountTexts } from './accounts.texts.ts';

/** The labels of the Traffic Light Protocol, what they mean and who sees what here. */
export function Leaflet() {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  return (
    <div className="al-stack al-stack--loose">
      <dl className="leaflet">
        {tlpTerms.map(({ code, definition, audience }) => (
          <div key={code}>
            <dt>
              <TlpLabel tlp={code} />
            </dt>
            <dd>
              <p>{definition[language]}</p>
              <p>
                <strong>{t('leafletAudience')}</strong> {audience[language]}
              </p>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('refusedLabels')}</p>
      <section className="al-stack al-prose">
        <h2>{t('leafletRules')}</h2>
        <ul>
          <li>{t('leafletRule1')}</li>
          <li>{t('leafletRule2')}</li>
          <li>{t('leafletRule3')}</li>
          <li>{t('leafletRule4')}</li>
        </ul>
        <p className="al-muted al-small">{t('source')}</p>
      </section>
    </div>
  );
}
