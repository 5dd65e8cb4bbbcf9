import type { FamilyListFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type Dot, FIRST, type Lane, lanesOf, MAX_LANES } from './family-lanes.ts';
import { familyTexts } from './family.texts.ts';

/** Pixels. The width is that of the page: places along a row are per cents, so that words keep their size. */
const ROW = 64;
const NAME = 18;
const LINE = 48;
const RADIUS = 6;

const lineOf = (row: number): number => row * ROW + LINE;

/** A family as a picture, drawn by the server; all it says is said by the list too. */
export function FamilyPicture({ family: { members } }: { family: FamilyListFragment }) {
  const t = useTexts(familyTexts);
  const lanes = lanesOf(members);
  const [first] = members;
  const derived = members.filter(({ parentId }) => parentId).length;
  if (!first) return null;
  return (
    <figure className="family-picture" aria-labelledby="stammbaum-bild">
      <svg
        width="100%"
        height={lanes.length * ROW + RADIUS}
        role="img"
        aria-labelledby="stammbaum-satz"
        focusable="false"
      >
        {lanes.map((lane, row) => (
          <LaneLines key={lane.id} lane={lane} row={row} />
        ))}
        {lanes.map((lane, row) => (
          <LaneMarks key={lane.id} lane={lane} row={row} />
        ))}
      </svg>
      <figcaption className="al-stack al-stack--tight">
        <p id="stammbaum-satz">
          {t('summary', { count: members.length, title: first.title, owner: first.municipalityName })}{' '}
          {derived > 0 ? t('furthest', { count: derived }) : null}
        </p>
        <p className="al-muted">
          {t('legend')} {members.length > lanes.length ? t('firstOnly', { count: MAX_LANES }) : null}
        </p>
      </figcaption>
    </figure>
  );
}

function LaneLines({ lane: { dots, from }, row }: { lane: Lane; row: number }) {
  const [first, last] = [dots[0], dots.at(-1)];
  if (!first || !last) return null;
  const y = lineOf(row);
  return (
    <g className="family-lines">
      {from ? (
        <>
          <line className="family-branch" x1={`${from.x}%`} x2={`${from.x}%`} y1={lineOf(from.row)} y2={y} />
          <line className="family-branch" x1={`${from.x}%`} x2={`${first.x}%`} y1={y} y2={y} />
        </>
      ) : null}
      <line x1={`${first.x}%`} x2={`${last.x}%`} y1={y} y2={y} />
    </g>
  );
}

function LaneMarks({ lane: { name, dots }, row }: { lane: Lane; row: number }) {
  return (
    <g>
      {/* Beside the line that runs down from the first version, not across it. */}
      <text className="family-name" x={`${FIRST}%`} dx={RADIUS * 2} y={row * ROW + NAME}>
        {name}
      </text>
      {dots.map((dot) => (
        <Mark key={dot.id} dot={dot} y={lineOf(row)} />
      ))}
    </g>
  );
}

function Mark({ dot: { x, number, look }, y }: { dot: Dot; y: number }) {
  return (
    <>
      {look === 'own' ? (
        // Half of its size to the left: a place in per cent cannot be reckoned with pixels otherwise.
        <rect
          className="family-dot family-dot--own"
          x={`${x}%`}
          y={y - RADIUS}
          width={RADIUS * 2}
          height={RADIUS * 2}
          transform={`translate(${-RADIUS} 0)`}
        />
      ) : (
        <circle className={`family-dot family-dot--${look}`} cx={`${x}%`} cy={y} r={RADIUS} />
      )}
      <text className="family-number" x={`${x}%`} y={y - RADIUS - 5} textAnchor="middle">
        {number}
      </text>
    </>
  );
}
