import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ActiveFiltersProps = {
  /** "Aktive Filter" */
  label: string;
  /** Each leads to the same list without this filter. */
  filters: readonly { label: string; href: string }[];
  /** Said behind each: "entfernen". */
  removeText: string;
  reset?: { href: string; label: string };
};

/** The filters in force, each a link that takes it away. */
export function ActiveFilters({ label, filters, removeText, reset }: ActiveFiltersProps) {
  if (filters.length === 0) return null;
  return (
    <div className="al-active-filters">
      <span id="active-filters-label">{label}</span>
      <ul aria-labelledby="active-filters-label">
        {filters.map((filter) => (
          <li key={filter.href}>
            <Link className="al-chip" href={filter.href}>
              {filter.label}
              <VisuallyHidden> {removeText}</VisuallyHidden>
              <Icon name="close" />
            </Link>
          </li>
        ))}
      </ul>
      {reset ? <Link href={reset.href}>{reset.label}</Link> : null}
    </div>
  );
}
