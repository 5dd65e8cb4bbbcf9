import { Button } from '@allmende/ui/button';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { safeAddress } from '@allmende/domain/html-rules';
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PanelName } from './editor-actions.ts';
import type { EditorTexts } from './editor.texts.ts';

export interface PanelProps {
  readonly editor: Editor;
  readonly t: EditorTexts;
  readonly variables: readonly { readonly key: string; readonly label: string }[];
  readonly onClose: () => void;
}

/** What link, picture and placeholder ask for before they are put into the text. */
export function Panel({ name, ...props }: PanelProps & { readonly name: PanelName }) {
  if (name === 'link') return <LinkPanel {...props} />;
  return name === 'image' ? <ImagePanel {...props} /> : <VariablePanel {...props} />;
}

interface FrameProps {
  readonly title: string;
  readonly t: EditorTexts;
  readonly action: string;
  readonly onApply: () => void;
  readonly onClose: () => void;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** No form of its own: it stands in the form of the clause, and its fields are not sent. */
function Frame({ title, t, action, onApply, onClose, more, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  function onKeyDown(event: KeyboardEvent) {
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key !== 'Escape' && !(event.key === 'Enter' && isField)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else onApply();
  }
  return (
    <div ref={frame} className="clause-panel al-stack" role="group" aria-label={title} onKeyDown={onKeyDown}>
      {children}
      <div className="al-cluster">
        <Button type="button" look="secondary" small onClick={onApply}>
          {action}
        </Button>
        {more}
        <Button type="button" look="quiet" small onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

const field = (onChange: (value: string) => void, value: string) => ({
  value,
  onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange(currentTarget.value),
  // The browser sends fields that have a name and a form.
  form: '',
});

function LinkPanel({ editor, t, onClose }: PanelProps) {
  const isLink = editor.isActive('link');
  const isEmpty = editor.state.selection.empty && !isLink;
  const [address, setAddress] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  const [words, setWords] = useState('');
  const [isTried, setIsTried] = useState(false);
  const href = addressIn(address);
  const chain = () => editor.chain().focus().extendMarkRange('link');
  function apply() {
    setIsTried(true);
    if (href === null || (isEmpty && words.trim() === '')) return;
    if (isEmpty)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: words.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else chain().setMark('link', { href }).run();
    onClose();
  }
  const remove = () => {
    chain().unsetMark('link').run();
    onClose();
  };
  return (
    <Frame
      {...{ t, onClose }}
      title={t('link')}
      action={isLink ? t('apply') : t('insert')}
      onApply={apply}
      more={
        isLink ? (
          <Button type="button" look="quiet" small onClick={remove}>
            {t('remove')}
          </Button>
        ) : null
      }
    >
      {isEmpty ? (
        <TextField
          {...field(setWords, words)}
          name="clause-editor-words"
          label={t('words')}
          error={isTried && words.trim() === '' ? t('wordsMissing') : undefined}
        />
      ) : null}
      <TextField
        {...field(setAddress, address)}
        name="clause-editor-address"
        label={t('address')}
        hint={t('addressHint')}
        error={isTried && href === null ? t('addressWrong') : undefined}
      />
    </Frame>
  );
}

/** An address may have a variable in it, which stands for a part of an address later on. */
const addressIn = (typed: string): string | null =>
  safeAddress(typed.trim().replaceAll(/\{\{[a-z0-9.-]+\}\}/g, 'x')) === null ? null : typed.trim();

function ImagePanel({ editor, t, onClose }: PanelProps) {
  const given = editor.isActive('image') ? editor.getAttributes('image') : null;
  const [address, setAddress] = useState(String(given?.['src'] ?? ''));
  const [alternative, setAlternative] = useState(String(given?.['alt'] ?? ''));
  const [isDecorative, setIsDecorative] = useState(given !== null && given['alt'] === '');
  const [isTried, setIsTried] = useState(false);
  const src = addressIn(address);
  const isSaid = isDecorative || alternative.trim() !== '';
  function apply() {
    setIsTried(true);
    if (src === null || !isSaid) return;
    const attrs = { src, alt: isDecorative ? '' : alternative.trim(), title: given?.['title'] ?? null };
    editor.chain().focus().insertContent({ type: 'image', attrs }).run();
    onClose();
  }
  return (
    <Frame {...{ t, onClose }} title={t('image')} action={given ? t('apply') : t('insert')} onApply={apply}>
      <TextField
        {...field(setAddress, address)}
        name="clause-editor-image"
        label={t('address')}
        hint={t('addressHint')}
        error={isTried && src === null ? t('addressWrong') : undefined}
      />
      {isDecorative ? null : (
        <TextField
          {...field(setAlternative, alternative)}
          name="clause-editor-alternative"
          label={t('alternative')}
          hint={t('alternativeHint')}
          error={isTried && !isSaid ? t('alternativeMissing') : undefined}
        />
      )}
      <label className="clause-panel__box">
        <input
          type="checkbox"
          form=""
          checked={isDecorative}
          onChange={({ currentTarget }) => setIsDecorative(currentTarget.checked)}
        />
        {t('decorative')}
      </label>
    </Frame>
  );
}

function VariablePanel({ editor, t, variables, onClose }: PanelProps) {
  const [key, setKey] = useState(variables[0]?.key ?? '');
  function apply() {
    if (key === '') return;
    editor.chain().focus().insertContent({ type: 'variable', attrs: { key } }).run();
    onClose();
  }
  return (
    <Frame {...{ t, onClose }} title={t('variable')} action={t('insert')} onApply={apply}>
      <SelectField
        name="clause-editor-variable"
        form=""
        label={t('whichVariable')}
        value={key}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
        options={variables.map((variable) => ({ value: variable.key, label: variable.label }))}
      />
    </Frame>
  );
}
