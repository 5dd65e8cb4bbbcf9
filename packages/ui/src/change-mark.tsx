import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ChangeMarkProps = {
  kind: 'added' | 'removed';
  /** Read before the words: "Neu", "Entfällt". Screen readers do not announce ins and del reliably. */
  label: string;
  /** Shows the label to the eye too: for whole paragraphs. */
  labelled?: boolean;
  children: ReactNode;
};

/** What a version adds or drops: words, line and colour. */
export function ChangeMark({ kind, label, labelled = false, children }: ChangeMarkProps) {
  const Element = kind === 'added' ? 'ins' : 'del';
  return (
    <Element className={`al-change al-change--${kind}`}>
      {labelled ? <span className="al-change__label">{label}</span> : <VisuallyHidden>{label}: </VisuallyHidden>}
      {children}
    </Element>
  );
}
