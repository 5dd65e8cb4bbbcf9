import { request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { house } from './house.ts';
import { ENTRY } from './pages.ts';
import { openBrowser, signedInAs } from './visit.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** By Node itself, since fetch sends neither every method nor every header. */
function ask(address: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send(new URL(address, house().url), { method, headers }, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    });
    request.once('error', reject).end();
  });
}

const everywhere = [ENTRY, '/gibt-es-nicht', '/health', '/graphql', '/files/ver_x/y/z', '/robots.txt', '/favicon.svg'];

describe('what every answer says to the browser', () => {
  it.each(everywhere)('%s cannot be framed, sniffed or read by foreign pages', async (address) => {
    const { headers } = await ask(address, 'GET', { origin: 'https://evil.example' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
    // What a server is made of is nobody's business.
    expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
  });

  it.each(everywhere)('%s asks to stay on https, once a proxy has taken it there', async (address) => {
    const { headers } = await ask(address, 'GET', { 'x-forwarded-proto': 'https' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it.each([
    [ENTRY, 'text/html; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    [`${ENTRY}.md`, 'text/markdown; charset=utf-8'],
    ['/health', 'application/json; charset=utf-8'],
  ])('%s says what it is: %s', async (address, type) => {
    expect((await ask(address)).headers['content-type']).toBe(type);
  });

  it('a page allows no foreign base address, no plugins, and scripts by nonce only', async () => {
    const policy = String((await ask(ENTRY)).headers['content-security-policy']);
    for (const part of ["base-uri 'none'", "object-src 'none'", "form-action 'self'"]) expect(policy).toContain(part);
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/);
    expect(policy).not.toContain('unsafe');
  });
});

describe('what the server does not do', () => {
  it.each(['/', ENTRY, '/graphql'])('it echoes nothing: TRACE %s', async (address) => {
    const { status, body } = await ask(address, 'TRACE', { 'x-secret': 'Zwetschge' });
    expect(status).toBe(405);
    expect(body).not.toContain('Zwetschge');
  });

  it.each(['/assets/', '/assets', '/.git/config', '/package.json', '/..%2f..%2fpackage.json', '/.env'])(
    'it lists no folders and gives out nothing but what was built: %s',
    async (address) => {
      const { status, body } = await ask(address);
      expect(status).toBe(404);
      expect(body).not.toMatch(/Index of|"workspaces"|\[core\]/);
    },
  );
});

describe('signing out', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('leaves nothing in the browser: neither what was typed nor pages to go back to', async () => {
    const sabine = await signedInAs(browser, 'sabine');
    await sabine.open('/katalog');
    await sabine.page.evaluate(() => window.localStorage.setItem('allmende-eingaben:planted', '{"fields":{}}'));
    const keys = () => sabine.page.evaluate(() => Object.keys(window.localStorage));
    expect(await keys()).toContain('allmende-eingaben:planted');
    const gone = sabine.page.waitForResponse((response) => response.url().endsWith('/abmelden'));
    await sabine.page.locator('form[action="/abmelden"]').evaluate((form) => (form as HTMLFormElement).submit());
    expect(await (await gone).headerValue('clear-site-data')).toBe('"cache", "storage"');
    await sabine.page.waitForURL(({ pathname }) => pathname === '/');
    await sabine.page.waitForLoadState();
    expect(await keys()).toEqual([]);
    await sabine.leave();
  });
});
