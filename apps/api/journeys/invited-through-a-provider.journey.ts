import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '@allmende/local-services/ports';
import { type RunningIdentityProvider, startIdentityProvider } from '@allmende/local-services/identity-provider';
import { type MailCatcher, startMailCatcher } from '@allmende/local-services/mail-catcher';
import { DataSource } from 'typeorm';
import { setIdentityProvider } from '../src/features/identity-providers/set-identity-provider.ts';
import { Secrets } from '../src/foundation/identity/secrets.ts';
import { done } from './city.ts';
import { Errand, formOf } from './errand.ts';
import { townHall } from './town-hall.ts';
import { who } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let catcher: MailCatcher;
let rathaus: RunningIdentityProvider;
let publicUrl: string;
const story = townHall(
  () => world,
  () => catcher,
);

/** Carla has an account at the town hall, which would vouch for a releaser; she is invited as less. */
beforeAll(async () => {
  const port = await freePort();
  publicUrl = `http://127.0.0.1:${port}`;
  catcher = await startMailCatcher();
  world = await openWorld({
    settings: { ALLMENDE_SMTP_URL: catcher.url, ALLMENDE_PUBLIC_URL: publicUrl, ALLMENDE_API_PORT: port },
  });
  await story.open();
  const email = `carla@${story.domain()}`;
  const carla = {
    login: 'carla',
    email,
    emailVerified: true,
    name: 'Carla Dritte',
    groups: ['isb'],
    amr: ['pwd', 'mfa'],
  };
  rathaus = await startIdentityProvider({ relyingParty: publicUrl, slug: 'rathaus', accounts: [carla] });
  await setIdentityProvider(world.application.get(DataSource), world.application.get(Secrets), {
    ...{ slug: 'rathaus', label: 'Rathaus', issuer: rathaus.issuer },
    ...{ clientId: rathaus.clientId, clientSecret: rathaus.clientSecret, ags: story.hall.anke.ags },
    ...{ roleLimit: 'releaser', roleClaim: 'groups', roleMap: { isb: 'releaser' }, secondFactor: ['mfa'] },
  });
}, 120_000);
afterAll(async () => {
  await rathaus?.stop();
  await world?.close();
  await catcher?.stop();
});

describe('somebody is invited whose municipality signs in by itself', () => {
  test('accepts without a password, is sent there, and comes back as who was invited', async () => {
    const token = await story.invited({ role: 'EDITOR' });
    expect(await story.offered(token)).toMatchObject({ standing: 'OPEN', way: 'SET_PASSWORD' });
    const carla = world.visitor();
    const { providerSlug } = await done<{ providerSlug: string }>(carla, 'acceptInvitation', { token }, 'providerSlug');
    expect(providerSlug).toBe('rathaus');
    // The link alone opens nothing: only the town hall can say that it is she.
    expect((await who(carla)).account).toBeNull();
    const errand = new Errand(carla, publicUrl);
    const asked = await errand.go('/oidc/rathaus/start?zurueck=/arbeitsplatz');
    await errand.go(asked.url, formOf({ login: 'carla' }));
    expect(await who(carla)).toMatchObject({
      account: { name: 'Carla Dritte' },
      secondFactor: 'SHOWN',
      memberships: [{ role: 'EDITOR' }],
    });
    expect((await story.peopleOf(story.hall.anke.client)).invitations).toEqual([]);
  });
});
