export type WordMarkProps = {
  /** Draws the sign without the word; for very small places that name the page in another way. */
  signOnly?: boolean;
};

/**
 * The word mark of Allmende: houses of different size around one field that is shared in strips,
 * as the common land of a town was. The warm strip is the one that somebody has just taken up.
 */
export function WordMark({ signOnly = false }: WordMarkProps) {
  return (
    <span className="al-word-mark">
      <svg
        className="al-word-mark__sign"
        width="36"
        height="36"
        viewBox="0 0 48 48"
        aria-hidden="true"
        focusable="false"
      >
        <path
          className="al-word-mark__roofs"
          d="M3 23V13.500L9.500 7 16 13.500V23ZM18 23V9.500L24.500 3 31 9.500V23ZM33 23v-7l6-6 6 6v7Z"
        />
        <path className="al-word-mark__field" d="M3 26h10.400L9.500 45H3Z" />
        <path className="al-word-mark__field al-word-mark__field--near" d="M16.400 26h6.300l-.5 19h-9.700Z" />
        <path className="al-word-mark__field al-word-mark__field--taken" d="M25.700 26h6l3.700 19H25.200Z" />
        <path className="al-word-mark__field" d="M34.700 26H45v19h-6.600Z" />
      </svg>
      {signOnly ? null : <span className="al-word-mark__word">Allmende</span>}
    </span>
  );
}
