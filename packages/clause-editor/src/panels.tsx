import { Button } from '@allmende/ui/button';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { safeAddress } from '@allmende/domain/html-rules';
import { useState } from 'react';
import type { PanelName } from './editor-actions.ts';
import { Frame, panelField as field, type PanelProps } from './panel-frame.tsx';
import { PicturePanel } from './picture-panel.tsx';

/** What link, picture and placeholder ask for before they are put into the text. */
export function Panel({ name, ...props }: PanelProps & { readonly name: PanelName }) {
  if (name === 'link') return <LinkPanel {...props} />;
  return name === 'image' ? <PicturePanel {...props} /> : <VariablePanel {...props} />;
}

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
