import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ENTRY, readingPages } from './pages.ts';
import { openBrowser, signedInAs, type Visit, visitor } from './visit.ts';

const CLIENT = join(import.meta.dirname, '..', 'build', 'client');

/** Hosts whose addresses are names: of formats, of licences, of explanations in messages for developers. Nobody asks them. */
const NAMES = new Set([
  'www.w3.org',
  'schema.org',
  'creativecommons.org',
  'dcat-ap.de',
  'www.govdata.de',
  'eupl.eu',
  'spdx.org',
  'www.apache.org',
  'www.mozilla.org',
  'www.gnu.org',
  'react.dev',
  'reactrouter.com',
  'prosemirror.net',
  'react.i18next.com',
  'localhost',
  // Examples beside fields to fill in.
  'beispiel.de',
  'example.org',
  'www.kelheim.de',
  'www.datenschutz-bayern.de',
]);

describe('nothing comes from elsewhere', () => {
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await visitor(browser);
  });
  afterAll(() => browser?.close());

  it.each(readingPages)('$address asks nobody else and lets only its own scripts run', async ({ address }) => {
    const response = await visit.open(address);
    await visit.page.waitForLoadState('networkidle');
    expect(visit.elsewhere()).toEqual([]);
    expect(visit.complaints()).toEqual([]);
    const policy = (await response.headerValue('content-security-policy')) ?? '';
    const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{20,})'/.exec(policy)?.[1];
    expect(nonce).toBeDefined();
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    const scripts = await visit.page.evaluate(() =>
      [...document.querySelectorAll('script:not([type="application/ld+json"])')].map(
        (script) => (script as HTMLScriptElement).nonce,
      ),
    );
    expect(scripts.filter((one) => one !== nonce)).toEqual([]);
  });

  it('every answer brings its own nonce', async () => {
    const policies = await Promise.all([1, 2].map(async () => (await fetch(new URL(ENTRY, visit.page.url()))).headers));
    const [first, second] = policies.map((headers) => headers.get('content-security-policy'));
    expect(first).not.toBe(second);
  });

  it('a script that somebody managed to put into a page does not run', async () => {
    await visit.open(ENTRY);
    await visit.page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<img src="/favicon.svg" onload="document.title=1">');
      const script = document.createElement('script');
      script.textContent = 'document.title = "2"';
      document.body.append(script);
    });
    await visit.page.waitForTimeout(200);
    expect(await visit.page.title()).toContain('Allmende');
    expect(visit.complaints().filter((one) => one.includes('Content Security Policy'))).not.toEqual([]);
  });

  it('nor do signed-in people meet anybody else', async () => {
    const sabine = await signedInAs(browser, 'sabine');
    for (const address of ['/', ENTRY, `${ENTRY}/austausch`, '/katalog?q=notfall']) {
      await sabine.open(address);
      await sabine.page.waitForLoadState('networkidle');
    }
    expect(sabine.elsewhere()).toEqual([]);
    await sabine.leave();
  });

  it('the built files name no foreign address to load from', () => {
    const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|css|html|svg|json|webmanifest)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(3);
    const foreign = files.flatMap((name) =>
      [...readFileSync(join(CLIENT, name), 'utf8').matchAll(/https?:\/\/[\w.-]+[^\s"'`)<\\]*/g)]
        .map(([address]) => address)
        .filter((address) => !NAMES.has(new URL(address).hostname))
        .map((address) => `${name}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });
});
