/** A bar as long as its share of the place it has. Drawn, because the policy of the pages allows no style attributes. */
export function ShareBar({ value, max }: { value: number; max: number }) {
  return (
    <svg className="al-share-bar" aria-hidden="true" focusable="false">
      <rect width={`${share(value, max)}%`} height="100%" />
    </svg>
  );
}

/** Per cent of the whole, between 0 and 100; an empty whole has nothing in it. */
function share(value: number, max: number): number {
  return max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
}
