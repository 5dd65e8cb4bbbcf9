import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale } from '@allmende/local-services/build';
import { startIdentityProvider } from '@allmende/local-services/identity-provider';
import { freePort } from '@allmende/local-services/ports';
import { startProduct } from '@allmende/local-services/product';
import { announceHouse } from './house.ts';
import { running } from './running.ts';

/** The whole product as `npm start` runs it, built, with the sample world, on data that the teardown throws away. */
export default async function globalSetup(): Promise<void> {
  await buildWhenStale();
  const dataDir = mkdtempSync(join(tmpdir(), 'allmende-web-journeys-'));
  running.stop.push(async () => rmSync(dataDir, { recursive: true, force: true }));
  const port = await freePort();
  const provider = await startIdentityProvider({
    relyingParty: `http://127.0.0.1:${port}`,
    slug: 'stuttgart',
    accounts: [
      {
        login: 'murat',
        email: 'murat@stuttgart.example',
        emailVerified: true,
        name: 'Murat Aydın',
        groups: [],
        amr: ['mfa'],
      },
    ],
  });
  running.stop.push(provider.stop);
  // Commands of the operator read it here, and the product hands its environment on to them.
  process.env['ALLMENDE_CLIENT_SECRET'] = provider.clientSecret;
  const product = await startProduct({ port, dataDir, demo: true, durability: 'none' });
  running.stop.push(product.stop);
  const { issuer, clientId } = provider;
  const known = ['--issuer', issuer, '--client-id', clientId, '--label', 'Stuttgart', '--ags', '08111000'];
  await product.command('set-identity-provider', 'stuttgart', ...known, '--second-factor', 'mfa');
  announceHouse({
    url: product.url,
    databaseUrl: product.databaseUrl,
    mailFolder: join(dataDir, 'logs', 'mail'),
  });
}
