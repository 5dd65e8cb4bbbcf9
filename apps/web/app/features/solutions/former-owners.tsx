import { authorOf } from '@allmende/domain/hand-over';
import { graphql } from '../../gql/gql.ts';
import type { FormerOwnersFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { solutionTexts } from './solutions.texts.ts';

export const FormerOwnersPart = graphql(`
  fragment FormerOwners on Solution {
    owner: municipality {
      name
    }
    formerOwners {
      ags
      name
      until
    }
  }
`);

/** Who kept a solution before it was handed over; nothing where it always belonged to the same municipality. */
export function FormerOwners({ solution: { formerOwners } }: { solution: FormerOwnersFragment }) {
  const t = useTexts(solutionTexts);
  const format = useFormat();
  return formerOwners.map(({ ags, name, until }) => (
    <p key={`${ags} ${until}`}>{t('keptUntil', { date: format.date(until), name })}</p>
  ));
}

/** Whose a version is, to be cited: the municipality to which the solution belonged when it was released. */
export function authorName(
  { owner, formerOwners }: FormerOwnersFragment,
  releasedAt: string | null | undefined,
): string {
  const former = formerOwners.map(({ name, until }) => ({ municipalityId: name, until: new Date(until) }));
  return authorOf(releasedAt ? new Date(releasedAt) : null, owner.name, former);
}
