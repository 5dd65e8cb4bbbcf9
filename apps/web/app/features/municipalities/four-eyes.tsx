import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { cityProfileTexts } from './city-profile.texts.ts';

/** Whether releases of the city take two people: for administrators to set, for the others to know. */
export function FourEyes({ isOn, maySet }: { isOn: boolean; maySet: boolean }) {
  const t = useTexts(cityProfileTexts);
  return (
    <section className="al-stack" aria-labelledby="freigaben">
      <h2 id="freigaben">{t('releases')}</h2>
      <p className="al-measure">{isOn ? t('fourEyesOn') : t('fourEyesOff')}</p>
      {maySet ? (
        <Form method="post" className="al-form">
          <CheckboxField
            name="fourEyes"
            value="ja"
            label={t('fourEyes')}
            hint={t('fourEyesHint')}
            defaultChecked={isOn}
          />
          <div className="al-form-actions">
            <Button name="form" value="fourEyes" look="secondary">
              {t('saveFourEyes')}
            </Button>
          </div>
        </Form>
      ) : null}
    </section>
  );
}
