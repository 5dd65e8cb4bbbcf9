import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '@allmende/local-services/ports';
import { type RunningIdentityProvider, startIdentityProvider } from '@allmende/local-services/identity-provider';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import { DataSource } from 'typeorm';
import {
  removeIdentityProvider,
  setIdentityProvider,
} from '../src/features/identity-providers/set-identity-provider.ts';
import { Secrets } from '../src/foundation/identity/secrets.ts';
import type { Client } from './client.ts';
import { Errand, formOf } from './errand.ts';
import { ask, signIn, who } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

const STUTTGART = '08111000';
const person = (login: string, more: object = {}) => ({
  login,
  email: `${login}@stuttgart.example`,
  emailVerified: true,
  name: login,
  groups: ['isb'],
  amr: ['pwd', 'mfa'],
  ...more,
});

let world: World;
let rathaus: RunningIdentityProvider;
let publicUrl: string;
beforeAll(async () => {
  // The provider calls back: the address that people know has to be one at which the api is.
  const port = await freePort();
  publicUrl = `http://127.0.0.1:${port}`;
  world = await openWorld({
    settings: { ALLMENDE_DEMO: false, ALLMENDE_PUBLIC_URL: publicUrl, ALLMENDE_API_PORT: port },
  });
  rathaus = await startIdentityProvider({
    relyingParty: publicUrl,
    slug: 'stuttgart',
    accounts: [
      person('murat'),
      person('neu', { email: 'neu@stuttgart.example', name: 'Nele Neu', groups: ['redaktion'] }),
      person('einfach', { amr: ['pwd'], groups: ['chefin'] }),
      person('fremd', { email: 'sabine@kelheim.example' }),
      person('lena', { email: 'lena@staedtetag.example' }),
      person('unbestaetigt', { email: 'murat@stuttgart.example', emailVerified: false }),
      person('kantine', { groups: ['kantine'] }),
    ],
  });
  await enter();
});
afterAll(async () => {
  await rathaus?.stop();
  await world?.close();
});

const enter = (more: object = {}) =>
  setIdentityProvider(world.application.get(DataSource), world.application.get(Secrets), {
    slug: 'stuttgart',
    label: 'Landeshauptstadt Stuttgart',
    issuer: rathaus.issuer,
    clientId: rathaus.clientId,
    clientSecret: rathaus.clientSecret,
    ags: STUTTGART,
    roleLimit: 'releaser',
    roleClaim: 'groups',
    roleMap: { isb: 'releaser', redaktion: 'editor', chefin: 'administrator' },
    secondFactor: ['mfa'],
    ...more,
  });

/** Signs in through the town hall. Answers where it ends, and the browser. */
async function throughRathaus(login: string, client: Client = world.visitor()) {
  const errand = new Errand(client, publicUrl);
  const asked = await errand.go('/oidc/stuttgart/start?zurueck=/arbeitsplatz');
  const { url } = asked.html ? await errand.go(asked.url, formOf({ login })) : asked;
  return { client, errand, at: url.replace(publicUrl, '') };
}

describe('somebody comes in through their town hall', () => {
  test('and is who they are here, with the second factor that was shown there', async () => {
    const { client, at } = await throughRathaus('murat');
    expect(at).toBe('/anmelden/zweiter-schritt?zurueck=%2Farbeitsplatz');
    expect(await who(client)).toMatchObject({
      account: { name: 'Murat Aydın' },
      secondFactor: 'SHOWN',
      // He administers Stuttgart; the provider vouches for a releaser at most.
      memberships: [{ role: 'RELEASER', municipality: { name: 'Stuttgart' } }],
    });
  });

  test('is known again by the subject, also when the address has changed', async () => {
    await world.rows(`UPDATE account SET email = 'aydin@stuttgart.example' WHERE email = 'murat@stuttgart.example'`);
    expect(await who((await throughRathaus('murat')).client)).toMatchObject({ account: { name: 'Murat Aydın' } });
    await world.rows(`UPDATE account SET email = 'murat@stuttgart.example' WHERE email = 'aydin@stuttgart.example'`);
  });

  test('for the first time gets an account with the role that the claim means', async () => {
    expect(await who((await throughRathaus('neu')).client)).toMatchObject({
      account: { name: 'Nele Neu' },
      memberships: [{ role: 'EDITOR', municipality: { name: 'Stuttgart' } }],
    });
  });

  test('without a second factor there is asked for one here, and never gets more than the limit', async () => {
    const { client } = await throughRathaus('einfach');
    expect(await who(client)).toMatchObject({ secondFactor: 'MISSING', memberships: [] });
    const kept = await world.rows(`SELECT m.role FROM membership m JOIN account a ON a.id = m.account_id
      WHERE a.email = 'einfach@stuttgart.example'`);
    expect(kept).toEqual([{ role: 'releaser' }]);
  });
});

