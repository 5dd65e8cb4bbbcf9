import type { ReactNode } from 'react';

/** One component of the gallery with its name and its states. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="al-stack" aria-labelledby={`specimen-${slug(name)}`}>
      <h3 id={`specimen-${slug(name)}`} className="al-muted">
        {name}
      </h3>
      {children}
    </section>
  );
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}
