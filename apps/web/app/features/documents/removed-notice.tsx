import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { RemovedAttachment } from './attachment-list.ts';
import { filesTexts } from './files.texts.ts';

/** Says what was removed and takes it back. The focus comes here, since the button that was pressed is gone. */
export function RemovedNotice({ removed }: { removed: RemovedAttachment }) {
  const t = useTexts(filesTexts);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [removed]);
  return (
    <div ref={notice} tabIndex={-1} autoFocus>
      <Alert
        tone="success"
        role="status"
        title={t(removed.kind === 'files' ? 'removedFile' : 'removedLink', { name: removed.name })}
        actions={
          <Form method="post" preventScrollReset>
            <input type="hidden" name="kind" value={removed.kind} />
            <input type="hidden" name="place" value={removed.place} />
            <input type="hidden" name="kept" value={removed.kept} />
            <Button name="form" value="restore" look="secondary" small>
              {t('undo')}
            </Button>
          </Form>
        }
      />
    </div>
  );
}
