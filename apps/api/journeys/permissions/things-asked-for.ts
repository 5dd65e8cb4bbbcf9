import type { Tlp } from '@allmende/domain/audience';
import { done } from '../city.ts';
import type { Town } from './people.ts';
import { draft, published } from './things.ts';

export async function versionOf(town: Town, tlp: Tlp): Promise<{ id: string }> {
  const { slug } = await published(town, tlp);
  return idIn(town, `solution(slug: "${slug}") { version { id } }`, ({ solution }) => solution.version);
}

export async function slugOfDraft(town: Town): Promise<{ slug: string }> {
  const { solutionId } = await draft(town);
  const { node: found } = await town.owner.client.data<{ node: { slug: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on Solution { slug } } }',
    { id: solutionId },
  );
  return found;
}

export async function versionOfDraft(town: Town): Promise<{ id: string }> {
  const { slug } = await slugOfDraft(town);
  return idIn(town, `solution(slug: "${slug}") { workingCopy { id } }`, ({ solution }) => solution.workingCopy);
}

interface Versions {
  readonly solution: { readonly version: { id: string }; readonly workingCopy: { id: string } };
}
const idIn = async (town: Town, query: string, pick: (data: Versions) => { id: string }): Promise<{ id: string }> =>
  pick(await town.owner.client.data<Versions>(`{ ${query} }`));

export async function talkOf(town: Town, tlp: Tlp, what: 'discussion' | 'comment'): Promise<{ id: string }> {
  const { solutionId } = await published(town, tlp);
  const said = await done<Record<string, { id: string }>>(
    town.owner.client,
    'addComment',
    { solutionId, body: 'Eine Frage.' },
    'discussion { id } comment { id }',
  );
  return said[what]!;
}

export async function adoptionOf(town: Town, tlp: Tlp): Promise<{ id: string; solutionId: string }> {
  const { solutionId } = await published(town, tlp);
  const { adoption } = await done<{ adoption: { id: string } }>(
    town.named.client,
    'declareAdoption',
    { solutionId, municipalityId: town.named.id, status: 'IN_FORCE', since: '2026-01-01', expectedRevision: 0 },
    'adoption { id }',
  );
  return { ...adoption, solutionId };
}

export async function ratingOf(town: Town, tlp: Tlp): Promise<{ id: string }> {
  const { solutionId } = await adoptionOf(town, tlp);
  const { rating } = await done<{ rating: { id: string } }>(
    town.named.client,
    'rateSolution',
    { solutionId, municipalityId: town.named.id, understandable: 4, adaptable: 4, complete: 4, effortAsStated: 4 },
    'rating { id }',
  );
  return rating;
}
