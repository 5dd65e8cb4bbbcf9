import { Link } from './link.tsx';

export type OutlineItem = {
  href: string;
  label: string;
  /** Said behind the label, e.g. "geändert", "Entscheidung nötig". */
  note?: string;
  current?: boolean;
  children?: readonly OutlineItem[];
};

export type OutlineProps = {
  /** "Gliederung" */
  label: string;
  items: readonly OutlineItem[];
};

/** The table of contents of a document: beside it and sticky on wide screens, behind a `<details>` on small ones. */
export function Outline({ label, items }: OutlineProps) {
  return (
    <nav className="al-outline" aria-label={label}>
      <details className="al-fold">
        <summary>{label}</summary>
      </details>
      <div className="al-fold__panel">
        <p className="al-outline__title" aria-hidden="true">
          {label}
        </p>
        <OutlineList items={items} />
      </div>
    </nav>
  );
}

function OutlineList({ items }: { items: readonly OutlineItem[] }) {
  return (
    <ol>
      {items.map(({ href, label, note, current, children }) => (
        <li key={href}>
          <Link href={href} aria-current={current ? 'location' : undefined}>
            {label}
            {note ? <span className="al-outline__note"> {note}</span> : null}
          </Link>
          {children?.length ? <OutlineList items={children} /> : null}
        </li>
      ))}
    </ol>
  );
}
