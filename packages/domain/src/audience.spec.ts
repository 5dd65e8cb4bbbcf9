import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anonymous, audienceOf, doorsOf, maySee, tlpLabels, type Viewer, type Visible } from './audience.ts';
import { publicationStates } from './lifecycle.ts';

const municipality = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const viewers: fc.Arbitrary<Viewer> = fc.record({
  municipalityIds: fc.uniqueArray(municipality, { maxLength: 3 }),
  acknowledgedLeaflet: fc.boolean(),
  moderates: fc.boolean(),
});
const things: fc.Arbitrary<Visible> = fc.record({
  tlp: fc.constantFrom(...tlpLabels),
  ownerId: municipality,
  recipientIds: fc.uniqueArray(municipality, { maxLength: 3 }),
  publication: fc.constantFrom(...publicationStates),
});

/** The table of the labels, read by somebody who does not know the doors. */
function seesByTheBook(viewer: Viewer, thing: Visible): boolean {
  const own = viewer.municipalityIds;
  if (own.includes(thing.ownerId)) return true;
  if (viewer.moderates && thing.publication !== 'none') return true;
  if (!['published', 'replaced', 'withdrawn'].includes(thing.publication)) return false;
  if (thing.tlp === 'CLEAR') return true;
  if (thing.tlp === 'GREEN') return own.length > 0 && viewer.acknowledgedLeaflet;
  return thing.recipientIds.some((id) => own.includes(id));
}

/** `audience && doors` as PostgreSQL evaluates it: a join of two lists of text. */
const asInSql = (viewer: Viewer, thing: Visible): boolean =>
  audienceOf(thing).filter((kept) => doorsOf(viewer).some((opened) => opened === kept)).length > 0;

/** `audience IN [doors]` as the index evaluates it, on the filter's text. */
function asInTheIndex(viewer: Viewer, thing: Visible): boolean {
  const filter = `audience IN [${doorsOf(viewer)
    .map((door) => JSON.stringify(door))
    .join(', ')}]`;
  const wanted = new Set(JSON.parse(filter.slice('audience IN '.length)) as string[]);
  const document = JSON.parse(JSON.stringify({ audience: audienceOf(thing) })) as { audience: string[] };
  return document.audience.some((door) => wanted.has(door));
}

describe('who sees what', () => {
  it('is one sentence: the book, the rule, the database and the index agree in every world', () => {
    fc.assert(
      fc.property(viewers, things, (viewer, thing) => {
        const answers = [
          seesByTheBook(viewer, thing),
          maySee(viewer, thing),
          asInSql(viewer, thing),
          asInTheIndex(viewer, thing),
        ];
        return new Set(answers).size === 1;
      }),
      { numRuns: 6_000 },
    );
  });

  it('holds for a whole catalogue: a list filtered by doors is the list of what one may see', () => {
    fc.assert(
      fc.property(viewers, fc.array(things, { maxLength: 30 }), (viewer, catalogue) => {
        expect(catalogue.filter((thing) => asInSql(viewer, thing))).toEqual(
          catalogue.filter((thing) => maySee(viewer, thing)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('shows nobody but its own city what was never handed in', () => {
    fc.assert(
      fc.property(viewers, things, (viewer, thing) => {
        const draft: Visible = { ...thing, publication: 'none' };
        return maySee(viewer, draft) === viewer.municipalityIds.includes(draft.ownerId);
      }),
    );
  });

  it('never widens when a label gets stricter', () => {
    const stricter = [
      ['CLEAR', 'GREEN'],
      ['CLEAR', 'AMBER'],
      ['AMBER', 'AMBER_STRICT'],
    ] as const;
    fc.assert(
      fc.property(
        viewers,
        things,
        fc.constantFrom(...stricter),
        (viewer, thing, [wide, narrow]) =>
          !maySee(viewer, { ...thing, tlp: narrow }) || maySee(viewer, { ...thing, tlp: wide }),
      ),
    );
  });

  it('keeps a stranger to what is public', () => {
    expect(doorsOf(anonymous)).toEqual(['everyone']);
    expect(doorsOf({ municipalityIds: [], acknowledgedLeaflet: true, moderates: false })).toEqual(['everyone']);
  });
});
