import { Alert } from '@allmende/ui/alert';
import { Badge } from '@allmende/ui/badge';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import { Link } from '@allmende/ui/link';
import { Meter } from '@allmende/ui/meter';
import { TaskList } from '@allmende/ui/task-list';
import { Form } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useItemName } from './item-name.ts';
import type { MergeItem } from './merge-items.ts';
import type { OpenMerge } from './merge-page.ts';
import { mergeTexts } from './merges.texts.ts';

export interface ListedItem extends MergeItem {
  readonly state: 'open' | 'again' | 'decided' | 'preDecided' | 'otherwise';
}

export interface OpenMergeOverviewProps {
  readonly merge: OpenMerge;
  readonly items: readonly ListedItem[];
  /** Address of the merge. */
  readonly here: string;
  readonly mayMerge: boolean;
}

/** An open merge: the decisions with their progress, and everything that is decided in advance. */
export function OpenMergeOverview({ merge, items, here, mayMerge }: OpenMergeOverviewProps) {
  const t = useTexts(mergeTexts);
  const format = useFormat();
  const nameOf = useItemName();
  const conflicts = items.filter(({ conflict }) => conflict !== null);
  const undecided = conflicts.filter(({ state }) => state === 'open' || state === 'again');
  const first = conflicts.findIndex(({ state }) => state === 'open' || state === 'again');
  return (
    <div className="al-stack al-stack--sections">
      <section className="al-stack" aria-labelledby="entscheidungen">
        <h2 id="entscheidungen">{t('decisionsTitle')}</h2>
        {merge.startedBy ? (
          <p className="al-muted">
            {t('startedBy', { name: merge.startedBy, moment: format.moment(merge.startedAt) })}
          </p>
        ) : null}
        {conflicts.length > 0 ? (
          <>
            <Meter
              id="fortschritt"
              label={t('progressLabel')}
              value={conflicts.length - undecided.length}
              max={conflicts.length}
              valueText={t('progress', { done: conflicts.length - undecided.length, count: conflicts.length })}
            />
            <TaskList
              tasks={conflicts.map((item, at) => ({
                id: `entscheidung-${at + 1}`,
                title: nameOf(item),
                ...(mayMerge && { href: `${here}?entscheidung=${at + 1}` }),
                state:
                  item.state === 'decided' ? (
                    t('decided')
                  ) : (
                    <Badge tone="warning">{item.state === 'again' ? t('again') : t('open')}</Badge>
                  ),
              }))}
            />
          </>
        ) : null}
        {undecided.length === 0 ? <p>{conflicts.length === 0 ? t('noDecisions') : t('allDecided')}</p> : null}
        {mayMerge ? (
          <div className="al-cluster">
            {undecided.length > 0 ? (
              <ButtonLink href={`${here}?entscheidung=${first + 1}`}>{t('nextDecision')}</ButtonLink>
            ) : null}
            <ButtonLink href={`${here}?schritt=pruefen`} look={undecided.length > 0 ? 'secondary' : 'primary'}>
              {t('toReview')}
            </ButtonLink>
          </div>
        ) : (
          <p>{t('mayNot')}</p>
        )}
      </section>
      <PreDecided items={items.filter(({ conflict }) => conflict === null)} here={here} mayMerge={mayMerge} />
      {mayMerge ? (
        <Disclosure summary={t('abandon')}>
          <Form method="post" className="al-stack" action={here}>
            <p>{t('abandonText')}</p>
            <MergeFields merge={merge} />
            <Button name="form" value="abandon" look="danger">
              {t('abandonNow')}
            </Button>
          </Form>
        </Disclosure>
      ) : null}
    </div>
  );
}

const groups = [
  { name: 'group_taken', outcomes: ['theirs', 'addedByThem', 'removedByThem'] },
  { name: 'group_merged', outcomes: ['merged'] },
  { name: 'group_kept', outcomes: ['mine', 'addedByMe', 'removedByMe'] },
] as const;

function PreDecided({ items, here, mayMerge }: Pick<OpenMergeOverviewProps, 'items' | 'here' | 'mayMerge'>) {
  const t = useTexts(mergeTexts);
  const nameOf = useItemName();
  if (items.length === 0) return null;
  return (
    <section className="al-stack" aria-labelledby="vorentschieden">
      <h2 id="vorentschieden">{t('preDecided')}</h2>
      <p>{t('preDecidedLead')}</p>
      {groups.map(({ name, outcomes }) => {
        const listed = items.filter(({ outcome }) => (outcomes as readonly string[]).includes(outcome));
        return listed.length === 0 ? null : (
          <Disclosure key={name} summary={`${t(name)} (${listed.length})`} defaultOpen={name !== 'group_kept'}>
            <ul className="merge-list">
              {listed.map((item) => (
                <li key={item.id}>
                  {mayMerge ? (
                    <Link href={`${here}?punkt=${encodeURIComponent(item.id)}`}>{nameOf(item)}</Link>
                  ) : (
                    nameOf(item)
                  )}
                  <span className="al-cluster">
                    <span className="al-muted">{t(item.outcome as 'theirs')}</span>
                    {item.state === 'otherwise' ? <Badge tone="info">{t('otherwise')}</Badge> : null}
                  </span>
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
}

/** Which merge a form is about, and on which state it builds. */
export function MergeFields({ merge: { id, revision } }: { merge: Pick<OpenMerge, 'id' | 'revision'> }) {
  return (
    <>
      <input type="hidden" name="merge" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  );
}

/** One of the sides is no longer as it was: the way on. */
export function RenewAlert({ merge, here }: { merge: OpenMerge; here: string }) {
  const t = useTexts(mergeTexts);
  if (merge.grounds === 'FRESH') return null;
  return (
    <Alert
      tone="warning"
      title={t(`grounds_${merge.grounds}`)}
      titleLevel={2}
      actions={
        <Form method="post" action={here}>
          <Button name="form" value="renew">
            {t('renew')}
          </Button>
        </Form>
      }
    >
      <p>{t('groundsText')}</p>
    </Alert>
  );
}
