import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { DocumentsModule } from '../documents/documents.module.ts';
import { EraseAccount } from './erase-account.ts';
import { FindErasure } from './find-erasure.ts';
import { FindOwnData } from './find-own-data.ts';
import { FindRetention } from './find-retention.ts';
import { PrivacyResolver } from './privacy.resolver.ts';
import { RetentionJob } from './retention-job.ts';
import { RunRetention } from './run-retention.ts';

/** What people may ask about themselves, and what is removed by itself after its time. */
@Module({
  imports: [AccountsModule, DocumentsModule],
  providers: [PrivacyResolver, FindOwnData, FindErasure, EraseAccount, FindRetention, RunRetention, RetentionJob],
  exports: [RunRetention],
})
export class PrivacyModule {}
