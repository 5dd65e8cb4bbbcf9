import type { ReactNode } from 'react';

/** Running text, e.g. rendered Markdown: paragraphs, lists, tables, notes, code, at a readable width. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="al-prose">{children}</div>;
}
