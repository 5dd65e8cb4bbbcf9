import { childrenOf, isPrivate, type Member } from './family-list.tsx';

/** Solutions that a picture can show before it turns into a thicket. */
export const MAX_LANES = 12;
/** Per cents of the width at which the oldest and the newest version stand. */
export const FIRST = 5;
const LAST = 94;

export interface Dot {
  readonly id: string;
  readonly number: string;
  /** Place from the left, in per cent. */
  readonly x: number;
  readonly look: 'current' | 'replaced' | 'own';
}

/** A solution in the picture: a row of dots, and the dot of another row that it comes from. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly dots: readonly Dot[];
  readonly from: { readonly row: number; readonly x: number } | null;
}

type Version = Member['versions'][number];

/**
 * The rows of the picture, parents before their children. Versions are set apart by their order in time, not by its
 * length: years without news would push everything else together.
 */
export function lanesOf(members: readonly Member[]): Lane[] {
  const shown = inOrder(members, null).slice(0, MAX_LANES);
  const bases = new Set(shown.flatMap(({ base }) => (base ? [base.id] : [])));
  const rows = shown.map((member) => ({ member, versions: versionsToShow(member, bases) }));
  const moments = rows.flatMap(({ versions }) => versions).toSorted((one, other) => momentOf(one) - momentOf(other));
  const place = new Map(moments.map(({ id }, at) => [id, placeOf(at, moments.length)]));
  const rowOf = new Map(shown.map(({ id }, row) => [id, row]));
  return rows.map(({ member, versions }) => {
    const row = member.parentId ? rowOf.get(member.parentId) : undefined;
    const x = member.base ? place.get(member.base.id) : undefined;
    return {
      id: member.id,
      name: member.municipalityName,
      dots: versions.map((version) => ({
        id: version.id,
        number: version.number ?? '…',
        x: place.get(version.id)!,
        look: isPrivate(member) ? 'own' : version.publication === 'PUBLISHED' ? 'current' : 'replaced',
      })),
      from: row === undefined || x === undefined ? null : { row, x },
    };
  });
}

const inOrder = (members: readonly Member[], parentId: string | null): Member[] =>
  childrenOf(members, parentId).flatMap((member) => [member, ...inOrder(members, member.id)]);

/** The first, the newest, and those that something in the picture comes from; the oldest first. */
function versionsToShow({ versions }: Member, bases: ReadonlySet<string>): Version[] {
  const oldestFirst = versions.toReversed();
  return oldestFirst.filter(({ id }, at) => at === 0 || at === oldestFirst.length - 1 || bases.has(id));
}

/** A working copy lies behind everything that has a date. */
const momentOf = ({ publishedAt, releasedAt }: Version): number => {
  const moment = publishedAt ?? releasedAt;
  return moment ? Date.parse(moment) : Number.MAX_SAFE_INTEGER;
};

const placeOf = (at: number, count: number): number =>
  count < 2 ? FIRST : FIRST + ((LAST - FIRST) * at) / (count - 1);
