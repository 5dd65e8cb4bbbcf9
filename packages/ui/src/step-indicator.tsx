import { Link } from './link.tsx';

export type StepIndicatorProps = {
  /** "Fortschritt" */
  label: string;
  /** "Schritt 2 von 6: Importbericht"; shown on small screens in place of the list. */
  summary: string;
  /** Steps already done lead back. */
  steps: readonly { label: string; state: 'done' | 'current' | 'ahead'; href?: string; stateText?: string }[];
};

/** Where one is in a form of several pages. */
export function StepIndicator({ label, summary, steps }: StepIndicatorProps) {
  return (
    <nav className="al-steps" aria-label={label}>
      <p className="al-steps__summary">{summary}</p>
      <ol>
        {steps.map(({ label: step, state, href, stateText }) => (
          <li key={step} data-state={state}>
            {href && state !== 'current' ? (
              <Link href={href}>{step}</Link>
            ) : (
              <span aria-current={state === 'current' ? 'step' : undefined}>{step}</span>
            )}
            {stateText ? <span className="al-visually-hidden"> ({stateText})</span> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
