import { describe, expect, it } from '@jest/globals';
import { relyingPartyOf } from './relying-party.ts';

describe('the party that passkeys are for', () => {
  it.each([
    ['https://allmende.example', 'allmende.example', 'https://allmende.example'],
    ['https://allmende.example:8443/', 'allmende.example', 'https://allmende.example:8443'],
    ['http://127.0.0.1:3000', 'localhost', 'http://localhost:3000'],
    ['http://[::1]:3000', 'localhost', 'http://localhost:3000'],
  ])('%s is %s', (url, id, origin) => expect(relyingPartyOf(url)).toEqual({ id, origin }));
});
