import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { actionGroups, type EditorAction, type PanelName } from './editor-actions.ts';
import type { EditorLanguage, EditorTexts } from './editor.texts.ts';
import { ToolbarIcon } from './toolbar-icon.tsx';

export interface ToolbarProps {
  readonly editor: Editor;
  readonly t: EditorTexts;
  readonly language: EditorLanguage;
  /** Id of the text that the buttons work on. */
  readonly controls: string;
  readonly toolbar: RefObject<HTMLDivElement | null>;
  readonly openPanel: PanelName | null;
  readonly onPanel: (panel: PanelName) => void;
  readonly onSplit: (() => void) | undefined;
}

/** One stop for Tab; arrows, Home and End go from button to button, Escape back into the text (WAI-ARIA: toolbar). */
export function Toolbar({ editor, t, language, controls, toolbar, openPanel, onPanel, onSplit }: ToolbarProps) {
  const [current, setCurrent] = useState('strong');
  const split: EditorAction[] = onSplit ? [{ name: 'split', act: () => (onSplit(), true) }] : [];
  const groups = [...actionGroups(editor), split].filter((group) => group.length > 0);
  const names = groups.flat().map(({ name }) => String(name));
  // A button that has gone, such as one for tables, cannot be the stop.
  const stop = names.includes(current) ? current : names[0];

  function move(event: KeyboardEvent) {
    const at = names.indexOf(stop ?? '');
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (event.key === 'Escape') editor.view.focus();
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (to === undefined) return;
    const next = names[(to + names.length) % names.length] ?? '';
    setCurrent(next);
    toolbar.current?.querySelector<HTMLElement>(`[data-action='${next}']`)?.focus();
  }

  function act(action: EditorAction) {
    setCurrent(action.name);
    if (typeof action.act === 'string') onPanel(action.act);
    else if (action.isPossible?.(editor) ?? true) action.act(editor);
  }
  const labelled = ({ name, keys }: EditorAction) =>
    keys
      ? `${t(name)} (${language === 'de' ? keys.replace('Control', 'Strg') : keys.replace('Control', 'Ctrl')})`
      : t(name);
  return (
    <div
      ref={toolbar}
      className="clause-toolbar"
      role="toolbar"
      aria-label={t('toolbar')}
      aria-controls={controls}
      onKeyDown={move}
    >
      {groups.map((group) => (
        <div key={group[0]?.name} className="clause-toolbar__group">
          {group.map((action) => (
            <button
              key={action.name}
              type="button"
              data-action={action.name}
              tabIndex={action.name === stop ? 0 : -1}
              title={labelled(action)}
              aria-label={t(action.name)}
              aria-keyshortcuts={action.keys}
              aria-pressed={action.isOn ? action.isOn(editor) : undefined}
              aria-expanded={typeof action.act === 'string' ? openPanel === action.act : undefined}
              aria-disabled={(action.isPossible?.(editor) ?? true) ? undefined : true}
              onFocus={() => setCurrent(action.name)}
              // The text keeps its selection when the mouse presses a button.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => act(action)}
            >
              <ToolbarIcon of={action.name} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
