import { describe, expect, it } from '@jest/globals';
import { Configuration, configurationSchema } from '../config/configuration.ts';
import { Secrets } from './secrets.ts';

const secretsOf = (secret: string, before = '') =>
  new Secrets(
    new Configuration(
      configurationSchema.parse({
        DATABASE_URL: 'postgresql://localhost/allmende',
        MEILI_URL: 'http://localhost:7700',
        ALLMENDE_SECRET: secret,
        ALLMENDE_SECRET_BEFORE: before,
      }),
    ),
  );
const secrets = secretsOf('the secret of one operator, long enough');

describe('what is sealed', () => {
  const sealed = secrets.seal('authenticator', 'JBSWY3DPEHPK3PXP', 'sabine');

  it('opens for what it belongs to, and shows nothing of itself', () => {
    expect(secrets.open('authenticator', sealed, 'sabine')).toBe('JBSWY3DPEHPK3PXP');
    expect(sealed.toString('latin1')).not.toContain('JBSW');
    expect(secrets.seal('authenticator', 'JBSWY3DPEHPK3PXP', 'sabine').equals(sealed)).toBe(false);
  });

  it('stays closed for another person, another purpose, another secret, and when it was changed', () => {
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(secrets.open('authenticator', sealed, 'murat')).toBeNull();
    expect(secrets.open('ticket', sealed, 'sabine')).toBeNull();
    expect(secretsOf('the secret of another operator, as long').open('authenticator', sealed, 'sabine')).toBeNull();
    expect(secrets.open('authenticator', changed, 'sabine')).toBeNull();
    expect(secrets.open('authenticator', Buffer.alloc(5), 'sabine')).toBeNull();
  });
});

describe('a keyed hash', () => {
  it('is the same again, and another one for another person or operator', () => {
    const hash = secrets.hash('recovery', 'sabine', 'code');
    expect(secrets.hash('recovery', 'sabine', 'code').equals(hash)).toBe(true);
    expect(secrets.hash('recovery', 'murat', 'code').equals(hash)).toBe(false);
    expect(secretsOf('the secret of another operator, as long').hash('recovery', 'sabine', 'code').equals(hash)).toBe(
      false,
    );
  });
});

describe('while the secret is changed', () => {
  const old = 'the secret of one operator, long enough';
  const changing = secretsOf('the secret that comes after it, as long', old);
  const after = secretsOf('the secret that comes after it, as long');

  it('what was sealed before still opens, and what is sealed now opens without the secret of before', () => {
    const earlier = secrets.seal('provider', 'client secret', 'stuttgart');
    expect(changing.open('provider', earlier, 'stuttgart')).toBe('client secret');
    expect(after.open('provider', earlier, 'stuttgart')).toBeNull();
    const now = changing.seal('provider', 'client secret', 'stuttgart');
    expect(after.open('provider', now, 'stuttgart')).toBe('client secret');
    expect(secrets.open('provider', now, 'stuttgart')).toBeNull();
  });

  it('tells at the beginning which secret it was, and believes nobody who writes another one there', () => {
    const earlier = secrets.seal('provider', 'client secret', 'stuttgart');
    expect(earlier.subarray(0, 5)).toEqual(secrets.mark);
    expect(changing.mark).toEqual(after.mark);
    expect(changing.mark.equals(secrets.mark)).toBe(false);
    const forged = Buffer.concat([changing.mark, earlier.subarray(5)]);
    expect(changing.open('provider', forged, 'stuttgart')).toBeNull();
  });

  it('what was sealed before secrets were told apart still opens', () => {
    // Sealed by the release before, for Sabine, with the first secret above.
    const sealed = Buffer.from('AWMTikyb1wDSaoDD4ploUWsfKpv32Uc/amOAsriZguOSmVECcOMaiexBRMKq', 'base64');
    expect(secrets.open('authenticator', sealed, 'sabine')).toBe('JBSWY3DPEHPK3PXP');
    expect(changing.open('authenticator', sealed, 'sabine')).toBe('JBSWY3DPEHPK3PXP');
    expect(changing.open('authenticator', sealed, 'murat')).toBeNull();
    expect(after.open('authenticator', sealed, 'sabine')).toBeNull();
  });
});
