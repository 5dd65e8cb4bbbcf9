import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './entities.ts';
import type { Configuration } from './foundation/config/configuration.ts';
import { ConfigurationModule } from './foundation/config/configuration.module.ts';
import { ConversionsModule } from './foundation/conversions/conversions.module.ts';
import { DatabaseModule } from './foundation/database/database.module.ts';
import { CompiledOperationsModule } from './foundation/graphql/compiled-operations.module.ts';
import { FilesModule } from './foundation/files/files.module.ts';
import { GraphqlModule } from './foundation/graphql/graphql.module.ts';
import { NodesModule } from './foundation/graphql/nodes.module.ts';
import { HealthController } from './foundation/health/health.controller.ts';
import { IdentityModule } from './foundation/identity/identity.module.ts';
import { LogModule } from './foundation/log/log.module.ts';
import { MailModule } from './foundation/mail/mail.module.ts';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { AdmissionsModule } from './features/admissions/admissions.module.ts';
import { AdoptionsModule } from './features/adoptions/adoptions.module.ts';
import { ConsentsModule } from './features/consents/consents.module.ts';
import { ArchivesModule } from './features/archives/archives.module.ts';
import { AuditModule } from './features/audit/audit.module.ts';
import { DelegationsModule } from './features/delegations/delegations.module.ts';
import { DiscussionsModule } from './features/discussions/discussions.module.ts';
import { DocumentsModule } from './features/documents/documents.module.ts';
import { ForksModule } from './features/forks/forks.module.ts';
import { HandOversModule } from './features/hand-overs/hand-overs.module.ts';
import { IdentityProvidersModule } from './features/identity-providers/identity-providers.module.ts';
import { GroupsModule } from './features/groups/groups.module.ts';
import { MembersModule } from './features/members/members.module.ts';
import { MergesModule } from './features/merges/merges.module.ts';
import { ModerationModule } from './features/moderation/moderation.module.ts';
import { MunicipalitiesModule } from './features/municipalities/municipalities.module.ts';
import { PrivacyModule } from './features/privacy/privacy.module.ts';
import { ProposalsModule } from './features/proposals/proposals.module.ts';
import { RatingsModule } from './features/ratings/ratings.module.ts';
import { ReadingsModule } from './features/readings/readings.module.ts';
import { SearchModule } from './features/search/search.module.ts';
import { SecondFactorsModule } from './features/second-factors/second-factors.module.ts';
import { SolutionsModule } from './features/solutions/solutions.module.ts';

/** The house: take a room out of this list and its fields leave the schema. */
export const rooms = [
  MunicipalitiesModule,
  AccountsModule,
  SecondFactorsModule,
  IdentityProvidersModule,
  GroupsModule,
  DelegationsModule,
  MembersModule,
  SolutionsModule,
  DocumentsModule,
  ForksModule,
  AdoptionsModule,
  DiscussionsModule,
  ProposalsModule,
  RatingsModule,
  ReadingsModule,
  ConsentsModule,
  HandOversModule,
  MergesModule,
  ModerationModule,
  AdmissionsModule,
  AuditModule,
  SearchModule,
  ArchivesModule,
  PrivacyModule,
];

@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.with(configuration),
        LogModule,
        DatabaseModule.with(entities),
        FilesModule,
        IdentityModule,
        MailModule,
        CompiledOperationsModule,
        GraphqlModule,
        NodesModule,
        ConversionsModule,
        ...rooms,
      ],
      controllers: [HealthController],
    };
  }
}
