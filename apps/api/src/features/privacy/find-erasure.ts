import { Injectable } from '@nestjs/common';
import { Database } from '../../foundation/database/database.ts';
import { keptAlone } from './erase-account.ts';
import type { Erasure } from './privacy.type.ts';

/** What a person has to know before they erase their account. */
@Injectable()
export class FindErasure {
  constructor(private readonly database: Database) {}

  async of(accountId: string): Promise<Erasure> {
    const alone = await this.database.read(keptAlone, [accountId]);
    return { administeredAlone: alone.map(({ name }) => name) };
  }
}
