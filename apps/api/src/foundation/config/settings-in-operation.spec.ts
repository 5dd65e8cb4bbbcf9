import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { configurationSchema } from './configuration.ts';

interface Service {
  readonly image?: string;
  readonly environment: Record<string, string>;
  readonly ports?: string[];
}

const repository = resolve(import.meta.dirname, '../../../../..');
const read = (path: string): string => readFileSync(resolve(repository, path), 'utf8');

const compose = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const environmentOf = (name: string): Record<string, string> => compose.services[name]?.environment ?? {};

/** Compose's `${NAME:-default}` and `${NAME:?message}`, filled as on a machine that sets only the secrets. */
const filled = (environment: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(
        /\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g,
        (_whole, _name, preset?: string) => preset ?? 'secret-of-the-operator-32-characters',
      ),
    ]),
  );

const settingsOfTheApi = Object.keys(configurationSchema.shape);
const settingsOfTheWeb = [...new Set(read('apps/web/app/gate/configuration.ts').match(/ALLMENDE_\w+/g))];

/** Names in `.env.example`, with their value or null where the line only shows one. */
const example = new Map(
  [...read('.env.example').matchAll(/^(# )?([A-Z][A-Z_]+)=(.*)$/gm)].map(([, shown, name = '', value = '']) => [
    name,
    shown ? null : value,
  ]),
);

describe('docker-compose.yml', () => {
  it.each(['migrate', 'api', 'worker'])('gives %s every setting of the api and none that it does not know', (name) => {
    expect(Object.keys(environmentOf(name)).toSorted()).toEqual(settingsOfTheApi.toSorted());
  });

  it.each(['migrate', 'api', 'worker'])('gives %s values that the api accepts', (name) => {
    expect(configurationSchema.safeParse(filled(environmentOf(name))).error).toBeUndefined();
  });

  it('gives the web server every setting it knows', () => {
    expect(Object.keys(environmentOf('web')).toSorted()).toEqual(settingsOfTheWeb.toSorted());
  });

  it('has exactly one worker for the search index and never a demo', () => {
    const programs = ['migrate', 'api', 'worker'].map((name) => configurationSchema.parse(filled(environmentOf(name))));
    expect(programs.map(({ ALLMENDE_WORKER }) => ALLMENDE_WORKER)).toEqual([false, false, true]);
    expect(programs.some(({ ALLMENDE_DEMO }) => ALLMENDE_DEMO)).toBe(false);
  });

  it('uses the official images and shows nothing but the web, on loopback unless told otherwise', () => {
    expect(compose.services['postgres']?.image).toBe('postgres:18');
    expect(compose.services['meilisearch']?.image).toBe('getmeili/meilisearch:v1.21');
    const shown = Object.entries(compose.services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => `${name} ${port}`),
    );
    expect(shown).toEqual(['web ${ALLMENDE_HOST:-127.0.0.1}:${ALLMENDE_PORT:-3000}:3000']);
  });

  it('asks only for variables that .env.example explains', () => {
    const asked = [...read('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !example.has(name))).toEqual([]);
  });
});

describe('.env.example', () => {
  it('names every setting, and nothing that nobody reads', () => {
    const known = new Set([...settingsOfTheApi, ...settingsOfTheWeb, 'POSTGRES_PASSWORD']);
    expect([...example.keys()].toSorted()).toEqual([...known].toSorted());
  });

  it('shows the defaults of the api', () => {
    const given = Object.fromEntries(
      [...example].filter(([name, value]) => value !== null && settingsOfTheApi.includes(name)),
    );
    const needed = {
      DATABASE_URL: 'postgresql://localhost/allmende',
      MEILI_URL: 'http://localhost:7700',
      ALLMENDE_SECRET: 'secret-of-the-operator-32-characters',
    };
    expect(configurationSchema.parse({ ...needed, ...given })).toEqual(configurationSchema.parse(needed));
  });
});
