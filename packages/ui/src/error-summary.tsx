import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

export type ErrorSummaryProps = {
  /** "Bitte prüfen Sie Ihre Angaben" */
  title: string;
  /** In the order of the fields, with the words that stand beside the field. Without href: an error of the whole form. */
  errors: readonly { message: string; href?: string }[];
};

/**
 * All errors of a form, above it (GOV.UK pattern). Takes the focus when it appears: with script on mount, without by
 * the autofocus attribute. Each line leads to its field.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [errors]);
  return (
    <div
      className="al-error-summary"
      ref={summary}
      tabIndex={-1}
      autoFocus
      role="alert"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title" className="al-error-summary__title">
        <Icon name="danger" />
        {title}
      </h2>
      <ul>
        {errors.map(({ message, href }) => (
          <li key={message}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
