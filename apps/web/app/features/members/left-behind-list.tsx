import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { LeftBehindLineFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { memberTexts } from './members.texts.ts';

export const LeftBehindPart = graphql(`
  fragment LeftBehindLine on LeftBehind {
    solutionId
    title
    slug
    isFork
    what
  }
`);

/** What somebody worked on, each with the way to it. */
export function LeftBehindList({
  things,
  emptyText,
}: {
  things: readonly LeftBehindLineFragment[];
  emptyText: string;
}) {
  const t = useTexts(memberTexts);
  if (things.length === 0) return <p className="al-muted">{emptyText}</p>;
  return (
    <ul className="plain-list">
      {things.map(({ solutionId, title, slug, isFork, what }) => (
        <li key={solutionId}>
          {t(what)}:{' '}
          <Link
            href={isFork ? `/eigene-fassung/${solutionId}` : what === 'ENTRY' ? `/v/${slug}` : `/entwurf/${solutionId}`}
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
