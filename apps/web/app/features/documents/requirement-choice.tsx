import { Choice } from '@allmende/ui/choice';
import { Disclosure } from '@allmende/ui/disclosure';
import { requirementCatalogues } from '@allmende/vocabularies/requirement-catalogues';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { metadataTexts } from './metadata.texts.ts';

export interface RequirementChoiceProps {
  readonly legend: string;
  readonly hint?: string;
  readonly chosen: readonly string[];
}

/** Requirements to tick, catalogue by catalogue; each is folded and says what is ticked in it. */
export function RequirementChoice({ legend, hint, chosen }: RequirementChoiceProps) {
  const t = useTexts(metadataTexts);
  const language = useLanguage();
  return (
    <fieldset
      id="requirements"
      className="al-stack al-stack--tight"
      aria-describedby={hint ? 'requirements-hint' : undefined}
    >
      <legend className="al-fieldset__legend">{legend}</legend>
      {hint ? (
        <div id="requirements-hint" className="al-field__hint">
          {hint}
        </div>
      ) : null}
      {requirementCatalogues.map(({ code, label, requirements }) => {
        const ticked = requirements.filter(({ ref }) => chosen.includes(ref)).map(({ number }) => number);
        const name = label[language];
        return (
          <Disclosure key={code} summary={ticked.length > 0 ? t('chosen', { name, what: ticked.join(', ') }) : name}>
            <div className="choice-columns">
              {requirements.map(({ ref, number, title }) => (
                <Choice
                  key={ref}
                  small
                  type="checkbox"
                  id={`requirements-${ref}`}
                  name="requirements"
                  value={ref}
                  defaultChecked={chosen.includes(ref)}
                  label={
                    <>
                      <strong>{number}</strong> {title[language]}
                    </>
                  }
                />
              ))}
            </div>
          </Disclosure>
        );
      })}
    </fieldset>
  );
}
