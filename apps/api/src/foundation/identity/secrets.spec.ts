import { describe, expect, it } from '@jest/globals';
import { Configuration, configurationSchema } from '../config/configuration.ts';
import { Secrets } from './secrets.ts';

const secretsOf = (secret: string) =>
  new Secrets(
    new Configuration(
      configurationSchema.parse({
        DATABASE_URL: 'postgresql://localhost/allmende',
        MEILI_URL: 'http://localhost:7700',
        ALLMENDE_SECRET: secret,
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
