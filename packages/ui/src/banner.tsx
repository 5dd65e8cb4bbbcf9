import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const SYMBOLS = { example: 'info', overdue: 'clock', withdrawn: 'danger', draft: 'lock' } satisfies Record<
  string,
  IconName
>;

export type BannerProps = {
  /** Invented example content; past its review date; recalled; not yet public. */
  kind: keyof typeof SYMBOLS;
  /** The word that is read first: "Beispielinhalt", "Überarbeitung fällig", "Zurückgezogen", "Entwurf". */
  label: ReactNode;
  /** Why, since when, and what to use instead. */
  children?: ReactNode;
};

/** A stripe above a solution that says in what state the whole of it is. */
export function Banner({ kind, label, children }: BannerProps) {
  return (
    <div className={`al-banner al-banner--${kind}`}>
      <Icon name={SYMBOLS[kind]} />
      <p>
        <strong>{label}</strong>
        {children ? <> {children}</> : null}
      </p>
    </div>
  );
}
