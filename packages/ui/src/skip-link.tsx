export type SkipLinkProps = {
  /** The id of the `<main>`, which carries tabIndex={-1}. */
  targetId: string;
  /** "Zum Inhalt springen" */
  label: string;
};

/** The first link of every page: past the navigation, straight to the content. Visible as soon as it has the focus. */
export function SkipLink({ targetId, label }: SkipLinkProps) {
  return (
    <a className="al-skip-link" href={`#${targetId}`}>
      {label}
    </a>
  );
}
