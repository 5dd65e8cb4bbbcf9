import { Badge } from '@allmende/ui/badge';
import { Link } from '@allmende/ui/link';
import { graphql } from '../../gql/gql.ts';
import type { FamilyListFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { familyTexts } from './family.texts.ts';

export const FamilyListPart = graphql(`
  fragment FamilyList on Family {
    isComplete
    members {
      id
      slug
      title
      municipalityName
      municipalityAgs
      isOwn
      parentId
      base {
        id
        number
      }
      behind
      versions {
        id
        number
        publication
        changeNote
        changed
        removed
        releasedAt
        publishedAt
      }
    }
  }
`);

export type Member = FamilyListFragment['members'][number];

export const childrenOf = (members: readonly Member[], parentId: string | null): Member[] =>
  members.filter((member) => (member.parentId ?? null) === parentId);

/** Is it a city's own, and not published? */
export const isPrivate = ({ versions }: Member): boolean =>
  versions.every(({ publication }) => !['PUBLISHED', 'REPLACED', 'WITHDRAWN'].includes(publication));

/** A family in words: what each was made from, what it changes, and how far behind it is. `current`: the entry one is at. */
export function FamilyList({ family: { members }, current }: { family: FamilyListFragment; current: string }) {
  return (
    <ul className="family-list">
      {childrenOf(members, null).map((member) => (
        <Branch key={member.id} member={member} members={members} current={current} />
      ))}
    </ul>
  );
}

function Branch({ member, members, current }: { member: Member; members: readonly Member[]; current: string }) {
  const children = childrenOf(members, member.id);
  return (
    <li>
      <MemberFacts member={member} isHere={member.slug === current} />
      {children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch key={child.id} member={child} members={members} current={current} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function MemberFacts({ member, isHere }: { member: Member; isHere: boolean }) {
  const t = useTexts(familyTexts);
  const format = useFormat();
  const { id, slug, title, municipalityName, municipalityAgs, base, behind, versions, isOwn } = member;
  const shown = versions.find(({ publication }) => publication === 'PUBLISHED') ?? versions[0];
  if (!shown) return null;
  const hidden = isPrivate(member);
  const when = shown.publishedAt ?? shown.releasedAt;
  return (
    <div className="family-member">
      <p className="family-title">
        <Link href={hidden && isOwn ? `/eigene-fassung/${id}` : `/v/${slug}`}>{title}</Link>
        {isHere ? <Badge>{t('here')}</Badge> : null}
        {hidden ? <Badge symbol="lock">{t('private')}</Badge> : isOwn ? <Badge>{t('own')}</Badge> : null}
        {shown.publication === 'WITHDRAWN' ? <Badge tone="warning">{t('withdrawn')}</Badge> : null}
      </p>
      <p className="al-muted">
        <Link href={`/kommunen/${municipalityAgs}`}>{municipalityName}</Link>
        {' · '}
        {shown.number ? t('version', { number: shown.number }) : t('working')}
        {when ? ` ${t('since', { date: format.date(when) })}` : null}
      </p>
      {base ? (
        <p>
          {[
            t('basedOn', { number: base.number }),
            behind === 0 ? t('upToDate') : t('behind', { count: behind }),
            ...changesOf(shown, t),
          ].join(' · ')}
        </p>
      ) : null}
      {shown.changeNote ? <p className="family-note">{shown.changeNote}</p> : null}
      {base ? (
        <p data-print="no">
          <Link href={`/vergleich?von=${base.id}&mit=${shown.id}`} aria-label={t('compareOf', { title })}>
            {t('compare')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function changesOf(
  { changed, removed }: Member['versions'][number],
  t: ReturnType<typeof useTexts<(typeof familyTexts)['de']>>,
): string[] {
  if (changed === null || changed === undefined) return [];
  if (changed === 0 && !removed) return [t('unchanged')];
  return [
    ...(changed > 0 ? [t('changed', { count: changed })] : []),
    ...(removed ? [t('removed', { count: removed })] : []),
  ];
}
