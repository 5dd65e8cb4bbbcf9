import { Button } from '@allmende/ui/button';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { OwnRatingFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { shellTexts } from '../../shell/shell.texts.ts';
import { criteria } from './rating-input.ts';
import { ratingTexts } from './ratings.texts.ts';

export const OwnRatingPart = graphql(`
  fragment OwnRating on Rating {
    id
    understandable
    adaptable
    complete
    effortAsStated
    note
  }
`);

export interface RatingFormProps {
  readonly solutionId: string;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly own: OwnRatingFragment | null;
  readonly answer: FormAnswer | undefined;
}

/** One rating per municipality, four questions and a note. */
export function RatingForm({ solutionId, municipality, own, answer }: RatingFormProps) {
  const t = useTexts(ratingTexts);
  const shell = useTexts(shellTexts);
  const steps = [t('step1'), t('step2'), t('step3'), t('step4'), t('step5')];
  return (
    <Form method="post" className="al-form" noValidate>
      <p>{t('rateLead', { name: municipality.name })}</p>
      <input type="hidden" name="solutionId" value={solutionId} />
      <input type="hidden" name="municipalityId" value={municipality.id} />
      {criteria.map((criterion) => (
        <RadioGroup
          key={criterion}
          name={criterion}
          legend={t(criterion)}
          defaultValue={answer?.values[criterion] ?? (own ? String(own[criterion]) : undefined)}
          options={steps.map((label, index) => ({ value: String(index + 1), label }))}
          error={problemOf(answer, criterion)}
        />
      ))}
      <TextArea
        name="note"
        label={t('note')}
        optionalText={shell('optional')}
        defaultValue={answer?.values['note'] ?? own?.note}
        error={problemOf(answer, 'note')}
      />
      <div className="al-form-actions">
        <Button name="form" value="rate">
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