describe('a town hall vouches for nobody else', () => {
  test.each([
    ['fremd', "somebody of another city, though it names that person's address"],
    ['lena', 'somebody of the platform'],
    ['kantine', 'somebody who has no role there'],
  ])('%s: %s', async (login) => {
    const { client, at } = await throughRathaus(login);
    expect(at).toBe('/anmelden?anbieter=unbekannt');
    expect((await who(client)).account).toBeNull();
  });

  test('an address that it has not verified links nothing', async () => {
    await world.rows('DELETE FROM provider_identity');
    expect((await throughRathaus('unbestaetigt')).at).toBe('/anmelden?anbieter=unbekannt');
  });

  test('what was begun in one browser cannot be finished in another', async () => {
    const own = world.visitor();
    const errand = new Errand(own, publicUrl);
    const asked = await errand.go('/oidc/stuttgart/start');
    own.keep(['allmende-weg=; Max-Age=0']);
    expect((await errand.go(asked.url, formOf({ login: 'murat' }))).url).toBe(`${publicUrl}/anmelden?anbieter=fehler`);
    expect((await who(own)).account).toBeNull();
  });

  test('made-up answers, cancelled ones and foreign addresses open nothing and lead nowhere', async () => {
    const client = world.visitor();
    const errand = new Errand(client, publicUrl);
    for (const query of ['', '?code=x', '?code=x&state=y', '?error=access_denied&state=z'])
      expect((await errand.go(`/oidc/callback${query}`)).url).toBe(`${publicUrl}/anmelden?anbieter=fehler`);
    const asked = await errand.go('/oidc/stuttgart/start?zurueck=//evil.example');
    expect((await errand.go(asked.url, formOf({ login: '' }))).url).toBe(`${publicUrl}/anmelden?anbieter=fehler`);
    expect((await errand.go('/oidc/gibt-es-nicht/start')).url).toBe(`${publicUrl}/anmelden`);
    const murat = await throughRathaus('murat');
    expect(murat.at).not.toContain('evil');
  });
});

describe('signing out goes both ways', () => {
  test('here, and then there: the next sign-in asks again who one is', async () => {
    const { client, errand } = await throughRathaus('murat');
    const prepared = await client.data<{ prepareProviderLogout: { path: string } }>(
      `mutation { prepareProviderLogout { path errors { code } } }`,
    );
    await client.data(`mutation { signOut { errors { code } } }`);
    expect((await who(client)).account).toBeNull();
    const page = await errand.go(prepared.prepareProviderLogout.path);
    expect(page.url).toContain(rathaus.issuer);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const done = await errand.go(`${rathaus.issuer}/session/end/confirm`, formOf({ xsrf, logout: 'yes' }));
    expect(done.url).toBe(`${publicUrl}/`);
    expect((await errand.go('/oidc/stuttgart/start')).html).toContain('Anmelden im Rathaus');
    // The link has been used.
    expect((await errand.go(prepared.prepareProviderLogout.path)).url).toBe(`${publicUrl}/`);
  });

  test('there, and therefore here: the notice ends this session, and none of another person', async () => {
    const [murat, neu] = [await throughRathaus('murat'), await throughRathaus('neu')];
    expect((await who(murat.client)).account).not.toBeNull();
    const page = await murat.errand.go(`${rathaus.issuer}/session/end`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    await murat.errand.go(`${rathaus.issuer}/session/end/confirm`, formOf({ xsrf, logout: 'yes' }));
    expect((await who(murat.client)).account).toBeNull();
    expect((await who(neu.client)).account).not.toBeNull();
  });

  test('nobody but the provider can say so', async () => {
    const { client } = await throughRathaus('murat');
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: rathaus.issuer,
      aud: rathaus.clientId,
      sub: 'murat',
      iat: Math.floor(Date.now() / 1000),
      jti: 'x',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    };
    for (const forged of [
      '',
      'x.y.z',
      `${part({ alg: 'none' })}.${part(claims)}.`,
      `${part({ alg: 'RS256' })}.${part(claims)}.AAAA`,
    ])
      expect(
        (await world.visitor().send('/oidc/stuttgart/backchannel-logout', formOf({ logout_token: forged }))).status,
      ).toBe(400);
    expect((await who(client)).account).not.toBeNull();
  });
});

describe('the operator', () => {
  test('names providers; sign-in offers them, and their secret cannot be read in the database', async () => {
    expect(await world.visitor().data(`{ identityProviders { slug label } }`)).toEqual({
      identityProviders: [{ slug: 'stuttgart', label: 'Landeshauptstadt Stuttgart' }],
    });
    const [row] = await world.rows<{ secret: Buffer }>('SELECT client_secret AS secret FROM identity_provider');
    expect(row!.secret.toString('latin1')).not.toContain(rathaus.clientSecret);
    await expect(enter({ issuer: 'http://169.254.169.254/' })).rejects.toThrow();
    expect(await enter({ ags: '99999999' })).toBe(false);
  });

  test('lowers what a provider may vouch for, and its sessions end', async () => {
    const { client } = await throughRathaus('murat');
    await enter({ roleLimit: 'reader' });
    expect((await who(client)).account).toBeNull();
    expect(await who((await throughRathaus('murat')).client)).toMatchObject({ memberships: [{ role: 'READER' }] });
  });

  test('removes one: sessions through it end, the accounts stay', async () => {
    const { client } = await throughRathaus('murat');
    expect(await removeIdentityProvider(world.application.get(DataSource), 'stuttgart')).toBe(true);
    expect((await who(client)).account).toBeNull();
    expect((await signIn(world.visitor(), 'murat@stuttgart.example', SAMPLE_PASSWORD)).errors).toEqual([]);
    expect((await ask(world.visitor(), 'signInAsDemo', { email: 'murat@stuttgart.example' })).errors).not.toEqual([]);
  });
});
