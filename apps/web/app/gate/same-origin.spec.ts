import { describe, expect, it } from '@jest/globals';
import { mayChange, type Sender } from './same-origin.ts';

const form: Sender = {
  method: 'POST',
  origin: 'https://allmende.example',
  fetchSite: 'same-origin',
  host: 'allmende.example',
};

describe('Who may change something', () => {
  it('lets a form of our own page through', () => {
    expect(mayChange(form)).toBe(true);
  });

  it('refuses a form that stands on a foreign page', () => {
    expect(mayChange({ ...form, origin: 'https://evil.example', fetchSite: 'cross-site' })).toBe(false);
    expect(mayChange({ ...form, origin: 'https://evil.example', fetchSite: undefined })).toBe(false);
  });

  it('refuses a page of a neighbouring subdomain and a page without an address', () => {
    expect(mayChange({ ...form, fetchSite: 'same-site' })).toBe(false);
    expect(mayChange({ ...form, origin: 'null', fetchSite: undefined })).toBe(false);
  });

  it('knows its public address behind a proxy that changes the host', () => {
    const behindProxy = { ...form, host: 'web:3000' };
    expect(mayChange(behindProxy)).toBe(false);
    expect(mayChange(behindProxy, 'https://allmende.example')).toBe(true);
  });

  it('does not ask where reading comes from, nor programs that are no browsers', () => {
    expect(mayChange({ ...form, method: 'GET', fetchSite: 'cross-site' })).toBe(true);
    expect(mayChange({ method: 'POST', origin: undefined, fetchSite: undefined, host: 'allmende.example' })).toBe(true);
  });
});
