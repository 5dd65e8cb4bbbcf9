import type { ReactNode } from 'react';

export type DisclosureProps = {
  summary: ReactNode;
  defaultOpen?: boolean;
  /** Several with the same name: opening one closes the others. */
  name?: string;
  children: ReactNode;
};

/** More for who wants it: reasons, sources, help. Native, found by the browser's search, open in print. */
export function Disclosure({ summary, defaultOpen, name, children }: DisclosureProps) {
  return (
    <details className="al-disclosure" open={defaultOpen} name={name}>
      <summary>{summary}</summary>
      <div className="al-disclosure__body">{children}</div>
    </details>
  );
}
