import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importPubliccode } from '@allmende/document-formats/publiccode-import';
import { read, ROOT } from './pages.ts';

const pagesIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const pages = [...pagesIn('.'), ...pagesIn('docs'), ...pagesIn('docs/decisions')];

describe('The papers of the house', () => {
  it.each(pages)('%s links to what is there', (page) => {
    // What stands in code leads nowhere.
    const targets = [
      ...read(page)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\((?!https?:|#)([^)#\s]+)/g),
    ].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('list every decision', () => {
    const numbered = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    expect(numbered.filter((name) => !read('docs/decisions/README.md').includes(`(${name})`))).toEqual([]);
  });

  it('hold the text of every licence that REUSE.toml names, and no other', () => {
    const named = [...read('REUSE.toml').matchAll(/^SPDX-License-Identifier = "(.+)"$/gm)].map(([, id]) => `${id}.txt`);
    expect([...new Set(named)].toSorted()).toEqual(readdirSync(join(ROOT, 'LICENSES')).toSorted());
    expect(read('LICENSE')).toBe(read('LICENSES/EUPL-1.2.txt'));
  });

  it('describe Allmende in a publiccode.yml that Allmende itself reads without a note', () => {
    const { content, notes } = importPubliccode(read('publiccode.yml'));
    expect(notes).toEqual([]);
    expect(content.metadata).toMatchObject({ title: 'Allmende', licence: 'EUPL-1.2' });
  });

  it('agree on version and licence', () => {
    const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
    expect(read('publiccode.yml')).toContain(`softwareVersion: ${version}\n`);
    expect(license).toBe('EUPL-1.2');
  });
});
