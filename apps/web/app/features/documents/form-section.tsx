import type { ReactNode } from 'react';

/** A part of a long form with a heading of its own. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="al-stack al-stack--loose form-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
