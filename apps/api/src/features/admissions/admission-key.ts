import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../foundation/config/configuration.ts';
import { inside, outside } from '../../foundation/database/ids.ts';
import { Secrets } from '../../foundation/identity/secrets.ts';

/** What opens an application to whoever made it: its id, sealed with the operator's secret, in the mails about it. */
@Injectable()
export class AdmissionKey {
  constructor(
    private readonly secrets: Secrets,
    private readonly configuration: Configuration,
  ) {}

  of(id: string): string {
    return `${outside('admission', id)}.${this.sealOf(id).toString('base64url')}`;
  }

  link(id: string): string {
    return `${this.configuration.publicUrl}/aufnahme/antrag/${this.of(id)}`;
  }

  /** @returns the inner id, or null where the key is none */
  opens(key: string): string | null {
    const [outer = '', seal = ''] = key.split('.', 2);
    const id = inside('admission', outer);
    if (!id) return null;
    const given = Buffer.from(seal, 'base64url');
    const right = this.sealOf(id);
    return given.length === right.length && timingSafeEqual(given, right) ? id : null;
  }

  private sealOf(id: string): Buffer {
    return this.secrets.hash('admission', id);
  }
}
