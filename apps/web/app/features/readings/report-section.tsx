import type { ReactNode } from 'react';

export interface ReportSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the report, with an address of its own. */
export function ReportSection({ id, title, lead, children }: ReportSectionProps) {
  return (
    <section className="al-stack form-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {lead ? <p className="al-measure">{lead}</p> : null}
      {children}
    </section>
  );
}
