import { Injectable } from '@nestjs/common';
import { actingFor, doorsOf, type Tlp } from '@allmende/domain/audience';
import type { Content } from '@allmende/domain/content';
import { givingBackObjections, offerables, reworded, type Offerable, type Rewording } from '@allmende/domain/proposals';
import { viewerOf, type Actor } from '@allmende/domain/rights';
import { Database, statement } from '../../foundation/database/database.ts';
import { Refusal } from '../../foundation/graphql/refusal.ts';
import { FindCityProfile } from '../municipalities/find-city-profile.ts';

/** The origin of an own version, as far as giving back asks about it. */
interface OriginOfFork {
  solutionId: string;
  municipalityName: string;
  ownerId: string;
  ownName: string;
  tlp: Tlp;
  recipientIds: string[];
  recipientGroupIds: string[];
  base: Content;
  /** Licence of the version in force; null where the own version's city does not see one. */
  licence: string | null;
}

const originOfFork = statement<OriginOfFork>(
  'origin-of-fork',
  `SELECT s.id AS "solutionId", m.id AS "ownerId", m.name AS "municipalityName", own.name AS "ownName", s.tlp, s.recipients AS "recipientIds",
     s.recipient_groups AS "recipientGroupIds",
     base.content AS base, newest.content->'metadata'->>'licence' AS licence
   FROM version base JOIN solution s ON s.id = base.solution_id JOIN municipality m ON m.id = s.municipality_id
   JOIN municipality own ON own.id = $2
   LEFT JOIN version newest ON newest.id = s.published_version_id AND newest.audience && $3::text[]
   WHERE base.id = $1`,
);

/** An own version, as far as giving back asks about it. */
export interface ForkToGiveBack {
  readonly municipalityId: string;
  readonly originVersionId: string | null;
  readonly tlp: Tlp;
  readonly recipientIds: readonly string[];
  readonly recipientGroupIds: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly content: Content;
}

export interface GivingBackFound {
  readonly originSolutionId: string;
  readonly originOwnerId: string;
  readonly originMunicipalityName: string;
  readonly base: Content;
  /** The licence under which the words would go; empty where the origin is out of reach. */
  readonly licence: string;
  readonly clauses: readonly Offerable[];
  /** Why nothing can be given back at all; empty where it can. */
  readonly objections: readonly Refusal[];
}

/** What an own version could give back to its origin, by the same rules for the page that shows it and the verb that sends it. */
@Injectable()
export class FindGivingBack {
  constructor(
    private readonly database: Database,
    private readonly profiles: FindCityProfile,
  ) {}

  /**
   * @param rewordings what would be offered in place of wordings of the own version
   * @returns null where it has no origin
   */
  async of(fork: ForkToGiveBack, actor: Actor, rewordings: readonly Rewording[] = []): Promise<GivingBackFound | null> {
    if (!fork.originVersionId) return null;
    // What the city may see counts, not what somebody sees who acts for another one too.
    const doors = doorsOf(actingFor(viewerOf(actor), fork.municipalityId));
    const [[origin], profile] = await Promise.all([
      this.database.read(originOfFork, [fork.originVersionId, fork.municipalityId, doors]),
      this.profiles.values(fork.municipalityId),
    ]);
    if (!origin) return null;
    const values = { 'municipality.name-short': origin.ownName, ...profile, ...fork.values };
    return {
      originSolutionId: origin.solutionId,
      originOwnerId: origin.ownerId,
      originMunicipalityName: origin.municipalityName,
      base: origin.base,
      licence: origin.licence ?? '',
      clauses: offerables(origin.base, reworded(fork.content, rewordings), values),
      objections: objectionsTo(fork, origin),
    };
  }
}

function objectionsTo(fork: ForkToGiveBack, { licence, ...origin }: OriginOfFork): Refusal[] {
  if (licence === null) return [new Refusal('WRONG_STATE', 'originOutOfReach')];
  const own = { ...fork, licence: fork.content.metadata.licence };
  return givingBackObjections(own, { ...origin, licence }).map((objection) =>
    objection === 'audience-wider'
      ? new Refusal('NOT_ALLOWED', 'givenBackWider')
      : new Refusal('LICENCE_INCOMPATIBLE', 'givenBackLicence', [], { licence: own.licence, origin: licence }),
  );
}
