import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { EntryProvenanceFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { FormerOwners } from './former-owners.tsx';
import { solutionTexts } from './solutions.texts.ts';

export const EntryProvenancePart = graphql(`
  fragment EntryProvenance on Solution {
    ...FormerOwners
    formerOwners {
      until
    }
    forkCount
    origin {
      title
      municipalityName
      number
      licence
      newerNumber
      solution {
        slug
      }
    }
  }
`);

/** Where an own version comes from, and how many have come from this one. */
export function EntryProvenance({ solution }: { solution: EntryProvenanceFragment }) {
  const { origin, forkCount, formerOwners } = solution;
  const t = useTexts(solutionTexts);
  const words = useWords();
  if (!origin && forkCount === 0 && formerOwners.length === 0) return null;
  const sentence = origin
    ? t('origin', {
        title: origin.title,
        owner: origin.municipalityName,
        number: origin.number,
        licence: words.licence(origin.licence),
      })
    : null;
  return (
    <section className="al-stack al-stack--tight" aria-labelledby="provenance">
      <h2 id="provenance" className="rail-heading">
        {t('provenance')}
      </h2>
      <FormerOwners solution={solution} />
      {sentence ? (
        <p>{origin?.solution ? <Link href={`/v/${origin.solution.slug}`}>{sentence}</Link> : sentence}</p>
      ) : null}
      {origin?.newerNumber ? <p>{t('originNewer', { number: origin.newerNumber })}</p> : null}
      {forkCount > 0 ? <p>{t('forks', { count: forkCount })}</p> : null}
    </section>
  );
}
