import { VisuallyHidden } from './visually-hidden.tsx';

export type VariableMarkProps = {
  /** What is to be filled in: "Name der Verwaltung". */
  label: string;
  /** The city's value; without it the mark is a gap. */
  value?: string;
  /** Said before the label of a gap: "noch leer". */
  gapText: string;
  /** Takes the reader to the field of this variable. */
  href?: string;
  id?: string;
};

/**
 * A variable in running text: filled with the city's value, or a gap with its name in brackets.
 * Rendered documents may use the same classes: `al-variable`, `al-variable--gap`.
 */
export function VariableMark({ label, value, gapText, href, id }: VariableMarkProps) {
  if (value) {
    return (
      <span id={id} className="al-variable" title={label}>
        {value}
      </span>
    );
  }
  const content = (
    <>
      <VisuallyHidden>{gapText}: </VisuallyHidden>[{label}]
    </>
  );
  return href ? (
    <a id={id} className="al-variable al-variable--gap" href={href}>
      {content}
    </a>
  ) : (
    <span id={id} className="al-variable al-variable--gap">
      {content}
    </span>
  );
}
