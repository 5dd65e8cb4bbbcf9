import type { Client } from './client.ts';

/** A browser that goes back and forth between the platform and an identity provider: follows what it is sent to. */
export class Errand {
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(
    private readonly own: Client,
    /** Where the platform says that it is, and where it really listens in this test. */
    private readonly publicUrl: string,
  ) {}

  /** Goes to an address and on from there, until a page is shown that is not sent on. */
  async go(address: string, init: RequestInit = {}): Promise<{ url: string; status: number; html: string }> {
    const url = new URL(address, this.publicUrl);
    const response = await (url.href.startsWith(`${this.publicUrl}/`) ? this.here(url, init) : this.there(url, init));
    const next = response.headers.get('location');
    if (next && response.status < 400) {
      const to = new URL(next, url);
      // Pages are the web's: the errand ends where one would be shown.
      const isPage = to.href.startsWith(`${this.publicUrl}/`) && !to.pathname.startsWith('/oidc/');
      return isPage ? { url: to.href, status: response.status, html: '' } : this.go(to.href);
    }
    return { url: url.href, status: response.status, html: await response.text() };
  }

  private async here({ pathname, search }: URL, init: RequestInit): Promise<Response> {
    const response = await this.own.send(`${pathname}${search}`, { ...init, redirect: 'manual' });
    this.own.keep(response.headers.getSetCookie());
    return response;
  }

  private async there(url: URL, init: RequestInit): Promise<Response> {
    const jar = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

/** A form as the provider's pages send it. */
export const formOf = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
