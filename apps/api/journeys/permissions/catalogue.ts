import { tlpLabels, type Tlp } from '@allmende/domain/audience';
import { done } from '../city.ts';
import { adopters, ownersAdministrators, readers, type Town } from './people.ts';
import { row, type Row } from './row.ts';
import { published } from './things.ts';

/** A published thing with the moment of its last change, on which a change of its audience builds. */
const publishedAsOf = (tlp: Tlp) => async (town: Town) => {
  const { solutionId } = await published(town, tlp);
  const { node } = await town.owner.client.data<{ node: { updatedAt: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on Solution { updatedAt } } }',
    { id: solutionId },
  );
  return { solutionId, expectedUpdatedAt: node.updatedAt, tlp, recipientIds: [town.named.id] };
};

export const atTheCatalogue: Row[] = tlpLabels.flatMap((tlp) => {
  const found = readers(tlp);
  const entry = `a published version, TLP:${tlp}`;
  return [
    row('changeAudience', entry, publishedAsOf(tlp), (made) => made, { allowed: ownersAdministrators, found }),
    row(
      'forkSolution',
      entry,
      (town) => published(town, tlp),
      ({ slug }, { cityId }) => ({ municipalityId: cityId, slug }),
      {
        allowed: tlp === 'AMBER_STRICT' ? [] : adopters(tlp, 'editors', false),
        found,
      },
    ),
    row(
      'forkSolution',
      `${entry}, for somebody else’s city`,
      async (town) => ({ ...(await published(town, tlp)), cityId: town.named.id }),
      ({ slug, cityId }) => ({ municipalityId: cityId, slug }),
      {
        allowed:
          tlp === 'AMBER_STRICT' ? [] : adopters(tlp, 'editors', false).filter((kind) => kind.startsWith('named')),
        found,
      },
    ),
    row(
      'declareAdoption',
      entry,
      (town) => published(town, tlp),
      ({ solutionId }, { cityId }) => ({ solutionId, municipalityId: cityId, status: 'NOTED', expectedRevision: 0 }),
      {
        allowed: adopters(tlp, 'releasers', true),
        found,
      },
    ),
    row(
      'addComment',
      entry,
      (town) => published(town, tlp),
      ({ solutionId }) => ({ solutionId, body: 'Wie machen es kleine Städte?' }),
      {
        allowed: adopters(tlp, 'editors', true),
        found,
      },
    ),
    row(
      'rateSolution',
      `${entry}, which the named city has in force`,
      (town) => inForce(town, tlp),
      ({ solutionId }, { cityId }) => ({
        solutionId,
        municipalityId: cityId,
        understandable: 4,
        adaptable: 4,
        complete: 4,
        effortAsStated: 4,
      }),
      {
        allowed: adopters(tlp, 'releasers', false).filter((kind) => kind.startsWith('named')),
        found,
      },
    ),
  ];
});

async function inForce(town: Town, tlp: Tlp): Promise<{ solutionId: string }> {
  const { solutionId } = await published(town, tlp);
  const input = {
    solutionId,
    municipalityId: town.named.id,
    status: 'IN_FORCE',
    since: '2026-01-01',
    expectedRevision: 0,
  };
  await done(town.named.client, 'declareAdoption', input);
  return { solutionId };
}
