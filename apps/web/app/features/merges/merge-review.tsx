import { Alert } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Choice } from '@allmende/ui/choice';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { ChangedWords } from '../../shell/changed-words.tsx';
import { useItemName } from './item-name.ts';
import type { ItemKind } from './merge-items.ts';
import type { OpenMerge } from './merge-page.ts';
import { mergeTexts } from './merges.texts.ts';
import { MergeFields } from './open-merge.tsx';

export interface ReviewedChange {
  /** Id of its decision. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly change: 'added' | 'changed' | 'removed' | 'moved';
  readonly from: string | null;
  readonly to: string | null;
  /** A person has decided so. */
  readonly isDecided: boolean;
  readonly isSeen: boolean;
}

export interface MergeReviewProps {
  readonly merge: OpenMerge;
  readonly changes: readonly ReviewedChange[];
  readonly here: string;
}

/** Everything that will change in the own version, to be looked through, and the way to finish. */
export function MergeReview({ merge, changes, here }: MergeReviewProps) {
  const t = useTexts(mergeTexts);
  const open = merge.undecided.length;
  return (
    <div className="al-stack al-stack--sections">
      {open > 0 ? (
        <Alert
          tone="warning"
          title={t('stillOpen', { count: open })}
          titleLevel={2}
          actions={<ButtonLink href={`${here}?entscheidung=offen`}>{t('nextDecision')}</ButtonLink>}
        >
          <p>{t('stillOpenText')}</p>
        </Alert>
      ) : null}
      <section className="al-stack" aria-labelledby="aenderungen">
        <h2 id="aenderungen">
          {changes.length > 0 ? t('reviewCount', { count: changes.length }) : t('reviewNothing')}
        </h2>
        {changes.length > 0 ? <SeenForm merge={merge} changes={changes} /> : null}
      </section>
      {open === 0 ? (
        <Form method="post" className="al-stack form-section">
          <MergeFields merge={merge} />
          <p>{t('finishHint')}</p>
          <div className="al-form-actions">
            <Button name="form" value="finish">
              {t('finish')}
            </Button>
            <ButtonLink href={here} look="quiet">
              {t('back')}
            </ButtonLink>
          </div>
        </Form>
      ) : null}
    </div>
  );
}

function SeenForm({ merge, changes }: Pick<MergeReviewProps, 'merge' | 'changes'>) {
  const t = useTexts(mergeTexts);
  const nameOf = useItemName();
  return (
    <Form method="post" className="al-stack al-stack--loose" preventScrollReset>
      <MergeFields merge={merge} />
      <ol className="merge-changes">
        {changes.map((change, at) => {
          const name = nameOf(change);
          return (
            <li key={change.id} className="al-stack al-stack--tight">
              <div className="al-cluster">
                <h3>{name}</h3>
                <Badge tone={change.change === 'removed' ? 'danger' : 'info'}>{t(`change_${change.change}`)}</Badge>
                <Badge>{change.isDecided ? t('byDecision') : t('fromOrigin')}</Badge>
              </div>
              {change.change === 'moved' ? null : <ChangedWords from={change.from} to={change.to} folded />}
              <input type="hidden" name="alle" value={change.id} />
              <Choice
                type="checkbox"
                id={`gesehen-${at + 1}`}
                name="gesehen"
                value={change.id}
                small
                defaultChecked={change.isSeen}
                label={
                  <>
                    {t('seen')}
                    <span className="al-visually-hidden">: {name}</span>
                  </>
                }
              />
            </li>
          );
        })}
      </ol>
      <div>
        <Button name="form" value="seen" look="secondary">
          {t('saveSeen')}
        </Button>
      </div>
    </Form>
  );
}
