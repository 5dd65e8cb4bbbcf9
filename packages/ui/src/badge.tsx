import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Link } from './link.tsx';

export type BadgeTone = 'neutral' | 'brand' | 'info' | 'success' | 'warning' | 'danger';

export type BadgeProps = {
  tone?: BadgeTone;
  symbol?: IconName;
  /** The state or seal in words: "Fachlich geprüft", "In Kraft", "Frist überschritten". */
  children: ReactNode;
  /** Where the seal is explained. */
  href?: string;
};

/** A seal or a state: words with a symbol; the colour only repeats them. */
export function Badge({ tone = 'neutral', symbol, children, href }: BadgeProps) {
  const content = (
    <>
      {symbol ? <Icon name={symbol} /> : null}
      <span>{children}</span>
    </>
  );
  const className = `al-badge al-badge--${tone}`;
  return href ? (
    <Link className={className} href={href}>
      {content}
    </Link>
  ) : (
    <span className={className}>{content}</span>
  );
}
