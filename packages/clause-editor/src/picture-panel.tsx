import { DECORATIVE, isDecorativeMark, pictureAddress, pictureName } from '@allmende/domain/pictures';
import { Link } from '@allmende/ui/link';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { useState } from 'react';
import { Frame, panelField, type PanelProps } from './panel-frame.tsx';

interface Given {
  readonly src: string;
  readonly alt: string;
  readonly title: string | null;
}

/** A picture of the solution's files with its words. Another one that stands in the text already may stay. */
export function PicturePanel({ editor, t, pictures, filesHref, onClose }: PanelProps) {
  const given = editor.isActive('image') ? (editor.getAttributes('image') as Given) : null;
  const isKnown = pictures.some(({ name }) => given && name === pictureName(given.src));
  const first = given ? (isKnown ? pictureName(given.src) : '') : pictures[0]?.name;
  const [chosen, setChosen] = useState(first ?? '');
  const [alternative, setAlternative] = useState(given?.alt ?? '');
  const [isDecorative, setIsDecorative] = useState(given?.alt === '' && isDecorativeMark(given.title));
  const [isTried, setIsTried] = useState(false);
  const shown = pictures.find(({ name }) => name === chosen);
  const isSaid = isDecorative || alternative.trim() !== '';
  const more = <Link href={filesHref}>{t('addPictures')}</Link>;
  if (pictures.length === 0 && !given)
    return (
      <Frame {...{ t, onClose }} title={t('image')}>
        <p>{t('noPictures')}</p>
        <p>{more}</p>
      </Frame>
    );
  function apply() {
    setIsTried(true);
    if (!isSaid) return;
    const title = given && !isDecorativeMark(given.title) ? given.title : null;
    const attrs = {
      src: shown ? pictureAddress(shown.name) : given?.src,
      alt: isDecorative ? '' : alternative.trim(),
      title: isDecorative ? DECORATIVE : title,
    };
    editor.chain().focus().insertContent({ type: 'image', attrs }).run();
    onClose();
  }
  const options = pictures.map(({ name }) => ({ value: name, label: name }));
  return (
    <Frame {...{ t, onClose }} title={t('image')} action={given ? t('apply') : t('insert')} onApply={apply}>
      <SelectField
        name="clause-editor-image"
        form=""
        label={t('whichPicture')}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        options={given && !isKnown ? [{ value: '', label: t('pictureElsewhere', given.src) }, ...options] : options}
      />
      {shown ? <img className="clause-panel__picture" src={shown.url} alt="" /> : null}
      {isDecorative ? null : (
        <TextField
          {...panelField(setAlternative, alternative)}
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
      <p>{more}</p>
    </Frame>
  );
}
