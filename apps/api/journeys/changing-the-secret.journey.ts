import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_PASSWORD } from '@allmende/sample-catalogue/people';
import { secretsOfProviders } from '../src/features/identity-providers/sealed-secrets.ts';
import { setIdentityProvider } from '../src/features/identity-providers/set-identity-provider.ts';
import { RecoveryCodes } from '../src/features/second-factors/recovery-codes.ts';
import { secretsOfFactors } from '../src/features/second-factors/sealed-secrets.ts';
import { AuthenticatorApp } from '../src/features/second-factors/authenticator-app.ts';
import { TellAccount } from '../src/features/accounts/tell-account.ts';
import { Configuration } from '../src/foundation/config/configuration.ts';
import { KeptKeys } from '../src/foundation/identity/kept-keys.ts';
import { ResealSecrets } from '../src/foundation/identity/reseal-secrets.ts';
import { Secrets } from '../src/foundation/identity/secrets.ts';
import { codeNow, setUpApp, signIn } from './signing-in.ts';
import { openWorld, type World } from './world.ts';

const SABINE = 'sabine@kelheim.example';
const NEW = randomBytes(24).toString('hex');
const columns = [...secretsOfFactors, ...secretsOfProviders];

let world: World;
let old: string;
let sabine: { id: string; secret: string; codes: readonly string[] };

/** The parts that open and seal, as in a process with these settings. */
function processWith(secret: string, before = '') {
  const given = world.application.get(Configuration);
  const configuration = new Configuration({
    ...given.settings,
    ALLMENDE_SECRET: secret,
    ALLMENDE_SECRET_BEFORE: before,
  });
  const secrets = new Secrets(configuration);
  const { database } = world;
  const telling = world.application.get(TellAccount);
  return {
    secrets,
    app: new AuthenticatorApp(database, secrets, configuration),
    codes: new RecoveryCodes(database, secrets, new KeptKeys(database, secrets), telling),
    resealing: new ResealSecrets(database, secrets),
  };
}
type Process = ReturnType<typeof processWith>;

const sealedOnes = () =>
  world.rows<{ what: string; sealed: Buffer; belongsTo: string }>(
    `SELECT 'authenticator' AS what, secret AS sealed, account_id::text AS "belongsTo" FROM authenticator_app
     UNION ALL SELECT 'provider', client_secret, slug FROM identity_provider
     UNION ALL SELECT 'provider', id_token, provider_subject FROM session WHERE id_token IS NOT NULL ORDER BY 1, 3`,
  );
const openWith = async ({ secrets }: Process) =>
  (await sealedOnes()).map(({ what, sealed, belongsTo }) =>
    secrets.open(what as 'authenticator' | 'provider', sealed, belongsTo),
  );
const uses = ({ codes }: Process, code: string) =>
  codes.use({ language: 'de', device: '' } as Parameters<RecoveryCodes['use']>[0], sabine.id, code);

beforeAll(async () => {
  world = await openWorld();
  old = world.application.get(Configuration).settings.ALLMENDE_SECRET;
  const client = world.visitor();
  await signIn(client, SABINE, SAMPLE_PASSWORD);
  const made = await setUpApp(client);
  const [row] = await world.rows<{ id: string }>('SELECT id FROM account WHERE email = $1::citext', [SABINE]);
  sabine = { id: row!.id, ...made };
  const { secrets } = processWith(old);
  for (const slug of ['stuttgart', 'kelheim'])
    await setIdentityProvider(world.database.source, secrets, {
      slug,
      label: slug,
      issuer: `https://login.${slug}.example`,
      clientId: 'allmende',
      clientSecret: `secret of ${slug}`,
      ags: null,
      roleLimit: 'releaser',
      roleClaim: null,
      roleMap: {},
      secondFactor: [],
    });
  await world.rows(
    `UPDATE session SET provider_id = (SELECT id FROM identity_provider WHERE slug = 'stuttgart'),
       provider_subject = 'sabine', id_token = $1 WHERE account_id = $2`,
    [secrets.seal('provider', 'an ID token', 'sabine'), sabine.id],
  );
});
afterAll(() => world?.close());

describe('the operator changes the secret', () => {
  let everything: (string | null)[];

  test('and with both, everything goes on: what was sealed opens, an app and a code on paper count', async () => {
    const changing = processWith(NEW, old);
    everything = await openWith(processWith(old));
    expect(everything).toHaveLength(4);
    expect(everything).not.toContain(null);
    expect(await openWith(changing)).toEqual(everything);
    expect(await changing.app.use(sabine.id, codeNow(sabine.secret))).toBe(true);
    expect(await uses(changing, sabine.codes[0]!)).toBe(true);
    expect(await uses(changing, sabine.codes[0]!)).toBe(false);
  });

  test('without resealing, the new one alone would open nothing', async () => {
    expect(await openWith(processWith(NEW))).toEqual([null, null, null, null]);
  });

  test('resealing that is broken off is taken up again, and done twice it changes nothing', async () => {
    const { resealing } = processWith(NEW, old);
    expect(await resealing.do(secretsOfFactors)).toEqual({ resealed: 1, closed: [] });
    expect(await resealing.do(columns)).toEqual({ resealed: 3, closed: [] });
    const after = await sealedOnes();
    expect(await resealing.do(columns)).toEqual({ resealed: 0, closed: [] });
    expect(await sealedOnes()).toEqual(after);
  });

  test('afterwards the new secret alone opens everything, and the old one nothing', async () => {
    const now = processWith(NEW);
    expect(await openWith(now)).toEqual(everything);
    expect(await openWith(processWith(old))).toEqual([null, null, null, null]);
    expect(await now.app.use(sabine.id, codeNow(sabine.secret, 1))).toBe(true);
    expect(await uses(now, sabine.codes[1]!.toUpperCase())).toBe(true);
    expect(await uses(now, 'aaaa-bbbb-cccc')).toBe(false);
  });

  test('a second change takes the kept keys along: codes from the first paper still count', async () => {
    const newest = randomBytes(24).toString('hex');
    const changing = processWith(newest, NEW);
    expect(await changing.resealing.do(columns)).toEqual({ resealed: 5, closed: [] });
    const now = processWith(newest);
    expect(await uses(now, sabine.codes[2]!)).toBe(true);
    expect(await openWith(now)).toEqual(everything);
  });

  test('what opens with neither secret is named and left alone', async () => {
    const before = await sealedOnes();
    const stranger = processWith(randomBytes(24).toString('hex'), randomBytes(24).toString('hex'));
    const { resealed, closed } = await stranger.resealing.do(columns);
    expect(resealed).toBe(0);
    expect(closed.map((where) => where.split(' ')[0]).toSorted()).toEqual([
      'authenticator_app',
      'identity_provider',
      'identity_provider',
      'kept_key',
      'kept_key',
      'session',
    ]);
    expect(await sealedOnes()).toEqual(before);
  });

  test('it leaves a trace', async () => {
    const entries = await world.rows<{ facts: object }>(
      `SELECT facts FROM audit_entry WHERE verb = 'platform.resealSecrets' ORDER BY happened_at`,
    );
    expect(entries.map(({ facts }) => facts)).toEqual([
      { resealed: 1, closed: 0 },
      { resealed: 3, closed: 0 },
      { resealed: 0, closed: 0 },
      { resealed: 5, closed: 0 },
      { resealed: 0, closed: 6 },
    ]);
  });
});
