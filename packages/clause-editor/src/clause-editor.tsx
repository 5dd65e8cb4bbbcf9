import type { SplitPlace } from '@allmende/domain/clause-bodies';
import { isDecorativeMark, pictureName } from '@allmende/domain/pictures';
import { Editor } from '@tiptap/core';
import { useEffect, useId, useReducer, useRef, useState } from 'react';
import { clauseExtensions } from './clause-schema.ts';
import { ClauseText } from './clause-text.ts';
import type { PanelName } from './editor-actions.ts';
import { editorBehaviour } from './editor-behaviour.ts';
import { type EditorLanguage, editorTexts, type EditorTexts } from './editor.texts.ts';
import type { InlineWords } from './inline-nodes.ts';
import { Panel } from './panels.tsx';
import { type PlaceAtCursor, placeAtCursor } from './split-at-cursor.ts';
import { Toolbar } from './toolbar.tsx';
import './styles/clause-editor.css';

export interface ClauseEditorProps {
  /** The field that holds the Markdown and is sent; the editor reads from it and writes into it. */
  readonly field: HTMLTextAreaElement;
  /** Name of the text for those who do not see it. */
  readonly label: string;
  readonly language: EditorLanguage;
  /** What can be put into the text, and how it is called. */
  readonly variables: readonly { readonly key: string; readonly label: string }[];
  /** Pictures that can be put into the text, and where more are added. */
  readonly pictures: readonly { readonly name: string; readonly url: string }[];
  readonly filesHref: string;
  /** Asks for the clause to be cut: where its text may be cut, and which of these places is at the cursor. */
  readonly onSplit?: (places: readonly SplitPlace[], place: number) => void;
}

/** Milliseconds of rest before the Markdown is written. */
const PAUSE = 150;

/** A clause's text as one sees it. The Markdown in the field stays what counts. */
export default function ClauseEditor(props: ClauseEditorProps) {
  const { field, label, language, variables, pictures, filesHref, onSplit } = props;
  const id = useId();
  const t = editorTexts(language);
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const given = useRef({ label, language, variables, pictures });

  useEffect(() => {
    if (!place.current) return;
    const toToolbar = () => {
      toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      return true;
    };
    const made = openSession({ ...given.current, field, element: place.current, id, toToolbar, redraw });
    setSession(made);
    return () => {
      made.close();
      setSession(null);
    };
  }, [field, id]);

  const editor = session?.editor;
  const split = onSplit && session ? () => onSplit(...session.split()) : undefined;
  const closePanel = () => {
    setPanel(null);
    editor?.view.focus();
  };
  return (
    // What is typed here becomes input of the field as soon as it is written as Markdown.
    <div className="clause-editor" onInput={(event) => event.stopPropagation()}>
      {editor ? (
        <Toolbar
          {...{ editor, t, language, toolbar }}
          controls={id}
          openPanel={panel}
          onPanel={(name) => setPanel(panel === name ? null : name)}
          onSplit={split}
        />
      ) : null}
      {editor && panel ? (
        <Panel key={panel} name={panel} {...{ editor, t, variables, pictures, filesHref }} onClose={closePanel} />
      ) : null}
      <div ref={place} className="clause-editor__place" />
      <p id={`${id}-keys`} className="clause-editor__keys">
        {t('keys')}
      </p>
    </div>
  );
}

interface Session {
  readonly editor: Editor;
  readonly split: () => PlaceAtCursor;
  readonly close: () => void;
}

interface SessionOptions extends Pick<ClauseEditorProps, 'field' | 'label' | 'language' | 'variables' | 'pictures'> {
  readonly element: HTMLElement;
  readonly id: string;
  readonly toToolbar: () => boolean;
  readonly redraw: () => void;
}

function openSession(options: SessionOptions): Session {
  const { field, label, language, variables, pictures, element, id, toToolbar, redraw } = options;
  const editor = new Editor({
    element,
    // The page's policy lets no styles in that a script brings; ours are in a file.
    injectCSS: false,
    extensions: [...clauseExtensions(wordsIn(editorTexts(language), variables, pictures)), editorBehaviour(toToolbar)],
    editorProps: {
      attributes: {
        id,
        class: 'clause-editor__text al-prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': `${id}-keys`,
        lang: document.documentElement.lang,
      },
    },
  });
  let text = new ClauseText(field.value, editor.schema);
  let written = field.value;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    text = new ClauseText(field.value, editor.schema);
    written = field.value;
    // Undoing leads back to the text as it came, not before it.
    editor.chain().setMeta('addToHistory', false).setContent(text.doc.toJSON(), { emitUpdate: false }).run();
  };
  const write = () => {
    clearTimeout(timer);
    const markdown = text.write(editor.state.doc);
    if (markdown === written) return;
    written = markdown;
    field.value = markdown;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  // Somebody else has put another text into the field: a saved one, or one that was kept on the device.
  const follow = () => {
    if (field.value !== written) show();
  };
  show();
  editor.on('update', () => {
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE);
  });
  editor.on('transaction', redraw);
  editor.on('blur', write);
  field.addEventListener('input', follow);
  field.form?.addEventListener('submit', write, { capture: true });
  return {
    editor,
    split: () => {
      write();
      return placeAtCursor(editor.state, text);
    },
    close: () => {
      write();
      field.removeEventListener('input', follow);
      field.form?.removeEventListener('submit', write, { capture: true });
      editor.destroy();
    },
  };
}

function wordsIn(
  t: EditorTexts,
  variables: ClauseEditorProps['variables'],
  pictures: ClauseEditorProps['pictures'],
): InlineWords {
  const addresses = new Map(pictures.map(({ name, url }) => [name, url]));
  const labels = new Map(variables.map(({ key, label }) => [key, label]));
  return {
    variable: (key) => {
      const label = labels.get(key) ?? key;
      return { label, spoken: t('spokenVariable', label) };
    },
    image: ({ src, alt, title }) => {
      const spoken =
        alt !== '' ? t('spokenImage', alt) : t(isDecorativeMark(title) ? 'spokenDecoration' : 'spokenSilent');
      return { spoken, src: addresses.get(pictureName(src) ?? '') ?? null };
    },
    footnote: (label) => t('spokenFootnote', label),
  };
}
