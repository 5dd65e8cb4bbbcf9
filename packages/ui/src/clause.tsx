import type { ReactNode } from 'react';
import { Disclosure } from './disclosure.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ClauseProps = {
  /** The clause's id; the address of the clause is `#id`. */
  id: string;
  /** "3.2" */
  number?: string;
  heading: ReactNode;
  headingLevel: HeadingLevel;
  /** Said for the link to this clause: "Link zu diesem Abschnitt". */
  anchorLabel: string;
  /** State of the clause: "von Ihnen geändert", requirements it fulfils. */
  labels?: ReactNode;
  /** The rendered body. */
  children: ReactNode;
  /** Advice for adopters, never exported. */
  guidance?: { summary: ReactNode; body: ReactNode };
  actions?: ReactNode;
};

/** One clause of a document: heading with its own address, text, advice, and what can be done with it. */
export function Clause(props: ClauseProps) {
  const { id, number, heading, headingLevel, anchorLabel, labels, children, guidance, actions } = props;
  return (
    <section className="al-clause" id={id} aria-labelledby={`${id}-heading`}>
      <div className="al-clause__head">
        <Heading level={headingLevel} id={`${id}-heading`} className="al-clause__heading">
          {number ? <span className="al-clause__number">{number} </span> : null}
          {heading}
        </Heading>
        <a className="al-clause__anchor" href={`#${id}`}>
          <span aria-hidden="true">#</span>
          <VisuallyHidden>
            {anchorLabel} {number}
          </VisuallyHidden>
        </a>
      </div>
      {labels ? <div className="al-cluster">{labels}</div> : null}
      <div className="al-prose">{children}</div>
      {guidance ? <Disclosure summary={guidance.summary}>{guidance.body}</Disclosure> : null}
      {actions ? <div className="al-cluster al-clause__actions">{actions}</div> : null}
    </section>
  );
}
