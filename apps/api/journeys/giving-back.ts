import type { Clause, Content } from '@allmende/domain/content';
import { inside } from '../src/foundation/database/ids.ts';
import { done, type City, type Published } from './city.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

export const GIVING = `givingBack { versionId revision licence originMunicipalityName problems { code message }
  clauses { clauseId kind heading isOffered deviation replaced { key found count } traces { id code severity message }
    basedOn { body } offered { heading body html } } }`;
/** The same for what would be offered, with what stands against it. */
export const OFFERED = GIVING.replace('givingBack {', 'givingBack(offer: $offer) { objections { code path }');
export const PROPOSAL = `proposal { id state reason thanks revision baseNumber clauseCount acceptedCount viewerIsAsked viewerMayDecide viewerMayTakeBack isFrozen
  municipality { name } originMunicipality { name } origin { slug } ownVersion { slug }
  clauses { clauseId kind state reason hasMovedOn needsEdit publishedIn offered { body } current { body } suggestion { body } accepted { body } } }`;

export interface Giving {
  versionId: string;
  revision: number;
  licence: string;
  problems: { code: string }[];
  clauses: {
    clauseId: string;
    kind: string;
    isOffered: boolean;
    replaced: { key: string; found: string }[];
    traces: { id: string; code: string }[];
    offered: { body: string } | null;
  }[];
}
export interface Proposal {
  id: string;
  state: string;
  revision: number;
  clauses: { clauseId: string; state: string; reason: string; needsEdit: boolean; publishedIn: string | null }[];
}

export const ask = async <Data>(who: Client, id: string, fields: string) =>
  (await who.data<{ node: Data }>(`query ($id: ID!) { node(id: $id) { ... on Solution { ${fields} } } }`, { id })).node;
export const givingOf = async (who: Client, id: string) =>
  (await ask<{ givingBack: Giving }>(who, id, GIVING)).givingBack;
export const offeredOf = async (who: Client, id: string, offer: object) =>
  (
    await who.data<{ node: { givingBack: Giving & { objections: { code: string; path: string[] }[] } } }>(
      `query ($id: ID!, $offer: OfferInput) { node(id: $id) { ... on Solution { ${OFFERED} } } }`,
      { id, offer },
    )
  ).node.givingBack;
export const proposalFor = async (who: Client, id: string) =>
  (
    await who.data<{ node: Proposal | null }>(
      `query ($id: ID!) { node(id: $id) { ... on Proposal { ${PROPOSAL.replace(/^proposal \{|\}$/g, '')} } } }`,
      { id },
    )
  ).node;

export interface Fork {
  readonly id: string;
  readonly content: Content;
  readonly revision: number;
}

export async function fork(city: City, origin: Published): Promise<Fork> {
  const { solution } = await done<{
    solution: { id: string; workingCopy: { revision: number; contentJson: string } };
  }>(
    city.client,
    'forkSolution',
    { municipalityId: city.id, slug: origin.slug },
    'solution { id workingCopy { revision contentJson } }',
  );
  const { revision, contentJson } = solution.workingCopy;
  return { id: solution.id, content: JSON.parse(contentJson) as Content, revision };
}

/** Saves the own version with other clauses. */
export const rewrite = (city: City, { id, content, revision }: Fork, clauses: readonly Clause[]) =>
  done(city.client, 'saveDraft', {
    solutionId: id,
    expectedRevision: revision,
    contentJson: JSON.stringify({ ...content, clauses }),
  });

export const offer = (giving: Giving, id: string, more: object = {}) => ({
  solutionId: id,
  versionId: giving.versionId,
  expectedRevision: giving.revision,
  clauseIds: giving.clauses.map(({ clauseId }) => clauseId),
  confirmed: giving.clauses.flatMap(({ traces }) => traces.map((trace) => trace.id)),
  reason: 'Bei uns wurde oft danach gefragt.',
  licenceAgreed: true,
  ...more,
});

export const rowsOf = (world: World) =>
  world.rows(
    `SELECT (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM proposal p) AS proposals,
       (SELECT md5(string_agg(c::text, '' ORDER BY proposal_id, clause_id)) FROM proposal_clause c) AS clauses,
       (SELECT md5(string_agg(v.id::text || v.revision, '' ORDER BY id)) FROM version v) AS contents`,
  );

export const contentOfVersion = async (
  world: World,
  solutionId: string,
  number: string,
): Promise<{ id: string; content: Content }> => {
  const [row] = await world.rows<{ id: string; content: Content }>(
    'SELECT id, content FROM version WHERE solution_id = $1 AND number = $2',
    [inside('solution', solutionId), number],
  );
  return row!;
};
