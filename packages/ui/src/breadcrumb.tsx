import { Link } from './link.tsx';

export type BreadcrumbProps = {
  /** "Sie sind hier" */
  label: string;
  /** From the start page to the parent; the page itself is last and has no href. */
  items: readonly { label: string; href?: string }[];
};

/** The way from the start page to here. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav className="al-breadcrumb" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? <Link href={item.href}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
