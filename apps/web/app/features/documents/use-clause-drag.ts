import { type DragEvent, type HTMLAttributes, useEffect, useState } from 'react';
import { useSubmit } from 'react-router';

interface Over {
  readonly id: string;
  readonly half: 'before' | 'behind';
}

type DragAttributes = HTMLAttributes<HTMLLIElement> & { readonly 'data-drop'?: Over['half'] | undefined };

/**
 * Dragging a clause to another place, beside the buttons that do the same. Sends the same kind of form as they do; only
 * where scripts run can anything be dragged.
 */
export function useClauseDrag(ids: readonly string[]): (id: string) => DragAttributes {
  const submit = useSubmit();
  const [isReady, setIsReady] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  useEffect(() => setIsReady(true), []);

  function end() {
    setDragged(null);
    setOver(null);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    if (dragged && over && over.id !== dragged) {
      const behind = ids[ids.indexOf(over.id) + 1] ?? '';
      const before = over.half === 'before' ? over.id : behind;
      void submit({ form: 'place', clauseId: dragged, before }, { method: 'post', preventScrollReset: true });
    }
    end();
  }
  return (id) =>
    isReady
      ? {
          draggable: true,
          'data-drop': over?.id === id && dragged !== id ? over.half : undefined,
          onDragStart: (event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', id);
            setDragged(id);
          },
          onDragOver: (event) => {
            if (!dragged) return;
            event.preventDefault();
            const { top, height } = event.currentTarget.getBoundingClientRect();
            setOver({ id, half: event.clientY < top + height / 2 ? 'before' : 'behind' });
          },
          onDrop: drop,
          onDragEnd: end,
        }
      : {};
}
