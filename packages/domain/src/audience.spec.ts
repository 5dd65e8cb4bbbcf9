import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  actingFor,
  anonymous,
  audienceOf,
  doorsOf,
  isRecipientOf,
  maySee,
  recipientCity,
  tlpLabels,
  type Viewer,
  type Visible,
} from './audience.ts';
import { publicationStates } from './lifecycle.ts';

const municipality = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const group = fc.constantFrom('north', 'large', 'circle');
const city = fc.record({ id: municipality, groupIds: fc.uniqueArray(group, { maxLength: 2 }) });
const cities = fc.uniqueArray(city, { maxLength: 3, selector: ({ id }) => id });
const viewers: fc.Arbitrary<Viewer> = fc.record({
  own: cities,
  delegated: cities,
  acknowledgedLeaflet: fc.boolean(),
  moderates: fc.boolean(),
});
const things: fc.Arbitrary<Visible> = fc.record({
  tlp: fc.constantFrom(...tlpLabels),
  ownerId: municipality,
  recipientIds: fc.uniqueArray(municipality, { maxLength: 3 }),
  recipientGroupIds: fc.uniqueArray(group, { maxLength: 2 }),
  publication: fc.constantFrom(...publicationStates),
});

/** The table of the labels, read by somebody who does not know the doors. */
function seesByTheBook(viewer: Viewer, thing: Visible): boolean {
  const through = thing.tlp === 'AMBER_STRICT' ? viewer.own : [...viewer.own, ...viewer.delegated];
  if (through.some(({ id }) => id === thing.ownerId)) return true;
  if (viewer.moderates && thing.publication !== 'none') return true;
  if (!['published', 'replaced', 'withdrawn'].includes(thing.publication)) return false;
  if (thing.tlp === 'CLEAR') return true;
  if (thing.tlp === 'GREEN') return through.length > 0 && viewer.acknowledgedLeaflet;
  return through.some(
    ({ id, groupIds }) =>
      thing.recipientIds.includes(id) || groupIds.some((one) => thing.recipientGroupIds.includes(one)),
  );
}

const inCity = (id: string, groupIds: string[] = []): Viewer => ({ ...anonymous, own: [{ id, groupIds }] });
const providerOf = (id: string, groupIds: string[] = []): Viewer => ({ ...anonymous, delegated: [{ id, groupIds }] });
const published = (more: Partial<Visible>): Visible => ({
  tlp: 'AMBER',
  ownerId: 'a',
  recipientIds: [],
  recipientGroupIds: [],
  publication: 'published',
  ...more,
});

describe('who sees what', () => {
  it('follows the book in every world', () => {
    fc.assert(
      fc.property(viewers, things, (viewer, thing) => maySee(viewer, thing) === seesByTheBook(viewer, thing)),
      { numRuns: 10_000 },
    );
  });

  it('opens what names a group to whoever belongs to it, and to nobody else', () => {
    const thing = published({ recipientGroupIds: ['large'] });
    expect(maySee(inCity('b', ['large']), thing)).toBe(true);
    expect(maySee(inCity('b', ['north']), thing)).toBe(false);
    expect(maySee(inCity('b'), thing)).toBe(false);
  });

  it.each([
    ['AMBER', true],
    ['AMBER_STRICT', false],
  ] as const)('lets the provider of a named municipality see %s: %s', (tlp, sees) => {
    expect(maySee(providerOf('b'), published({ tlp, recipientIds: ['b'] }))).toBe(sees);
    expect(maySee(providerOf('b', ['large']), published({ tlp, recipientGroupIds: ['large'] }))).toBe(sees);
    expect(maySee(providerOf('a'), published({ tlp }))).toBe(sees);
    expect(maySee(inCity('b'), published({ tlp, recipientIds: ['b'] }))).toBe(true);
  });

  it('tells apart in which city somebody is at home and for which they are the provider', () => {
    const both: Viewer = { ...inCity('b'), delegated: [{ id: 'c', groupIds: [] }] };
    expect(maySee(both, published({ tlp: 'AMBER_STRICT', recipientIds: ['b'] }))).toBe(true);
    expect(maySee(both, published({ tlp: 'AMBER_STRICT', recipientIds: ['c'] }))).toBe(false);
    expect(maySee(actingFor(both, 'c'), published({ recipientIds: ['b'] }))).toBe(false);
    expect(maySee(actingFor(both, 'c'), published({ recipientIds: ['c'] }))).toBe(true);
  });

  it('shows nobody but its own city what was never handed in', () => {
    fc.assert(
      fc.property(viewers, things, (viewer, thing) => {
        const draft: Visible = { ...thing, publication: 'none' };
        const acting = thing.tlp === 'AMBER_STRICT' ? viewer.own : [...viewer.own, ...viewer.delegated];
        return maySee(viewer, draft) === acting.some(({ id }) => id === draft.ownerId);
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

  it('changes nothing on the thing when a group changes: its doors name the group, not who belongs to it', () => {
    const thing = published({ recipientGroupIds: ['large'] });
    expect(audienceOf(thing)).toEqual(['mun_a', 'moderation', 'grp_large']);
  });

  it('marks copies above CLEAR that leave their city with the city through which they were open', () => {
    const thing = published({ recipientIds: ['c'] });
    const both: Viewer = { ...anonymous, own: ['b', 'c'].map((id) => ({ id, groupIds: [] })) };
    expect(isRecipientOf(both, thing)).toBe(true);
    expect(recipientCity(both, thing)).toBe('c');
    expect(isRecipientOf(inCity('a'), thing)).toBe(false);
    expect(isRecipientOf(both, { ...thing, tlp: 'CLEAR' })).toBe(false);
    expect(recipientCity({ ...anonymous, moderates: true }, thing)).toBeNull();
  });

  it('keeps a stranger to what is public', () => {
    expect(doorsOf(anonymous)).toEqual(['everyone']);
    expect(doorsOf({ ...anonymous, acknowledgedLeaflet: true })).toEqual(['everyone']);
  });
});
