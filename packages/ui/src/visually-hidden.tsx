import type { ReactNode } from 'react';

/** Text for screen readers only; for what the eye sees from the arrangement. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="al-visually-hidden">{children}</span>;
}
