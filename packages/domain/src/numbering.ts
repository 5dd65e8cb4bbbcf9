export const changeClasses = ['editorial', 'substantive', 'legal'] as const;
/** What kind of change a version brings: wording only, a change in substance, or one that the law requires. */
export type ChangeClass = (typeof changeClasses)[number];

const numberPattern = /^(\d{1,4})\.(\d{1,4})$/;

/**
 * The number of the next released version: 1.0 first, 1.1 after an editorial change, 2.0 after any other.
 * @throws RangeError where `previous` is no version number.
 */
export function nextNumber(previous: string | null, changeClass: ChangeClass): string {
  if (previous === null) return '1.0';
  const { major, minor } = partsOf(previous);
  return changeClass === 'editorial' ? `${major}.${minor + 1}` : `${major + 1}.0`;
}

/** Negative where `one` is the older, positive where it is the newer number. */
export function compareNumbers(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.major - b.major || a.minor - b.minor;
}

function partsOf(number: string): { major: number; minor: number } {
  const match = numberPattern.exec(number);
  if (!match) throw new RangeError(`not a version number: ${number}`);
  return { major: Number(match[1]), minor: Number(match[2]) };
}
