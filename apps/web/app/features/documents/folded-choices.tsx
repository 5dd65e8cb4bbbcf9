import { Choice } from '@allmende/ui/choice';
import { Disclosure } from '@allmende/ui/disclosure';
import { FieldError } from '@allmende/ui/field-error';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { metadataTexts } from './metadata.texts.ts';

export interface FoldedChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly short: string }[];
  readonly defaultOpen?: boolean;
}

/** A long list to tick that is folded away and says what is ticked in it. */
export function FoldedChoices({ name, legend, hint, error, chosen, options, defaultOpen }: FoldedChoicesProps) {
  const t = useTexts(metadataTexts);
  // What is ticked now, which the next save will bring as `chosen`.
  const [now, setNow] = useState(chosen);
  const ticked = options.filter(({ value }) => now.includes(value)).map(({ short }) => short);
  const followTicks = ({ currentTarget }: FormEvent<HTMLElement>) =>
    setNow([...currentTarget.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={error ? 'al-fieldset al-field--invalid' : 'al-fieldset'} aria-describedby={described}>
      <legend className="al-fieldset__legend">{legend}</legend>
      {hint ? (
        <div id={`${name}-hint`} className="al-field__hint">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
      <Disclosure
        summary={ticked.length > 0 ? ticked.join(', ') : t('nothingChosen')}
        defaultOpen={Boolean(error) || defaultOpen}
      >
        <div className="choice-columns" onChange={followTicks}>
          {options.map(({ value, label }, index) => (
            <Choice
              key={value}
              small
              type="checkbox"
              id={index === 0 ? name : `${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              label={label}
            />
          ))}
        </div>
      </Disclosure>
    </fieldset>
  );
}
