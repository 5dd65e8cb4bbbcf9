import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Prose } from '@allmende/ui/prose';
import { TextField } from '@allmende/ui/text-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { ownDataTexts } from './privacy.texts.ts';

export interface EraseFormProps {
  /** Names of municipalities that nobody else administers. */
  readonly administeredAlone: readonly string[];
  readonly answer: FormAnswer | undefined;
}

/** What goes and what stays when an account is erased, and the way to do it. */
export function EraseForm({ administeredAlone, answer }: EraseFormProps) {
  const t = useTexts(ownDataTexts);
  return (
    <section className="al-stack" aria-labelledby="loeschen">
      <h2 id="loeschen">{t('erase')}</h2>
      <Prose>
        <p>{t('goes')}</p>
        <ul>
          <li>{t('goes1')}</li>
          <li>{t('goes2')}</li>
          <li>{t('goes3')}</li>
          <li>{t('goes4')}</li>
        </ul>
        <p>{t('stays')}</p>
        <ul>
          <li>{t('stays1')}</li>
          <li>{t('stays2')}</li>
          <li>{t('stays3')}</li>
        </ul>
      </Prose>
      {administeredAlone.length > 0 ? (
        <Alert tone="warning" title={t('cannot')} titleLevel={3}>
          {t('cannotText', { names: administeredAlone.join(', ') })}
        </Alert>
      ) : (
        <Form method="post" className="al-form" noValidate>
          <TextField
            name="confirmation"
            type="email"
            label={t('address')}
            hint={t('addressHint')}
            autoComplete="off"
            defaultValue={answer?.values['confirmation']}
            width="medium"
            required
            error={problemOf(answer, 'confirmation')}
          />
          <div className="al-form-actions">
            <Button look="danger">{t('eraseNow')}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}
