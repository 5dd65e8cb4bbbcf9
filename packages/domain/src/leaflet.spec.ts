import { describe, expect, it } from '@jest/globals';
import { LEAFLET_VERSION, leafletEnds, leafletHolds } from './leaflet.ts';

const at = (day: string): Date => new Date(`${day}T09:00:00Z`);

describe('the acknowledgement of the TLP leaflet', () => {
  it.each([
    ['on the day itself', LEAFLET_VERSION, '2026-11-25', '2026-11-25', true],
    ['a year later to the day', LEAFLET_VERSION, '2025-11-25', '2026-11-25', true],
    ['a day after the year', LEAFLET_VERSION, '2025-11-24', '2026-11-25', false],
    ['of an older leaflet', LEAFLET_VERSION - 1, '2026-11-24', '2026-11-25', false],
    ['of a leaflet not in force yet', LEAFLET_VERSION + 1, '2026-11-24', '2026-11-25', false],
  ])('%s', (_, version, on, today, holds) => {
    expect(leafletHolds({ version, at: at(on) }, at(today))).toBe(holds);
  });

  it('is none where nothing was acknowledged', () => {
    expect(leafletHolds({ version: null, at: null }, at('2026-11-25'))).toBe(false);
    expect(leafletHolds({ version: LEAFLET_VERSION, at: null }, at('2026-11-25'))).toBe(false);
  });

  it('of a leap day ends with February', () => {
    expect(leafletEnds(at('2028-02-29'))).toEqual(at('2029-02-28'));
  });
});
