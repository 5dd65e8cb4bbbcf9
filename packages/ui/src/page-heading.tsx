import type { ReactNode } from 'react';

export type PageHeadingProps = {
  /** The one h1 of the page. */
  title: ReactNode;
  /** A short line above the title: kind, case number, step of a form. */
  kicker?: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Owner, date, labels: one line under the title. */
  meta?: ReactNode;
  /** What one can do here; the primary action first. */
  actions?: ReactNode;
  /** Lets a router move the focus here after a page change. */
  id?: string;
};

/** The head of a page's content. The h1 can take the focus by script, so that a page change is announced. */
export function PageHeading({ title, kicker, lead, meta, actions, id }: PageHeadingProps) {
  return (
    <div className="al-page-heading">
      {kicker ? <p className="al-page-heading__kicker">{kicker}</p> : null}
      <h1 id={id} tabIndex={-1}>
        {title}
      </h1>
      {meta ? <div className="al-page-heading__meta">{meta}</div> : null}
      {lead ? <p className="al-lead">{lead}</p> : null}
      {actions ? <div className="al-cluster al-page-heading__actions">{actions}</div> : null}
    </div>
  );
}
