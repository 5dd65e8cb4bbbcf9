import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Link } from './link.tsx';

export type FilterPanelProps = {
  action: string;
  /** The heading: "Filter". */
  title: string;
  /** What the fold says on small screens: "Filter (3)". */
  foldLabel: string;
  /** Sends the form; on a page with script it may be sent by every change: "12 Treffer anzeigen". */
  applyLabel: string;
  reset?: { href: string; label: string };
  /** What the filters keep: the query, the order. */
  keep?: readonly { name: string; value: string }[];
  onChange?: (form: HTMLFormElement) => void;
  /** FilterGroups. */
  children: ReactNode;
};

/** All filters of a list: a GET form beside the results, folded above them on small screens. */
export function FilterPanel(props: FilterPanelProps) {
  const { action, title, foldLabel, applyLabel, reset, keep = [], onChange, children } = props;
  return (
    <form
      className="al-filters"
      action={action}
      method="get"
      aria-label={title}
      onChange={onChange ? (event) => onChange(event.currentTarget) : undefined}
    >
      <details className="al-fold">
        <summary>{foldLabel}</summary>
      </details>
      <div className="al-fold__panel">
        <div className="al-cluster al-cluster--spread al-filters__head">
          <h2 className="al-filters__title">{title}</h2>
          {reset ? <Link href={reset.href}>{reset.label}</Link> : null}
        </div>
        {children}
        {keep.map(({ name, value }) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="al-filters__apply">
          <Button look="secondary">{applyLabel}</Button>
        </div>
      </div>
    </form>
  );
}
