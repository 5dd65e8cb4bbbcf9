import type { ReactNode } from 'react';

export type CommentProps = {
  /** The comment's id; its address is `#id`. */
  id: string;
  author: ReactNode;
  /** Municipality and function: "Stadt Essen, ISB". */
  affiliation?: ReactNode;
  /** A `<time>` with the date. */
  date: ReactNode;
  /** "Ansprechstelle", "beantwortet", "eingearbeitet". */
  labels?: ReactNode;
  children: ReactNode;
  /** Reply, report. */
  actions?: ReactNode;
  /** Comments that answer this one. */
  replies?: ReactNode[];
};

/** A contribution to a discussion, with its answers below it. */
export function Comment({ id, author, affiliation, date, labels, children, actions, replies = [] }: CommentProps) {
  return (
    <article className="al-comment" id={id} aria-labelledby={`${id}-author`}>
      <header className="al-comment__head">
        <span id={`${id}-author`} className="al-comment__author">
          {author}
        </span>
        {affiliation ? <span className="al-muted">{affiliation}</span> : null}
        <span className="al-muted">{date}</span>
        {labels}
      </header>
      <div className="al-comment__body">{children}</div>
      {actions ? <div className="al-cluster al-comment__actions">{actions}</div> : null}
      {replies.length > 0 ? (
        <ol className="al-comment__replies">
          {replies.map((reply, index) => (
            <li key={index}>{reply}</li>
          ))}
        </ol>
      ) : null}
    </article>
  );
}
