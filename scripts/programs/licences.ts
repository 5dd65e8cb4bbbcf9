/** A part of a bill of materials (CycloneDX), as far as its licence goes. */
export interface Component {
  readonly name: string;
  readonly version?: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

/**
 * Under what a part may be that runs in Allmende and is passed on with it under the EUPL-1.2: permissive licences, and
 * of the others those that the appendix of the EUPL names or that reach no further than the part itself.
 */
export const acceptable: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib', 'CC-BY-4.0', 'OFL-1.1', 'Bitstream-Vera'],
  ...['EUPL-1.2', 'MPL-2.0', 'LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only', 'LGPL-3.0-or-later'],
]);

/**
 * Parts that name their licence in a file only, by the very version in which a person has read it. DejaVu: that of
 * Bitstream Vera, which lets fonts be passed on with programs; what DejaVu has changed is in the public domain.
 */
const readInTheFile: Readonly<Record<string, string>> = { 'dejavu-fonts-ttf@2.37.3': 'Bitstream-Vera' };

/** Parts whose licence will not do, or that do not say theirs so that it can be told. */
export function unacceptable(components: readonly Component[]): string[] {
  return components
    .filter(({ name, version }) => !acceptable.has(readInTheFile[`${name}@${version}`] ?? ''))
    .filter(({ licenses = [] }) => licenses.length === 0 || !licenses.every((one) => isAcceptable(wordsOf(one))))
    .map(
      ({ name, version = '?', licenses = [] }) => `${name}@${version}: ${licenses.map(wordsOf).join(', ') || 'none'}`,
    );
}

const wordsOf = ({ license, expression }: NonNullable<Component['licenses']>[number]): string =>
  expression ?? license?.id ?? license?.name ?? 'none';

/** One licence, or several that are all joined by AND or all by OR; what is more tangled a person has to look at. */
function isAcceptable(expression: string): boolean {
  const flat = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  const [all, any] = [flat.split(' AND '), flat.split(' OR ')];
  if (any.length > 1) return all.length === 1 && any.some((one) => acceptable.has(one.trim()));
  return all.every((one) => acceptable.has(one.trim()));
}
