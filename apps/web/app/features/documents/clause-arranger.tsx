import { Button } from '@allmende/ui/button';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import type { ListedClause } from './clause-list.tsx';
import { outlineTexts } from './outline.texts.ts';
import { useClauseDrag } from './use-clause-drag.ts';

const ways = ['up', 'down', 'higher', 'deeper'] as const;

/** The clauses of a draft with buttons that send them elsewhere; with script they can be dragged as well. */
export function ClauseArranger({ clauses }: { readonly clauses: readonly ListedClause[] }) {
  const t = useTexts(outlineTexts);
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useFocusThatGoesAlong(list, clauses);
  const drag = useClauseDrag(clauses.map(({ id }) => id));
  return (
    <>
      <p className="al-muted">{t('arrangeHint')}</p>
      <ol className="clause-list" ref={list}>
        {clauses.map(({ id, heading, level, number, below, canGo }) => (
          <li key={id} id={`abschnitt-${id}`} data-level={level} {...drag(id)}>
            <div className="clause-list__name">
              {number ? <span className="al-muted">{number} </span> : null}
              {heading}
              {below > 0 ? <span className="al-muted al-small"> {t('below', { count: below })}</span> : null}
            </div>
            <Form method="post" className="al-cluster" preventScrollReset onSubmit={() => keepFocus(id)}>
              <input type="hidden" name="form" value="arrange" />
              <input type="hidden" name="clauseId" value={id} />
              {ways
                .filter((way) => canGo.includes(way))
                .map((way) => (
                  <Button key={way} name="to" value={way} look="secondary" small>
                    {t(way)}
                    <VisuallyHidden>
                      {below > 0 ? t('ofBranch', { heading, count: below }) : t('ofClause', { heading })}
                    </VisuallyHidden>
                  </Button>
                ))}
            </Form>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The button that was pressed keeps the focus where its clause has gone, so that one can press it again. */
function useFocusThatGoesAlong(list: { readonly current: HTMLElement | null }, clauses: readonly ListedClause[]) {
  const pressed = useRef<{ id: string; way: string } | null>(null);
  const order = clauses.map(({ id, level }) => `${id} ${level}`).join(', ');
  useEffect(() => {
    if (!pressed.current) return;
    const { id, way } = pressed.current;
    pressed.current = null;
    const buttons = `#abschnitt-${CSS.escape(id)} button`;
    const find = (selector: string) => list.current?.querySelector<HTMLElement>(selector);
    (find(`${buttons}[value='${way}']`) ?? find(buttons))?.focus();
  }, [order, list]);
  return (id: string) => {
    const way = document.activeElement instanceof HTMLButtonElement ? document.activeElement.value : '';
    pressed.current = { id, way };
  };
}
