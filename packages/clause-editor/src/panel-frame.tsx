import { Button } from '@allmende/ui/button';
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { EditorTexts } from './editor.texts.ts';

export interface PanelProps {
  readonly editor: Editor;
  readonly t: EditorTexts;
  readonly variables: readonly { readonly key: string; readonly label: string }[];
  /** Pictures to choose from, and where more are added. */
  readonly pictures: readonly { readonly name: string; readonly url: string }[];
  readonly filesHref: string;
  readonly onClose: () => void;
}

interface FrameProps {
  readonly title: string;
  readonly t: EditorTexts;
  /** Without it there is nothing to apply. */
  readonly action?: string;
  readonly onApply?: () => void;
  readonly onClose: () => void;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** No form of its own: it stands in the form of the clause, and its fields are not sent. */
export function Frame({ title, t, action, onApply, onClose, more, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('input, select, a')?.focus(), []);
  function onKeyDown(event: KeyboardEvent) {
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key !== 'Escape' && !(event.key === 'Enter' && isField)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else onApply?.();
  }
  return (
    <div ref={frame} className="clause-panel al-stack" role="group" aria-label={title} onKeyDown={onKeyDown}>
      {children}
      <div className="al-cluster">
        {action ? (
          <Button type="button" look="secondary" small onClick={onApply}>
            {action}
          </Button>
        ) : null}
        {more}
        <Button type="button" look="quiet" small onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** A field of a small form. */
export const panelField = (onChange: (value: string) => void, value: string) => ({
  value,
  onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange(currentTarget.value),
  // The browser sends fields that have a name and a form.
  form: '',
});
