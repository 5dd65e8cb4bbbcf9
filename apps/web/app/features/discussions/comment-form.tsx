import { Button } from '@allmende/ui/button';
import { SelectField } from '@allmende/ui/select-field';
import { TextArea } from '@allmende/ui/text-area';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { answerFor, type FormAnswer, problemOf } from '../../session/problems.ts';
import { discussionTexts } from './discussions.texts.ts';

export interface CommentFormProps {
  readonly solutionId: string;
  readonly municipalityId: string | null;
  /** The thread that is answered; without one a new thread begins. */
  readonly discussionId?: string;
  /** The clauses a new thread may be about. */
  readonly clauses?: readonly { readonly id: string; readonly heading: string }[];
  readonly clauseId?: string | null;
  readonly answer: FormAnswer | undefined;
}

/** Writing a contribution: a new thread on the solution or one of its clauses, or an answer. */
export function CommentForm({
  solutionId,
  municipalityId,
  discussionId,
  clauses = [],
  clauseId,
  answer,
}: CommentFormProps) {
  const t = useTexts(discussionTexts);
  const form = discussionId ? `comment-${discussionId}` : 'comment';
  const own = answerFor(answer, form);
  const id = discussionId ? `body-${discussionId}` : 'body';
  return (
    <Form method="post" className="al-form" noValidate>
      <input type="hidden" name="solutionId" value={solutionId} />
      {municipalityId ? <input type="hidden" name="municipalityId" value={municipalityId} /> : null}
      {discussionId ? <input type="hidden" name="discussionId" value={discussionId} /> : null}
      {clauses.length > 0 ? (
        <SelectField
          name="clauseId"
          label={t('about')}
          defaultValue={own?.values['clauseId'] ?? clauseId ?? ''}
          options={[
            { value: '', label: t('whole') },
            ...clauses.map((clause) => ({ value: clause.id, label: clause.heading })),
          ]}
        />
      ) : null}
      <TextArea
        name="body"
        id={id}
        label={discussionId ? t('replyTo') : t('body')}
        hint={t('bodyHint')}
        defaultValue={own?.values['body']}
        error={problemOf(own, 'body')}
        required
      />
      <div className="al-form-actions">
        <Button name="form" value={form}>
          {t('send')}
        </Button>
      </div>
    </Form>
  );
}
