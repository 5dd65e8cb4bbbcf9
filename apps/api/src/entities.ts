import { AccountEntity } from './features/accounts/account.entity.ts';
import { MembershipEntity } from './features/accounts/membership.entity.ts';
import { AdoptionEntity } from './features/adoptions/adoption.entity.ts';
import { ConsentEntity } from './features/consents/consent.entity.ts';
import { HandOverEntity } from './features/hand-overs/hand-over.entity.ts';
import { DelegationEntity } from './features/delegations/delegation.entity.ts';
import { CommentEntity, DiscussionEntity } from './features/discussions/discussion.entity.ts';
import { CityProfileEntity } from './features/municipalities/city-profile.entity.ts';
import { MunicipalityEntity } from './features/municipalities/municipality.entity.ts';
import { MergeEntity } from './features/merges/merge.entity.ts';
import { DecisionEntity } from './features/moderation/decision.entity.ts';
import { ModerationCaseEntity } from './features/moderation/moderation-case.entity.ts';
import { ProposalClauseEntity, ProposalEntity } from './features/proposals/proposal.entity.ts';
import { DocumentReadingEntity } from './features/readings/document-reading.entity.ts';
import { RatingEntity } from './features/ratings/rating.entity.ts';
import { SolutionEntity } from './features/solutions/solution.entity.ts';
import { VersionEntity } from './features/solutions/version.entity.ts';

/** The tables as TypeORM writes them; every room adds its own here, because a data source must know them all. */
export const entities = [
  MunicipalityEntity,
  CityProfileEntity,
  AccountEntity,
  MembershipEntity,
  SolutionEntity,
  VersionEntity,
  ModerationCaseEntity,
  DecisionEntity,
  AdoptionEntity,
  RatingEntity,
  DiscussionEntity,
  CommentEntity,
  MergeEntity,
  ProposalEntity,
  ProposalClauseEntity,
  ConsentEntity,
  DelegationEntity,
  HandOverEntity,
  DocumentReadingEntity,
];
