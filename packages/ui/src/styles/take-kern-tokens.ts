// Takes from the KERN design system exactly those tokens that our styles use, so that a page carries 3 kB of it and
// not 340, and no header of the Federal Republic. Run after using a new token or raising @kern-ux/native:
//   node packages/ui/src/styles/take-kern-tokens.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const TARGET = 'kern-tokens.css';
const USE = /var\((--kern-[a-z0-9-]+)/g;

/**
 * The stylesheet with the KERN tokens that the styles in this folder use, directly or through another token.
 *
 * @throws Error when a style uses a token that KERN does not have.
 */
export function takeKernTokens(): string {
  const kern = join(dirname(require.resolve('@kern-ux/native/package.json')));
  const { version } = JSON.parse(readFileSync(join(kern, 'package.json'), 'utf8')) as { version: string };
  const declared = declarationsIn(readFileSync(join(kern, 'dist', 'kern.css'), 'utf8'));
  const taken = new Map<string, string>();
  const wanted = usedIn(ownStyles());
  for (const token of wanted) {
    const value = declared.get(token);
    if (value === undefined) throw new Error(`KERN ${version} has no token ${token}.`);
    taken.set(token, value);
    for (const next of usedIn(value)) wanted.add(next);
  }
  const lines = [...taken]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([token, value]) => `  ${token}: ${value};`);
  return [
    `/* Design tokens of KERN (@kern-ux/native ${version}, EUPL-1.2, https://kern-ux.de): the subset in use.`,
    '   Written by take-kern-tokens.ts; do not edit. */',
    ':root {',
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** Where the stylesheet with the tokens lives. */
export const kernTokensFile = join(import.meta.dirname, TARGET);

function ownStyles(): string {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.css') && name !== TARGET)
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
}

function usedIn(css: string): Set<string> {
  return new Set([...css.matchAll(USE)].map((match) => match[1] as string));
}

// The first declaration counts: the later ones belong to breakpoints and themes.
function declarationsIn(css: string): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const [, token, value] of css.matchAll(/^\s*(--kern-[a-z0-9-]+):\s*([^;]+);/gm)) {
    if (token && value && !declarations.has(token)) declarations.set(token, withoutTrailingZeros(value.trim()));
  }
  return declarations;
}

// As the formatter of this repository writes numbers; otherwise the file would never be equal to itself.
function withoutTrailingZeros(value: string): string {
  return value.replace(/(\d\.\d*?)0+(?=\D|$)/g, (_, number: string) => number.replace(/\.$/, ''));
}

if (process.argv[1] === import.meta.filename) writeFileSync(kernTokensFile, takeKernTokens());
