import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';
import { Fieldset, type FieldsetProps } from './fieldset.tsx';

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown below the choice, e.g. a field that belongs to it. */
  detail?: ReactNode;
};

export type ChoiceGroupProps = Omit<FieldsetProps, 'id' | 'children'> & {
  type: 'checkbox' | 'radio';
  /** The name in the form; also the id of the first choice, so that an error summary can link to it. */
  name: string;
  id?: string;
  options: readonly ChoiceOption[];
  selected: readonly string[];
  required?: boolean;
};

/** The frame that checkbox group and radio group share. */
export function ChoiceGroup({ type, name, id = name, options, selected, required, ...fieldset }: ChoiceGroupProps) {
  return (
    <Fieldset {...fieldset} id={id}>
      {options.map(({ value, label, hint, detail }, index) => (
        <Choice
          key={value}
          {...{ type, name, value, label, hint }}
          id={index === 0 ? id : `${id}-${index + 1}`}
          defaultChecked={selected.includes(value)}
          required={type === 'radio' ? required : undefined}
        >
          {detail}
        </Choice>
      ))}
    </Fieldset>
  );
}
