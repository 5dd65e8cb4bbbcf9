import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';

/** What would be written, and where. */
interface Planted {
  readonly file: string;
  readonly code: string;
}

interface Bite {
  readonly rule: string | null;
  readonly severity: number;
  readonly message: string;
}

/** An offence that the rule must bite, and what should be written instead. */
interface Fence {
  readonly of: string;
  readonly rule: string;
  readonly offence: Planted;
  readonly twin: Planted;
}

const importing = (what: string) => `import { it } from '${what}';\nexport const here = it;\n`;
const seeing = (file: string, bad: string, good: string) => ({
  offence: { file, code: importing(bad) },
  twin: { file, code: importing(good) },
});
const written = (file: string, bad: string, good: string) => ({
  offence: { file, code: bad },
  twin: { file, code: good },
});

const ARROWS = '@nx/enforce-module-boundaries';
const FLOORS = 'boundaries/dependencies';
const room = (name: string) => `apps/api/src/features/${name}/planted.ts`;
const resolver = (door: string) =>
  `@Resolver() export class Planted { @Query(() => String) word(${door}): string { return 'word'; } }`;

const fences: Fence[] = [
  {
    of: 'the domain knows nothing of ours',
    rule: ARROWS,
    ...seeing('packages/domain/src/planted.ts', '@allmende/vocabularies/term', './audience.ts'),
  },
  {
    of: 'the domain knows no framework',
    rule: ARROWS,
    ...seeing('packages/domain/src/planted.ts', '@nestjs/common', 'zod'),
  },
  {
    of: 'the components know nothing of the trade',
    rule: ARROWS,
    ...seeing('packages/ui/src/planted.tsx', '@allmende/domain/slug', './button.tsx'),
  },
  {
    of: 'the components know no router',
    rule: ARROWS,
    ...seeing('packages/ui/src/planted.tsx', 'react-router', 'react-aria-components'),
  },
  {
    of: 'the index stands on domain and vocabularies',
    rule: ARROWS,
    ...seeing(
      'packages/search-index/src/planted.ts',
      '@allmende/document-formats/markdown-import',
      '@allmende/domain/slug',
    ),
  },
  {
    of: 'the editor stands on domain and components',
    rule: ARROWS,
    ...seeing('packages/clause-editor/src/planted.ts', '@allmende/vocabularies/topics', '@allmende/domain/variables'),
  },
  {
    of: 'the web never reaches past the api',
    rule: ARROWS,
    ...seeing('apps/web/app/session/planted.ts', '@allmende/search-index/query', '@allmende/vocabularies/topics'),
  },
  {
    of: 'the product needs no service that is there for trials',
    rule: ARROWS,
    ...seeing(room('search'), '@allmende/local-services/services', '@allmende/search-index/query'),
  },
  {
    of: 'a test may start real services',
    rule: ARROWS,
    offence: { file: 'packages/ui/src/planted.ts', code: importing('@allmende/local-services/chromium') },
    twin: { file: 'packages/ui/src/planted.spec.ts', code: importing('@allmende/local-services/chromium') },
  },
  {
    of: 'packages are entered by their name',
    rule: ARROWS,
    ...seeing(room('forks'), '../../../../../packages/domain/src/fork.ts', '@allmende/domain/fork'),
  },
  {
    of: 'the foundation carries the features',
    rule: FLOORS,
    ...seeing(
      'apps/api/src/foundation/graphql/planted.ts',
      '../../features/solutions/solution.type.ts',
      '../database/ids.ts',
    ),
  },
  {
    of: 'the foundation does not know the house it is in',
    rule: FLOORS,
    ...seeing('apps/api/src/foundation/graphql/planted.ts', '../../entities.ts', './refusal.ts'),
  },
  {
    of: 'rooms look down only',
    rule: FLOORS,
    ...seeing(room('solutions'), '../search/search.module.ts', '../municipalities/municipality.type.ts'),
  },
  {
    of: 'rooms on one floor do not know each other',
    rule: FLOORS,
    ...seeing(room('forks'), '../adoptions/adoption.entity.ts', '../solutions/solution.type.ts'),
  },
  {
    of: 'an import that comes later is an import',
    rule: FLOORS,
    ...written(
      room('forks'),
      "export const later = () => import('../adoptions/adoption.entity.ts');\n",
      "export const later = () => import('../solutions/solution.type.ts');\n",
    ),
  },
  {
    of: 'a type is an import',
    rule: FLOORS,
    ...written(
      room('solutions'),
      "import type { It } from '../moderation/decision.entity.ts';\nexport type Here = It;\n",
      "import type { It } from '../accounts/account.type.ts';\nexport type Here = It;\n",
    ),
  },
  {
    of: 'a room that is on no floor sees nothing',
    rule: FLOORS,
    ...seeing(room('unheard-of'), '../solutions/solution.type.ts', './verb.ts'),
  },
  {
    of: 'the foundation is a closed list',
    rule: FLOORS,
    ...seeing('apps/api/src/foundation/unheard-of/planted.ts', '../database/ids.ts', './verb.ts'),
  },
  {
    of: 'the sample world is told by nobody',
    rule: FLOORS,
    ...seeing(room('accounts'), '../../sample-world/calendar.ts', '../../foundation/database/ids.ts'),
  },
  {
    of: 'features of the web stay alone',
    rule: FLOORS,
    ...seeing('apps/web/app/features/search/planted.tsx', '../solutions/clause-numbers.ts', '../../i18n/texts.ts'),
  },
  {
    of: 'pages compose features, not the other way round',
    rule: FLOORS,
    offence: { file: 'apps/web/app/features/search/planted.tsx', code: importing('../../pages/entry.tsx') },
    twin: { file: 'apps/web/app/pages/planted.tsx', code: importing('../features/search/facets.tsx') },
  },
  {
    of: 'the shell carries features and knows none',
    rule: FLOORS,
    ...seeing('apps/web/app/shell/planted.tsx', '../features/search/facets.tsx', '../i18n/texts.ts'),
  },
  {
    of: 'every query says for whom it answers',
    rule: 'house/resolver-door',
    ...written(room('forks'), resolver("@Args('id') id: string"), resolver('@Context() context: RequestContext')),
  },
  {
    of: 'settings are read at one door',
    rule: 'house/settings-at-the-door',
    ...written(
      room('forks'),
      'export const url = process.env.DATABASE_URL;\n',
      'export const url = (given: Configuration) => given.settings.DATABASE_URL;\n',
    ),
  },
  {
    of: 'folders are called by what they hold',
    rule: 'house/names',
    offence: { file: 'apps/api/src/features/forks/helpers/planted.ts', code: 'export const here = 1;\n' },
    twin: { file: 'apps/api/src/features/forks/planted.ts', code: 'export const here = 1;\n' },
  },
  {
    of: 'files are called by what they hold',
    rule: 'house/names',
    offence: { file: 'apps/web/app/features/search/utils.ts', code: 'export const here = 1;\n' },
    twin: { file: 'apps/web/app/features/search/facet.type.ts', code: 'export const here = 1;\n' },
  },
  {
    of: 'no barrels',
    rule: 'house/names',
    ...written('packages/domain/src/planted.ts', "export * from './audience.ts';\n", 'export const here = 1;\n'),
  },
  {
    of: 'any is no type',
    rule: '@typescript-eslint/no-explicit-any',
    ...written(
      'packages/domain/src/planted.ts',
      'export const first = (of: any) => of;\n',
      'export const first = (of: unknown) => of;\n',
    ),
  },
  {
    of: 'the linter is not silenced',
    rule: 'house/no-excuses',
    ...written(
      'packages/domain/src/planted.ts',
      `/* ${'eslint'}-disable */\nexport const first = 1;\n`,
      '/* Why it is so. */\nexport const first = 1;\n',
    ),
  },
  {
    of: 'the compiler is not silenced',
    rule: 'house/no-excuses',
    ...written(
      'packages/domain/src/planted.ts',
      `// @${'ts'}-expect-error\nexport const first: string = 1;\n`,
      'export const first = 1;\n',
    ),
  },
  {
    of: 'no promises in comments',
    rule: 'house/no-excuses',
    ...written(
      'packages/domain/src/planted.ts',
      `// ${'TO'}${'DO'} later\nexport const first = 1;\n`,
      '// Because `[TODO: Wer?]` in a document is a question to its reader.\nexport const first = 1;\n',
    ),
  },
  {
    of: 'every test runs',
    rule: 'house/every-test-runs',
    ...written(
      'packages/domain/src/planted.spec.ts',
      `it.${'skip'}('holds', () => undefined);\n`,
      "it('holds', () => undefined);\n",
    ),
  },
];

