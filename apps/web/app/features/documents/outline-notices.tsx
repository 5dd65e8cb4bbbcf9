import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { RemovedClause } from './outline-change.ts';
import type { MovedClause, ShownJump } from './outline-shown.ts';
import { outlineTexts } from './outline.texts.ts';

/** A clause is gone, and the way to have it back until one goes on. */
export function RemovedNotice({ clause, afterId }: RemovedClause) {
  const t = useTexts(outlineTexts);
  return (
    <Alert tone="success" title={t('removed', { heading: clause.heading })} role="status">
      <Form method="post" className="al-stack al-stack--tight">
        <p>{t('removedText')}</p>
        <input type="hidden" name="removed" value={JSON.stringify(clause)} />
        <input type="hidden" name="after" value={afterId ?? ''} />
        <div>
          <Button name="form" value="undo" look="secondary" small>
            {t('undo')}
          </Button>
        </div>
      </Form>
    </Alert>
  );
}

/** Headings that skip a level, by name, and the mend. */
export function JumpsNotice({ jumps }: { readonly jumps: readonly ShownJump[] }) {
  const t = useTexts(outlineTexts);
  if (jumps.length === 0) return null;
  return (
    <Alert tone="warning" title={t('jumpsTitle')} titleLevel={2}>
      <Form method="post" className="al-stack al-stack--tight">
        <p>{t('jumpsText')}</p>
        <ul className="plain-list">
          {jumps.map(({ id, heading, level, allowed }) => (
            <li key={id}>{t('jump', { heading, level, allowed })}</li>
          ))}
        </ul>
        <p>{t('mendHint')}</p>
        <div>
          <Button name="form" value="mend" look="secondary" small>
            {t('mend')}
          </Button>
        </div>
      </Form>
    </Alert>
  );
}

/** Where a clause stands that has just been moved, in words. */
export function useMovedSentence(moved: MovedClause | null): string | null {
  const t = useTexts(outlineTexts);
  if (!moved) return null;
  const { below, ...where } = moved;
  return below > 0 ? t('movedBranch', { ...where, count: below }) : t('movedAlone', where);
}
