import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export type SearchFormProps = {
  /** The address of the result page; a plain GET form. */
  action: string;
  /** "Wonach suchen Sie?" */
  label: string;
  /** "Suchen" */
  buttonLabel: string;
  inputId: string;
  hint?: ReactNode;
  /** What the new search keeps, e.g. the filters: hidden inputs. */
  keep?: readonly { name: string; value: string }[];
  /** The search box itself. */
  children: ReactNode;
};

/** The frame of every search: label, box, button. */
export function SearchForm({ action, label, buttonLabel, inputId, hint, keep = [], children }: SearchFormProps) {
  return (
    <form className="al-search" role="search" action={action} method="get">
      <label className="al-search__label" htmlFor={inputId}>
        {label}
      </label>
      <div className="al-search__row">
        {children}
        <Button icon="search">{buttonLabel}</Button>
      </div>
      {hint ? <div className="al-search__hint">{hint}</div> : null}
      {keep.map(({ name, value }) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}
