import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { AttachmentKind } from './attachment-list.ts';
import { filesTexts } from './files.texts.ts';

export interface AttachmentRow {
  /** What it is known by in the draft. */
  readonly key: string;
  readonly name: string;
  readonly shown: ReactNode;
  readonly facts: ReactNode;
  readonly editHref: string;
}

export interface AttachmentRowsProps {
  readonly kind: AttachmentKind;
  readonly rows: readonly AttachmentRow[];
  /** Shows buttons that move instead of those that change. */
  readonly isOrdering: boolean;
}

/** The files or links of a draft in their order: to change, to remove, or to move. */
export function AttachmentRows({ kind, rows, isOrdering }: AttachmentRowsProps) {
  const t = useTexts(filesTexts);
  return (
    <ol className="clause-list attachments">
      {rows.map(({ key, name, shown, facts, editHref }, at) => (
        <li key={key} id={`${kind}-${at}`}>
          <div className="attachments__facts">
            <div className="clause-list__name">{isOrdering ? name : shown}</div>
            {facts ? <div className="al-cluster al-small al-muted">{facts}</div> : null}
          </div>
          <Form method="post" className="al-cluster" preventScrollReset>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="key" value={key} />
            {isOrdering ? (
              <>
                {at > 0 ? <RowButton form="up" label={t('moveUp')} name={name} /> : null}
                {at < rows.length - 1 ? <RowButton form="down" label={t('moveDown')} name={name} /> : null}
              </>
            ) : (
              <>
                <ButtonLink href={editHref} look="secondary" small>
                  {t('edit')}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </ButtonLink>
                <RowButton form="remove" label={t('remove')} name={name} />
              </>
            )}
          </Form>
        </li>
      ))}
    </ol>
  );
}

function RowButton({ form, label, name }: { form: string; label: string; name: string }) {
  return (
    <Button name="form" value={form} look="secondary" small>
      {label}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </Button>
  );
}
