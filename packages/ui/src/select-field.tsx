import type { SelectHTMLAttributes } from 'react';
import { FieldFrame, type FieldProps } from './field.tsx';
import { classNames } from './class-names.ts';

export type SelectOption = { value: string; label: string };

export type SelectFieldProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'className' | 'children'> & {
    options: readonly (SelectOption | { group: string; options: readonly SelectOption[] })[];
    /** Label and list in one line, e.g. for the order of results. */
    inline?: boolean;
  };

/** A choice of one from many, with the browser's own list. Up to seven: take a radio group. */
export function SelectField(props: SelectFieldProps) {
  const { name, id, label, optionalText, hint, error, options, inline = false, ...select } = props;
  return (
    <div className={classNames(inline && 'al-field-inline')}>
      <FieldFrame {...{ name, id, label, optionalText, hint, error }}>
        {(control) => (
          <select {...select} {...control} name={name} className="al-input al-input--select">
            {options.map((entry) =>
              'group' in entry ? (
                <optgroup key={entry.group} label={entry.group}>
                  {entry.options.map(optionElement)}
                </optgroup>
              ) : (
                optionElement(entry)
              ),
            )}
          </select>
        )}
      </FieldFrame>
    </div>
  );
}

function optionElement({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
