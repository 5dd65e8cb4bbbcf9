import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Configuration, configurationSchema } from '../../foundation/config/configuration.ts';
import { Secrets } from '../../foundation/identity/secrets.ts';
import type { ProviderRow } from './find-identity-providers.ts';
import { ProviderClients } from './provider-clients.ts';
import { identityProviderSchema } from './set-identity-provider.ts';

const secrets = new Secrets(
  new Configuration(
    configurationSchema.parse({
      DATABASE_URL: 'postgresql://localhost/allmende',
      MEILI_URL: 'http://localhost:7700',
      ALLMENDE_SECRET: 'the secret of one operator, long enough',
    }),
  ),
);
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const providerAt = (issuer: string): ProviderRow => ({
  id: '01a2157a-0000-7000-8000-000000000001',
  slug: 'stuttgart',
  issuer,
  clientId: 'allmende',
  clientSecret: secrets.seal('provider', 'client secret', 'stuttgart'),
  municipalityId: null,
  roleLimit: 'reader',
  roleClaim: null,
  roleMap: {},
  secondFactor: [],
});

describe('what this server asks on behalf of people', () => {
  it('is never another address than the one that the operator has entered: redirects lead nowhere', async () => {
    let inside = 0;
    const hidden = await serve((_request, response) => {
      inside += 1;
      response.end('{}');
    });
    const issuer = await serve((_request, response) => {
      response.writeHead(302, { location: `${hidden}/latest/meta-data` }).end();
    });
    await expect(new ProviderClients(secrets).of(providerAt(issuer))).rejects.toThrow();
    expect(inside).toBe(0);
  });

  it('is no provider that says to be another one', async () => {
    const issuer = await serve((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ issuer: 'https://login.kelheim.example', jwks_uri: 'https://login.kelheim.example/keys' }),
      );
    });
    await expect(new ProviderClients(secrets).of(providerAt(issuer))).rejects.toThrow();
  });

  it.each([
    'http://169.254.169.254/',
    'http://10.0.0.1/',
    'http://login.stuttgart.example',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'http://127.0.0.1.nip.example/',
  ])('is not entered where it is neither https nor loopback: %s', (issuer) => {
    expect(identityProviderSchema.shape.issuer.safeParse(issuer).success).toBe(false);
  });
});
