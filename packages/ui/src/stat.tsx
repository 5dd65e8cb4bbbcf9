import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type StatProps = {
  /** Already written in the language of the page: "1.204". */
  value: ReactNode;
  label: ReactNode;
  /** Where the number comes from. */
  href?: string;
};

/** A number and what it counts. Several stand in a `StatRow`. */
export function Stat({ value, label, href }: StatProps) {
  return (
    <div className="al-stat">
      <dt className="al-stat__label">{href ? <Link href={href}>{label}</Link> : label}</dt>
      <dd className="al-stat__value">{value}</dd>
    </div>
  );
}

/** Numbers side by side. */
export function StatRow({ children }: { children: ReactNode }) {
  return <dl className="al-stats">{children}</dl>;
}
