import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { ListedClause } from './clause-list.tsx';
import { draftTexts } from './drafts.texts.ts';

export interface NewClauseFormProps {
  readonly clauses: readonly ListedClause[];
  readonly overview: string;
  readonly answer: FormAnswer | undefined;
}

/** Begins a clause by its heading, behind another one. */
export function NewClauseForm({ clauses, overview, answer }: NewClauseFormProps) {
  const t = useTexts(draftTexts);
  return (
    <section className="al-stack" aria-labelledby="neuer-abschnitt">
      <h2 id="neuer-abschnitt">{t('addClause')}</h2>
      <Form method="post" className="al-form" noValidate>
        <TextField
          name="heading"
          label={t('newHeading')}
          maxLength={200}
          defaultValue={answer?.values['heading'] ?? ''}
          error={problemOf(answer, 'heading')}
        />
        {clauses.length > 0 ? (
          <SelectField
            name="after"
            label={t('after')}
            defaultValue={answer?.values['after'] ?? ''}
            options={[
              { value: '', label: t('atEnd') },
              ...clauses.map(({ id, heading, number }) => ({
                value: id,
                label: [number, heading].filter(Boolean).join(' '),
              })),
            ]}
          />
        ) : null}
        <div className="al-form-actions">
          <Button name="form" value="add">
            {t('addClause')}
          </Button>
          <ButtonLink href={overview} look="quiet">
            {t('overview')}
          </ButtonLink>
        </div>
      </Form>
    </section>
  );
}
