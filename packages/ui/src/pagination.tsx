import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type PaginationProps = {
  /** "Seiten der Trefferliste" */
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** 'gap' stands where pages are left out. */
  pages?: readonly ({ number: number; href: string; label: string; current?: boolean } | 'gap')[];
};

/** Leads through the pages of a long list. */
export function Pagination({ label, previous, next, pages = [] }: PaginationProps) {
  return (
    <nav className="al-pagination" aria-label={label}>
      {previous ? (
        <Link className="al-pagination__step" href={previous.href} rel="prev">
          <Icon name="chevron-left" />
          {previous.label}
        </Link>
      ) : null}
      {pages.length > 0 ? (
        <ul>
          {pages.map((page, index) =>
            page === 'gap' ? (
              <li key={`gap-${index}`} aria-hidden="true">
                …
              </li>
            ) : (
              <li key={page.number}>
                <Link href={page.href} aria-label={page.label} aria-current={page.current ? 'page' : undefined}>
                  {page.number}
                </Link>
              </li>
            ),
          )}
        </ul>
      ) : null}
      {next ? (
        <Link className="al-pagination__step" href={next.href} rel="next">
          {next.label}
          <Icon name="chevron-right" />
        </Link>
      ) : null}
    </nav>
  );
}
