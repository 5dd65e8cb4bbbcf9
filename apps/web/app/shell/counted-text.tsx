import { TextArea, type TextAreaProps } from '@allmende/ui/text-area';
import { TextField, type TextFieldProps } from '@allmende/ui/text-field';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { savingTexts } from './saving.texts.ts';

type Counted<Props> = Props & {
  /** Characters that fit. */
  readonly max: number;
  readonly defaultValue: string;
};

/** A line of text that says how much still fits. */
export function CountedField({ max, ...field }: Counted<TextFieldProps>) {
  const [length, setLength] = useState(field.defaultValue.length);
  return (
    <div className="counted">
      <TextField {...field} onInput={({ currentTarget }) => setLength(currentTarget.value.length)} />
      <Left max={max} length={length} />
    </div>
  );
}

/** Several lines of text that say how much still fits. */
export function CountedArea({ max, ...area }: Counted<TextAreaProps>) {
  const [length, setLength] = useState(area.defaultValue.length);
  return (
    <div className="counted">
      <TextArea {...area} onInput={({ currentTarget }) => setLength(currentTarget.value.length)} />
      <Left max={max} length={length} />
    </div>
  );
}

/** To the eye with every letter; to a screen reader only when it gets tight. */
function Left({ max, length }: { max: number; length: number }) {
  const t = useTexts(savingTexts);
  const left = max - length;
  const isRoomy = left > 1_000;
  const sentence =
    left < 0 ? t('over', { count: -left }) : isRoomy ? t('used', { count: length }) : t('left', { count: left });
  return (
    <>
      <p className="counted__left" data-over={left < 0} aria-hidden="true">
        {sentence}
      </p>
      <span className="al-visually-hidden" role="status">
        {left <= 20 ? sentence : ''}
      </span>
    </>
  );
}
