import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';

export type FilterOption = {
  value: string;
  label: ReactNode;
  /** How many results this value would leave; inside the label. */
  count: number;
  selected?: boolean;
};

export type FilterGroupProps = {
  /** The name of the facet in the address. */
  name: string;
  legend: string;
  options: readonly FilterOption[];
  /** How many are shown before the rest folds away; selected ones come first by the caller's order. */
  visible?: number;
  /** "Alle 20 Arten anzeigen" */
  moreLabel?: ReactNode;
};

/** One facet. Values without results stay visible and can be chosen; nothing is disabled. */
export function FilterGroup({ name, legend, options, visible = options.length, moreLabel }: FilterGroupProps) {
  const box = ({ value, label, count, selected }: FilterOption) => (
    <Choice
      key={value}
      small
      type="checkbox"
      id={`${name}-${value}`}
      name={name}
      value={value}
      defaultChecked={selected}
      label={
        <>
          {label} <span className="al-filter__count">({count})</span>
        </>
      }
    />
  );
  const rest = options.slice(visible);
  return (
    <fieldset className="al-filter">
      <legend>{legend}</legend>
      {options.slice(0, visible).map(box)}
      {rest.length > 0 ? (
        <details className="al-filter__more" open={rest.some((option) => option.selected)}>
          <summary>{moreLabel}</summary>
          {rest.map(box)}
        </details>
      ) : null}
    </fieldset>
  );
}