/** Needs types, so the offence takes the place of a file that the compiler knows. */
const promises: Fence = {
  of: 'no write is left alone',
  rule: '@typescript-eslint/no-floating-promises',
  ...written(
    'apps/api/src/foundation/database/ids.ts',
    'export function save(write: () => Promise<void>): void {\n  write();\n}\n',
    'export async function save(write: () => Promise<void>): Promise<void> {\n  await write();\n}\n',
  ),
};

describe('Each fence of the house', () => {
  let bites: Map<Planted, Bite[]>;

  beforeAll(async () => {
    const [fast, typed] = await Promise.all([lint(fences), lint([promises], 'fences/promises.config.mjs')]);
    bites = new Map([...fast, ...typed]);
  }, 120_000);

  const errors = (planted: Planted) => (bites.get(planted) ?? []).filter(({ severity }) => severity === 2);

  it.each([...fences, promises])('$of: bites ($rule)', ({ offence, rule }) => {
    expect(errors(offence).map((bite) => bite.rule)).toContain(rule);
  });

  it.each([...fences, promises])('$of: lets pass what is meant', ({ twin, rule }) => {
    const found = errors(twin);
    expect(found.filter((bite) => bite.rule === rule || bite.rule === null)).toEqual([]);
  });
});

async function lint(planted: readonly Fence[], configuration?: string): Promise<[Planted, Bite[]][]> {
  const texts = planted.flatMap(({ offence, twin }) => [offence, twin]);
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const root = new URL('..', import.meta.url);
  const child = spawn(process.execPath, ['fences/lint-planted.mjs', ...(configuration ? [configuration] : [])], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(texts));
  const found = JSON.parse(await text(child.stdout)) as Bite[][];
  return texts.map((one, at) => [one, found[at] ?? []]);
}
