import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { accountTexts } from './accounts.texts.ts';

export interface LeafletFormProps {
  readonly isSignedIn: boolean;
  readonly isAcknowledged: boolean;
  readonly returnTo: string;
  readonly answer: FormAnswer | undefined;
}

/** Acknowledging the leaflet opens what is labelled TLP:GREEN; the api remembers which edition it was. */
export function LeafletForm({ isSignedIn, isAcknowledged, returnTo, answer }: LeafletFormProps) {
  const t = useTexts(accountTexts);
  if (isAcknowledged) return <Alert tone="success" title={t('acknowledged')} />;
  if (!isSignedIn) {
    return (
      <Alert
        tone="info"
        title={t('acknowledgeSignIn')}
        actions={<ButtonLink href="/anmelden?zurueck=/tlp-merkblatt">{t('signIn')}</ButtonLink>}
      />
    );
  }
  return (
    <Form method="post" className="al-form" noValidate>
      <input type="hidden" name="zurueck" value={returnTo} />
      <CheckboxField name="gelesen" value="ja" label={t('acknowledge')} error={problemOf(answer, 'gelesen')} required />
      <div className="al-form-actions">
        <Button name="form" value="leaflet">
          {t('acknowledgeButton')}
        </Button>
      </div>
    </Form>
  );
}
