import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type TabLinksProps = {
  /** What the tabs divide: "Teile dieser Lösung". */
  label: string;
  items: readonly { href: string; label: ReactNode; count?: number | string; current?: boolean }[];
};

/** The parts of a thing, each with an address of its own: links in a navigation, not ARIA tabs. */
export function TabLinks({ label, items }: TabLinksProps) {
  return (
    <nav className="al-tabs" aria-label={label}>
      <ul>
        {items.map(({ href, label: text, count, current }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count === undefined ? null : <span className="al-tabs__count"> ({count})</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
