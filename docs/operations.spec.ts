import { describe, expect, it } from '@jest/globals';
import { configurationSchema } from '../apps/api/src/foundation/config/configuration.ts';
import { plain, read, rowsOf, under } from './pages.ts';

const page = read('docs/operations.md');
const told = new Map(
  rowsOf(under(page, '## Settings')).map(([name = '', preset = '', meaning = '']) => [
    plain(name),
    { preset: plain(preset), meaning },
  ]),
);

describe('The settings in the operations guide', () => {
  it('are those that api, web and compose read, no more and no less', () => {
    const web = read('apps/web/app/gate/configuration.ts').match(/ALLMENDE_\w+/g) ?? [];
    const known = new Set([...Object.keys(configurationSchema.shape), ...web, 'POSTGRES_PASSWORD']);
    expect([...told.keys()].toSorted()).toEqual([...known].toSorted());
  });

  it.each(Object.entries(configurationSchema.shape))('tell the default of %s', (name, schema) => {
    const preset = schema.safeParse(undefined);
    const written = told.get(name)?.preset ?? '';
    if (!preset.success || preset.data === '') return expect(written).toBe('');
    const value = typeof preset.data === 'boolean' ? (preset.data ? 'on' : 'off') : String(preset.data);
    expect(written).toBe(value);
  });

  it('all have a meaning', () => {
    expect([...told].filter(([, { meaning }]) => meaning === '')).toEqual([]);
  });
});

describe('The commands in the operations guide', () => {
  it('are those of the command line', () => {
    const known = [...read('apps/api/src/cli.ts').matchAll(/from '\.\/commands\/([a-z-]+)\.ts'/g)].map(
      ([, name = '']) => name,
    );
    const commands = known.filter((name) => name !== 'command-refused');
    expect(
      rowsOf(under(page, '## Commands'))
        .map(([name = '']) => plain(name))
        .toSorted(),
    ).toEqual(commands.toSorted());
  });
});
