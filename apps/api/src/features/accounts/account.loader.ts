import { Injectable } from '@nestjs/common';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import type { Account } from './account.type.ts';
import { FindAccounts } from './find-accounts.ts';

/** Many accounts in one query, for this room and those above; keys are inner ids. */
@Injectable()
export class AccountLoader {
  constructor(private readonly accounts: FindAccounts) {}

  find(context: RequestContext, id: string): Promise<Account | null> {
    return loaderIn(context, 'accountsById', (ids) => this.accounts.byIds(ids)).load(id);
  }
}
